import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from './registry';

const FOLDER = __dirname;
const RULE_FOLDER = /^[FKOA]\d{3}-[a-z]+(?:-[a-z]+)*$/;
const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory() && /\d/.test(entry.name)).map(({ name }) => name);

const HEADINGS = ['Hvad reglen kontrollerer', 'Hvorfor', 'Et eksempel, der går igennem', 'Et eksempel, der giver en afvigelse', 'Sådan retter du det', 'Hvor reglen kommer fra'];
const SEVERITIES = { error: 'fejl', warning: 'advarsel', info: 'info' } as const;

test('there are rules', () => {
  expect(RULES.length).toBeGreaterThan(20);
});

test('ids and names are used once', () => {
  const ids = RULES.map(({ meta }) => meta.id);
  const names = RULES.map(({ meta }) => meta.name);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test('every folder is named by a rule of the registry, and every rule has its folder', () => {
  expect(folders.filter((folder) => !RULE_FOLDER.test(folder))).toEqual([]);
  expect([...folders].sort()).toEqual(RULES.map(({ meta }) => `${meta.id}-${meta.name}`).sort());
});

describe.each(RULES.map((rule) => [`${rule.meta.id}-${rule.meta.name}`, rule] as const))('%s', (folder, { meta }) => {
  test('has its rule, its test and its page', () => {
    const missing = ['rule.ts', 'rule.test.ts', `${meta.name}.md`].filter((file) => !existsSync(join(FOLDER, folder, file)));
    expect(missing).toEqual([]);
  });

  test('has a page that names it and says what a user needs', () => {
    const page = readFileSync(join(FOLDER, folder, `${meta.name}.md`), 'utf8');
    const [title, ...rest] = page.split('\n');
    expect(title).toBe(`# ${meta.id} ${meta.name}`);
    expect(page).toContain(meta.title);
    expect(page).toContain(`Alvor: ${SEVERITIES[meta.severity]}`);
    expect(rest.filter((line) => line.startsWith('## ')).map((line) => line.slice(3))).toEqual(HEADINGS);
    for (const heading of HEADINGS) {
      const content = page.split(`## ${heading}\n`)[1]?.split('\n## ')[0]?.trim() ?? '';
      expect([heading, content.length > 20]).toEqual([heading, true]);
    }
  });

  test('has a test that runs its cases', () => {
    expect(readFileSync(join(FOLDER, folder, 'rule.test.ts'), 'utf8')).toMatch(/ruleTester\.run\(rule,/);
  });

  test('has messages in plain text that end as sentences', () => {
    for (const message of Object.values(meta.messages)) {
      const text = typeof message === 'string' ? message : message.text;
      expect(text).not.toMatch(/<[a-z/]|&[a-z]+;/i);
      expect(text).toMatch(/^[A-ZÆØÅ"{]/);
      expect(text).toMatch(/[.}]$/);
    }
    expect(meta.title).toMatch(/^[A-ZÆØÅ].*\.$/);
  });
});
