import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import { danishNumber } from '../../domain/danish-number';
import { danishDay, dayFromNumber } from '../../domain/day';
import type { Place } from '../../domain/place';
import type { FollowUpChange } from '../../sheets/follow-up/follow-up-refresh';
import { changeKey } from '../../sheets/follow-up/follow-up-refresh';
import type { FollowUpRefresh, RefreshChoice } from '../../sheets/follow-up/follow-up-refresh-plan';
import { followUpRefreshTexts } from '../../texts/follow-up-refresh';

const useStyles = makeStyles({
  box: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px', margin: '12px 0', padding: '12px', border: `2px solid ${tokens.colorBrandStroke1}`, borderRadius: tokens.borderRadiusMedium },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, outlineStyle: 'none' },
  group: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: '4px 0', padding: 0, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '4px', maxHeight: '280px', overflowY: 'auto' },
  detail: { margin: '0 0 0 32px', fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
  hint: { margin: '0 0 0 32px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  text: { margin: 0, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface Item { readonly key: string; readonly label: string; readonly detail: string | null; readonly hint: string | null }

interface FollowUpRefreshBoxProps {
  readonly refresh: FollowUpRefresh;
  readonly busy: boolean;
  readonly onMake: (choice: RefreshChoice) => void;
  readonly onDrop: () => void;
}

/** What a refresh of the follow-up would change, cell by cell and row by row, before any of it is changed. */
export function FollowUpRefreshBox({ refresh, busy, onMake, onDrop }: FollowUpRefreshBoxProps) {
  const styles = useStyles();
  const texts = followUpRefreshTexts;
  const id = useId();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const [cells, setCells] = useState<ReadonlySet<string>>(() => new Set(refresh.changes.filter(({ replacesFormula }) => !replacesFormula).map(changeKey)));
  const [rows, setRows] = useState<ReadonlySet<string>>(() => new Set(refresh.rows.map(({ key }) => key)));
  const { newSheets, rewritten, overwritten } = refresh;
  const nothing = cells.size + rows.size === 0 && rewritten.length === 0;
  return (
    <section className={styles.box} role="group" aria-labelledby={id} onKeyDown={(event) => { if (event.key === 'Escape') onDrop(); }}>
      <h3 id={id} ref={title} tabIndex={-1} className={styles.title}>{texts.heading}</h3>
      {refresh.changes.length > 0 && <Ticks legend={texts.cells(refresh.changes.length)} items={refresh.changes.map(cellItem)} chosen={cells} onChange={setCells} />}
      {refresh.rows.length > 0 && <Ticks legend={texts.rows(refresh.rows.length)} items={refresh.rows.map(({ key, sheet, text }) => ({ key, label: sheet, detail: text, hint: null }))} chosen={rows} onChange={setRows} />}
      {newSheets.length > 0 && <p className={styles.text}>{texts.newSheets(newSheets)}</p>}
      {rewritten.length > 0 && <p className={styles.text}>{texts.rewritten(rewritten)}</p>}
      {overwritten.length > 0 && <p className={styles.text}>{texts.overwritten(overwritten)}</p>}
      <p className={styles.text}>{texts.kept}</p>
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={busy || nothing} onClick={() => onMake({ cells: [...cells], rows: [...rows] })}>{texts.write(cells.size, rows.size)}</Button>
        <Button onClick={onDrop}>{texts.cancel}</Button>
      </div>
    </section>
  );
}

interface TicksProps {
  readonly legend: string;
  readonly items: readonly Item[];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

function Ticks({ legend, items, chosen, onChange }: TicksProps) {
  const styles = useStyles();
  const all = chosen.size === items.length;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{legend}</legend>
      <Checkbox label={followUpRefreshTexts.all} checked={all ? true : chosen.size === 0 ? false : 'mixed'} onChange={() => onChange(new Set(all ? [] : items.map(({ key }) => key)))} />
      <ul className={styles.list}>
        {items.map(({ key, label, detail, hint }) => (
          <li key={key}>
            <Checkbox label={label} checked={chosen.has(key)} onChange={(_, { checked }) => onChange(new Set(checked === true ? [...chosen, key] : [...chosen].filter((other) => other !== key)))} />
            {detail !== null && <p className={styles.detail}>{detail}</p>}
            {hint !== null && <p className={styles.hint}>{hint}</p>}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function cellItem(change: FollowUpChange): Item {
  const { sheet, address, place, before, value, replacesFormula } = change;
  const texts = followUpRefreshTexts;
  return { key: changeKey(change), label: texts.cell(sheet, address), detail: texts.change(change.about, shown(place, before), shown(place, value)), hint: replacesFormula ? texts.formula : null };
}

/** Due dates stand in cells as numbers of days. */
function shown(place: Place, value: number | string | null): string {
  if (value === null) return followUpRefreshTexts.blank;
  if (typeof value === 'string') return `“${value}”`;
  const day = place.part === 'followUpCriterion' && (place.column === 'first' || place.column === 'last') ? dayFromNumber(value) : null;
  return day === null ? danishNumber(value) : danishDay(day);
}
