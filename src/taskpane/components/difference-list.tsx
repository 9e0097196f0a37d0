import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { danishNumber } from '../../domain/danish-number';
import type { ComparedSheet } from '../../sheets/refresh/refresh-comparison';
import type { Difference } from '../../sheets/refresh/refresh-differences';
import { checkTexts } from '../../texts/check-page';
import { paneTexts } from '../../texts/pane';
import { refreshTexts } from '../../texts/refresh';
import { tickedFirst } from '../refresh-state';
import type { RefreshState } from '../refresh-state';

const useStyles = makeStyles({
  sheet: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, margin: '12px 0 0', paddingTop: '8px' },
  name: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, margin: 0, overflowWrap: 'anywhere' },
  list: { listStyleType: 'none', margin: '4px 0', padding: 0, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '4px' },
  figures: { margin: '0 0 0 32px', fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
  hint: { margin: '0 0 0 32px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  version: { margin: '4px 0' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '12px' },
});

/** Texts longer than this are cut where they are shown; the cell has them whole. */
const LONGEST = 120;

interface DifferenceListProps {
  readonly refresh: RefreshState;
  readonly busy: boolean;
  readonly onRefresh: (chosen: readonly Difference[]) => void;
  readonly onDrop: () => void;
}

/** Where pulled sheets differ from what is published, sheet by sheet, to be ticked before anything is put back. */
export function DifferenceList({ refresh, busy, onRefresh, onDrop }: DifferenceListProps) {
  const styles = useStyles();
  const [chosen, setChosen] = useState<ReadonlySet<Difference>>(() => new Set(tickedFirst(refresh)));
  const all = refresh.sheets.flatMap(({ differences }) => differences);
  const tick = (differences: readonly Difference[], ticked: boolean) => setChosen((current) => new Set(ticked ? [...current, ...differences] : [...current].filter((one) => !differences.includes(one))));
  return (
    <>
      {refresh.sheets.filter(({ versions, differences }) => versions.length + differences.length > 0).map((sheet) => (
        <SheetDifferences key={sheet.sheet} compared={sheet} chosen={chosen} onTick={tick} />
      ))}
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={busy || chosen.size === 0} onClick={() => onRefresh(all.filter((difference) => chosen.has(difference)))}>{refreshTexts.write(chosen.size)}</Button>
        <Button onClick={onDrop}>{checkTexts.cancel}</Button>
      </div>
    </>
  );
}

interface SheetDifferencesProps {
  readonly compared: ComparedSheet;
  readonly chosen: ReadonlySet<Difference>;
  readonly onTick: (differences: readonly Difference[], ticked: boolean) => void;
}

function SheetDifferences({ compared: { sheet, versions, differences }, chosen, onTick }: SheetDifferencesProps) {
  const styles = useStyles();
  const count = differences.filter((difference) => chosen.has(difference)).length;
  return (
    <section className={styles.sheet} aria-label={sheet}>
      <h2 className={styles.name}>{sheet}</h2>
      {versions.map(({ dataset, standing, published }) => (
        <p key={dataset} className={styles.version}>{(standing < published ? refreshTexts.newer : refreshTexts.older)(dataset, standing, published)}</p>
      ))}
      {differences.length > 1 && (
        <Checkbox label={refreshTexts.selectSheet(sheet)} checked={count === differences.length ? true : count === 0 ? false : 'mixed'} onChange={() => onTick(differences, count < differences.length)} />
      )}
      <ul className={styles.list}>
        {differences.map((difference) => (
          <li key={difference.key}>
            <Checkbox label={nameOf(difference)} checked={chosen.has(difference)} onChange={(_, { checked }) => onTick([difference], checked === true)} />
            {difference.kind !== 'rows' && difference.kind !== 'column' && (
              <p className={styles.figures}>{`${paneTexts.update.published}: ${shown(difference.published)}. ${paneTexts.update.now}: ${shown(difference.now)}.`}</p>
            )}
            <FormulaHint difference={difference} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function FormulaHint({ difference: { kind, isFormula, published } }: { readonly difference: Difference }) {
  const styles = useStyles();
  const hint = kind === 'formula' && !isFormula ? refreshTexts.formulaGone : !isFormula ? null : published === null && kind === 'formula' ? refreshTexts.formulaOther : refreshTexts.ownFormula;
  return hint === null ? null : <p className={styles.hint}>{hint}</p>;
}

function nameOf({ kind, address, label }: Difference): string {
  if (kind !== 'rows' && kind !== 'column') return refreshTexts.at(address ?? '', label);
  return address === null ? refreshTexts.gone(label) : refreshTexts.emptied(label, address);
}

function shown(value: Difference['published'] | Difference['now']): string {
  if (value === null || value === '') return paneTexts.update.blank;
  if (typeof value === 'number') return danishNumber(value);
  if (typeof value === 'object') return value.error;
  const text = String(value);
  return `“${text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`}”`;
}
