import { RULES } from '../rules/registry';
import type { RuleMeta } from '../rules/rule';

const SEVERITIES = { error: 'fejl', warning: 'advarsel', info: 'info' } as const;
const GROUPS = {
  arithmetic: 'beregning', signs: 'fortegn', form: 'form', submission: 'før indsendelse', published: 'publicerede tal', kpi: 'KPI', 'follow-up': 'opfølgning',
} as const;

/** The severities that a rule's messages have, the rule's own first. */
function severitiesOf({ severity, messages }: RuleMeta): string {
  const others = Object.values(messages).flatMap((message) => (typeof message === 'object' ? [message.severity] : []));
  return [...new Set([severity, ...others])].map((one) => SEVERITIES[one]).join('/');
}

const HEADER = ['id', 'navn', 'alvor', 'gruppe', 'retter'];

/** The rules as a table of text: id, name, severity, group, whether it offers corrections. */
export function ruleList(): string {
  const rows = [HEADER, ...RULES.map(({ meta }) => [meta.id, meta.name, severitiesOf(meta), GROUPS[meta.group], meta.corrects ? 'ja' : 'nej'])];
  const widths = HEADER.map((_title, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()).join('\n');
}

if (process.argv[1]?.endsWith('list-rules.ts')) console.log(ruleList());
