import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { checkTexts } from '../../texts/check-page';
import type { FindingItem } from '../finding-list';
import { usePaneState, useSession } from '../session-context';
import { AcceptForm } from './accept-form';

const useStyles = makeStyles({
  // High contrast themes draw transparent borders: there only the current one may have its colour.
  row: { borderLeft: '3px solid transparent', padding: '2px 0 4px 6px', '@media (forced-colors: active)': { borderLeftColor: 'Canvas' } },
  current: { borderLeftColor: tokens.colorBrandStroke1, backgroundColor: tokens.colorNeutralBackground1Selected, '@media (forced-colors: active)': { borderLeftColor: 'Highlight' } },
  message: {
    font: 'inherit', textAlign: 'left', width: '100%', padding: '4px', border: 'none', borderRadius: tokens.borderRadiusMedium, backgroundColor: 'transparent', color: 'inherit', cursor: 'pointer', overflowWrap: 'anywhere',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  cell: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', gap: '4px', flexWrap: 'wrap' },
  action: { minWidth: 'auto', color: tokens.colorBrandForeground2 },
  accepted: { margin: '0 4px', fontStyle: 'italic' },
});

/** One finding: a click goes to its cell. */
export function FindingRow({ item }: { readonly item: FindingItem }) {
  const styles = useStyles();
  const session = useSession();
  const current = usePaneState((state) => state.current === item.key);
  const busy = usePaneState((state) => state.job !== null);
  const userName = usePaneState((state) => state.userName);
  const [accepting, setAccepting] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const acceptButton = useRef<HTMLButtonElement | null>(null);
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const { finding } = item;
  const [cell] = finding.cells;
  // Accepted and taken back, the finding is as it was: not half-way to being accepted again.
  const accept = async (reason: string, by: string) => {
    if (await session.accept(item, reason, by)) setAccepting(false);
  };
  const stopAccepting = () => {
    setAccepting(false);
    acceptButton.current?.focus();
  };
  return (
    <li ref={row} className={mergeClasses(styles.row, current && styles.current)} aria-current={current ? 'true' : undefined}>
      <button type="button" className={styles.message} onClick={() => void session.goTo(item)}>
        {finding.message}
        <span className={styles.cell}>{finding.sheet !== null && cell !== undefined ? checkTexts.goTo(finding.sheet, finding.cells.join(', ')) : checkTexts.noCell}</span>
      </button>
      {finding.acceptance !== null && <p className={styles.accepted}>{checkTexts.accepted(finding.acceptance.by, finding.acceptance.reason)}</p>}
      <div className={styles.actions}>
        {finding.correction !== null && finding.acceptance === null && (
          <Button className={styles.action} size="small" appearance="subtle" disabledFocusable={busy} onClick={() => void session.prepareCorrection([item])}>{checkTexts.correct}</Button>
        )}
        {finding.acceptance === null
          ? <Button ref={(element: HTMLButtonElement | null) => { acceptButton.current = element; }} className={styles.action} size="small" appearance="subtle" aria-expanded={accepting} onClick={() => setAccepting(!accepting)}>{checkTexts.accept}</Button>
          : <Button className={styles.action} size="small" appearance="subtle" disabledFocusable={busy} onClick={() => void session.revoke(item)}>{checkTexts.revoke}</Button>}
      </div>
      {accepting && finding.acceptance === null && <AcceptForm name={userName} busy={busy} onCancel={stopAccepting} onAccept={(reason, by) => void accept(reason, by)} />}
    </li>
  );
}
