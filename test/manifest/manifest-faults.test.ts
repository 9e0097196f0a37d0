import { readFileSync } from 'node:fs';
import path from 'node:path';
import { manifestFaults } from './manifest-faults';
import type { Surroundings } from './manifest-faults';
import { surroundings } from './surroundings';

const manifest = readFileSync(path.resolve(__dirname, '../../manifest.xml'), 'utf8');
let known: Surroundings;

beforeAll(async () => {
  known = await surroundings();
});

test('the manifest is in order', () => {
  expect(manifestFaults(manifest, known)).toEqual([]);
});

const BROKEN: readonly (readonly [name: string, from: string | RegExp, to: string, fault: string])[] = [
  ['a resid without a resource', '<Label resid="hentKpi.Label"/>', '<Label resid="hentKpi.Navn"/>', '"hentKpi.Navn", which does not exist'],
  ['a resource of the wrong kind', '<Label resid="hentKpi.Label"/>', '<Label resid="hentKpi.Tip"/>', 'wants a resource of ShortStrings'],
  ['a resource that is never used', '<bt:ShortStrings>', '<bt:ShortStrings><bt:String id="Ubrugt" DefaultValue="x"/>', '"Ubrugt" is never used'],
  ['a resource twice', '<bt:ShortStrings>', '<bt:ShortStrings><bt:String id="hentKpi.Label" DefaultValue="x"/>', 'stands twice'],
  ['a resource id that is too long', /"hentKpi\.Label"/g, `"${'x'.repeat(33)}"`, '33 characters; 32 are allowed'],
  ['a label that is too long', 'DefaultValue="Hent KPI"', `DefaultValue="${'x'.repeat(126)}"`, 'ShortStrings allow 125'],
  ['an empty label', 'DefaultValue="Hent KPI"', 'DefaultValue=""', 'is empty'],
  ['an icon without the size of 32', /<bt:Image size="32" resid="Kpi\.32"\/>/, '', 'the icon of 32 pixels is missing'],
  ['a picture that is not there', 'assets/kpi-32.png', 'assets/findes-ikke.png', 'there is no picture'],
  ['a picture of the wrong size', 'assets/kpi-32.png', 'assets/kpi-16.png', 'is 16 x 16, not 32 x 32'],
  ['an http address', 'https://localhost:3000/taskpane.html', 'http://localhost:3000/taskpane.html', 'is not an https address'],
  ['a command that nobody answers', '<FunctionName>hentKpi</FunctionName>', '<FunctionName>hentAlt</FunctionName>', '"hentAlt" is not answered'],
  ['a command without a button', '<FunctionName>hentKpi</FunctionName>', '<FunctionName>hentForslag</FunctionName>', '"hentKpi" has no button'],
  ['a control twice', 'id="Omstilling.hentKpi"', 'id="Omstilling.hentForslag"', 'id "Omstilling.hentForslag" stands twice'],
  ['a control id that is too long', 'id="Omstilling.hentKpi"', `id="${'x'.repeat(33)}"`, '33 characters; 32 are allowed'],
  ['an id that is no GUID', /<Id>[^<]*<\/Id>/, '<Id>omstilling</Id>', 'no GUID'],
  ['another version than package.json', /<Version>[^<]*<\/Version>/, '<Version>9.9.9.9</Version>', '<Version> is "9.9.9.9"'],
  ['another page for commands than for the runtime', '<FunctionFile resid="Panel.Url"/>', '<FunctionFile resid="Hjaelp.Url"/>', 'shared runtime'],
  ['an address on another server', 'https://localhost:3000/functions.json', 'https://example.com/functions.json', 'is not beside the page'],
  ['a file that no build makes', 'https://localhost:3000/functions.json', 'https://localhost:3000/metadata.json', 'no build makes metadata.json'],
  ['an icon size that Office does not know', '<bt:Image size="24" resid="Ryd.24"/>', '<bt:Image size="25" resid="Ryd.24"/>', 'Office knows no icon of 25 pixels'],
  ['an application icon of the wrong size', 'assets/omstilling-64.png', 'assets/omstilling-80.png', 'is 80 x 80, not 64 x 64'],
  ['another namespace than the formulas have', 'DefaultValue="SOF"', 'DefaultValue="OMSTILLING"', 'the namespace of the functions is "OMSTILLING"'],
  ['a control without a screen tip', /<Supertip>\s*<Title resid="rydMarkeringer.Label"\/>\s*<Description resid="rydMarkeringer.Tip"\/>\s*<\/Supertip>/, '', 'has no <Supertip>'],
  ['a runtime that does not live long', 'lifetime="long"', 'lifetime="short"', 'is not "long"'],
  ['a requirement that is missing', '<Set Name="SharedRuntime" MinVersion="1.1"/>', '<Set Name="ExcelApi" MinVersion="1.1"/>', 'lacks SharedRuntime'],
  ['another language', '>da-DK<', '>en-US<', 'is not da-DK'],
  ['too little permission', 'ReadWriteDocument', 'ReadDocument', 'is not ReadWriteDocument'],
  ['XML that is not closed', '</OfficeApp>', '', 'not well formed'],
];

test.each(BROKEN)('%s is found', (_name, from, to, fault) => {
  const broken = manifest.replace(from, to);
  expect(broken).not.toBe(manifest);
  expect(manifestFaults(broken, known).join('\n')).toContain(fault);
});

test('a function id that Excel refuses is found', () => {
  expect(manifestFaults(manifest, { ...known, functions: ['MÅLING'] }).join('\n')).toContain('can\'t be the id of a function');
});
