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
  ['a domain that may be shown in the pane', '<Hosts>', '<AppDomains><AppDomain>https://example.com</AppDomain></AppDomains><Hosts>', '<AppDomain> lets https://example.com into the pane'],
  ['another language', '>da-DK<', '>en-US<', 'is not da-DK'],
  ['too little permission', 'ReadWriteDocument', 'ReadDocument', 'is not ReadWriteDocument'],
  ['shortcuts inside VersionOverrides', /<\/VersionOverrides>\s*(<ExtendedOverrides[^>]*>)/, '$1</VersionOverrides>', 'must stand immediately below </VersionOverrides>'],
  ['no shortcuts', /<ExtendedOverrides[^>]*>/, '', 'there are no <ExtendedOverrides>'],
  ['shortcuts twice', /(<ExtendedOverrides[^>]*>)/, '$1$1', '<ExtendedOverrides> stands twice'],
  ['shortcuts over http', 'https://localhost:3000/shortcuts.json', 'http://localhost:3000/shortcuts.json', 'is not an https address'],
  ['shortcuts on another server', 'https://localhost:3000/shortcuts.json', 'https://example.com/shortcuts.json', 'is not beside the page'],
  ['shortcuts that no build makes', 'https://localhost:3000/shortcuts.json', 'https://localhost:3000/genveje.json', 'no build makes genveje.json'],
  ['a file that holds no shortcuts', 'https://localhost:3000/shortcuts.json', 'https://localhost:3000/functions.json', 'the keyboard shortcuts are in shortcuts.json'],
  ['XML that is not closed', '</OfficeApp>', '', 'not well formed'],
];

test.each(BROKEN)('%s is found', (_name, from, to, fault) => {
  const broken = manifest.replace(from, to);
  expect(broken).not.toBe(manifest);
  expect(manifestFaults(broken, known).join('\n')).toContain(fault);
});

const BROKEN_SHORTCUTS: readonly (readonly [name: string, from: string | RegExp, to: string, fault: string])[] = [
  ['a file that is no JSON', '{', '', 'is no JSON'],
  ['a file without shortcuts', '"shortcuts"', '"genveje"', 'needs lists of actions and shortcuts'],
  ['a list that Office does not know', '{', '{ "keys": [],', '"keys" means nothing'],
  ['an action that nobody answers', /"valider"/g, '"validér"', 'action "validér" is not answered by the code'],
  ['an action of another type', '"ExecuteFunction"', '"ShowTaskpane"', 'is not of the type ExecuteFunction'],
  ['an action without a name', '"Vis panelet"', '" "', 'has no name'],
  ['an action twice', '"actions": [', '"actions": [{ "id": "valider", "type": "ExecuteFunction", "name": "Validér" },', 'the action "valider" stands twice'],
  ['a shortcut for no action', '"action": "valider"', '"action": "hentKpi"', 'is for "hentKpi", which is not among the actions'],
  ['an action without a shortcut', '"action": "valider"', '"action": "visPanel"', 'the action "valider" has no shortcut'],
  ['two shortcuts for an action', '"action": "valider"', '"action": "visPanel"', '"visPanel" has two shortcuts'],
  ['a key that two actions have', 'Ctrl+Alt+Shift+K', 'Ctrl+Alt+Shift+P', 'CTRL+ALT+SHIFT+P has two actions (web)'],
  ['a key that two actions have on Mac', 'Command+Alt+Shift+K', 'Command+Alt+Shift+P', 'COMMAND+ALT+SHIFT+P has two actions (mac)'],
  ['no key for platforms without their own', '"default": "Ctrl+Alt+Shift+K", ', '', '"valider" has no default key'],
  ['no key for Mac', ', "mac": "Command+Alt+Shift+K"', '', 'has no key of its own for Mac'],
  ['a platform that Office does not know', '"mac": "Command+Alt+Shift+K"', '"mac": "Command+Alt+Shift+K", "linux": "Ctrl+Alt+Shift+K"', 'knows no platform "linux"'],
  ['a key that writes a sign by AltGr', 'Ctrl+Alt+Shift+K', 'Ctrl+Alt+2', 'Ctrl+Alt+2 may be taken'],
  ['a key of Excel or the browser', 'Ctrl+Alt+Shift+K', 'Ctrl+Shift+T', 'Ctrl+Shift+T may be taken'],
  ['a letter that Office can not name', 'Ctrl+Alt+Shift+K', 'Ctrl+Alt+Shift+Å', 'Ctrl+Alt+Shift+Å may be taken'],
  ['two keys besides the modifiers', 'Ctrl+Alt+Shift+K', 'Ctrl+Alt+Shift+K+L', 'may be taken'],
  ['VoiceOver’s keys on Mac', 'Command+Alt+Shift+K', 'Ctrl+Alt+Shift+K', 'may be taken (mac)'],
  ['a key of macOS', 'Command+Alt+Shift+K', 'Command+Alt+Shift+V', 'macOS itself uses Command+Alt+Shift+V'],
];

test.each(BROKEN_SHORTCUTS)('among the keyboard shortcuts, %s is found', (_name, from, to, fault) => {
  const json = known.shortcuts.json.replace(from, to);
  expect(json).not.toBe(known.shortcuts.json);
  expect(manifestFaults(manifest, { ...known, shortcuts: { ...known.shortcuts, json } }).join('\n')).toContain(fault);
});

test('a function id that Excel refuses is found', () => {
  expect(manifestFaults(manifest, { ...known, functions: ['MÅLING'] }).join('\n')).toContain('can\'t be the id of a function');
});
