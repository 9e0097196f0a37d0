import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { danishNumber } from '../../domain/danish-number';
import { checkTexts } from '../../texts/check-page';
import { paneTexts } from '../../texts/pane';
import type { PlannedChange } from '../planned-changes';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '8px 0', padding: 0, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '4px', maxHeight: '320px', overflowY: 'auto' },
  change: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, paddingBottom: '4px' },
  figures: { margin: '0 0 0 32px', fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
  hint: { margin: '0 0 0 32px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface ChangesTableProps {
  readonly changes: readonly PlannedChange[];
  /** Whether all are ticked from the start: corrections are, overwriting one's own figures is not. */
  readonly ticked: boolean;
  readonly action: (count: number) => string;
  readonly busy: boolean;
  readonly onMake: (changes: readonly PlannedChange[]) => void;
  readonly onDrop: () => void;
}

/** Changes of cells, shown before any of them is made. */
export function ChangesTable({ changes, ticked, action, busy, onMake, onDrop }: ChangesTableProps) {
  const styles = useStyles();
  const [chosen, setChosen] = useState<ReadonlySet<PlannedChange>>(() => new Set(ticked ? changes.filter(({ before }) => !before.isFormula) : []));
  const texts = paneTexts.update;
  const all = chosen.size === changes.length;
  return (
    <>
      <Checkbox label={texts.selectAll} checked={all ? true : chosen.size === 0 ? false : 'mixed'} onChange={() => setChosen(new Set(all ? [] : changes))} />
      <ul className={styles.list}>
        {changes.map((change) => (
          <li key={`${change.sheet}!${change.address}`} className={styles.change}>
            <Checkbox
              label={`${change.sheet}, ${change.address}`}
              checked={chosen.has(change)}
              onChange={(_, { checked }) => setChosen((current) => new Set(checked === true ? [...current, change] : [...current].filter((other) => other !== change)))}
            />
            <p className={styles.figures}>{checkTexts.correctionChange(shown(change.before.value), shown(change.value))}</p>
            {change.before.isFormula && <p className={styles.hint}>{texts.formula}</p>}
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={busy || chosen.size === 0} onClick={() => onMake(changes.filter((change) => chosen.has(change)))}>{action(chosen.size)}</Button>
        <Button onClick={onDrop}>{checkTexts.cancel}</Button>
      </div>
    </>
  );
}

function shown(value: number | string | boolean | null): string {
  if (value === null || value === '') return paneTexts.update.blank;
  return typeof value === 'number' ? danishNumber(value) : `“${String(value)}”`;
}
