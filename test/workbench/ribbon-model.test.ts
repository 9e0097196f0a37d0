/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ribbonTab } from './ribbon-model';

const manifest = readFileSync(path.resolve(__dirname, '../../manifest.xml'), 'utf8');
const parse = (xml: string): Document => new DOMParser().parseFromString(xml, 'text/xml');

test('the ribbon has the groups of the manifest, each button with label, tip and icon', () => {
  const tab = ribbonTab(parse(manifest));
  expect(tab.label).toBe('Omstilling');
  expect(tab.groups.map((group) => group.label)).toEqual(expect.arrayContaining(['Data', 'Kontrol', 'Hjælp']));
  for (const { buttons } of tab.groups) {
    expect(buttons.length).toBeGreaterThan(0);
    for (const button of buttons) {
      expect(button).toMatchObject({ id: expect.stringMatching(/./), label: expect.stringMatching(/./), tip: expect.stringMatching(/./), icon: expect.stringMatching(/^\/assets\/.+\.png$/) });
    }
  }
});

test('a resource that is missing is an error, not an empty label', () => {
  const broken = manifest.replace('<bt:String id="Gruppe.data"', '<bt:String id="forsvundet"');
  expect(broken).not.toBe(manifest);
  expect(() => ribbonTab(parse(broken))).toThrow('no resource');
});
