import type { Conditions } from '../../src/datasets/conditions';
import type { Plan } from '../../src/datasets/plan';
import type { DatasetReport, MissingValue } from './dataset-report';

/** Checks that conditions belong to a plan and can be compared, and that what is missing says why. */
export function checkConditions(file: string, conditions: Conditions, plans: readonly Plan[]): DatasetReport {
  const missing: readonly MissingValue[] = [
    ...conditions.figures.flatMap(({ id, readings }) => readings.filter(({ value }) => value === null).map(({ edition, note }) => ({ where: `${id} (${edition})`, reason: note ?? '' }))),
    ...conditions.facts.flatMap(({ id, readings }) => readings.filter(({ text }) => text === null).map(({ edition, note }) => ({ where: `${id} (${edition})`, reason: note ?? '' }))),
  ];
  const ids = [...conditions.figures, ...conditions.facts].map(({ id }) => id);
  const readings = conditions.figures.flatMap((figure) => figure.readings);
  const faults = [
    ...(plans.some(({ key, citizenCentre }) => key === conditions.key && citizenCentre === conditions.citizenCentre) ? [] : ['belong to no plan']),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id} occurs twice`),
    ...readings.filter(({ value, polarity, comparable }) => (polarity === 'same' ? comparable !== value : comparable === value && value !== 50)).map(({ source }) => `the comparable value does not fit the polarity (${source})`),
    ...missing.filter(({ reason }) => reason === '').map(({ where }) => `${where} is null without a reason`),
  ];
  return {
    file,
    counts: {
      editions: conditions.editions.length,
      'figures in all editions': conditions.figures.length,
      'readings with a value': readings.filter(({ value }) => value !== null).length,
      'of opposite polarity': readings.filter(({ polarity }) => polarity === 'opposite').length,
      'put right': readings.filter(({ readAs }) => readAs !== null).length,
      facts: conditions.facts.length,
    },
    faults: faults.map((fault) => `${conditions.key}: ${fault}`),
    missing: missing.map(({ where, reason }) => ({ where: `${conditions.key} ${where}`, reason })),
  };
}
