import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import type { OnExisting } from '../../excel/render-plan';
import { paneTexts } from '../../texts/pane';

const useStyles = makeStyles({
  box: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '10px', margin: '0 0 12px', padding: '12px', border: `2px solid ${tokens.colorBrandStroke1}`, borderRadius: tokens.borderRadiusMedium },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, outlineStyle: 'none' },
  text: { margin: 0, overflowWrap: 'anywhere' },
  answer: { display: 'grid', gap: '2px', justifyItems: 'start' },
  hint: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** `refresh`: keep what stands there, and show where it differs. */
export type ConflictAnswer = Exclude<OnExisting, 'stop'> | 'refresh' | 'cancel';

interface ConflictBoxProps {
  readonly sheets: readonly string[];
  readonly onAnswer: (answer: Exclude<OnExisting, 'stop'> | 'cancel') => void;
  /** Offered first where the sheets can be refreshed, so that nothing of the user's gets lost. */
  readonly refresh?: { readonly action: string; readonly hint: string; readonly onChosen: () => void } | undefined;
}

/** Sheets of the names to be written exist: the question what to do, asked in the pane, since Office's dialogs stop functions. */
export function ConflictBox({ sheets, onAnswer, refresh }: ConflictBoxProps) {
  const styles = useStyles();
  const id = useId();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section className={styles.box} role="group" aria-labelledby={`${id}-title`} aria-describedby={`${id}-text`} onKeyDown={(event) => { if (event.key === 'Escape') onAnswer('cancel'); }}>
      <h2 id={`${id}-title`} ref={title} tabIndex={-1} className={styles.title}>{paneTexts.conflict.heading}</h2>
      <p id={`${id}-text`} className={styles.text}>{paneTexts.conflict.text(sheets)}</p>
      {refresh !== undefined && (
        <div className={styles.answer}>
          <Button appearance="primary" onClick={refresh.onChosen} aria-describedby={`${id}-refresh`}>{refresh.action}</Button>
          <span id={`${id}-refresh`} className={styles.hint}>{refresh.hint}</span>
        </div>
      )}
      <div className={styles.answer}>
        <Button onClick={() => onAnswer('replace')} aria-describedby={`${id}-replace`}>{paneTexts.conflict.replace}</Button>
        <span id={`${id}-replace`} className={styles.hint}>{paneTexts.conflict.replaceHint}</span>
      </div>
      <div className={styles.answer}>
        <Button onClick={() => onAnswer('beside')} aria-describedby={`${id}-beside`}>{paneTexts.conflict.beside}</Button>
        <span id={`${id}-beside`} className={styles.hint}>{paneTexts.conflict.besideHint}</span>
      </div>
      <div><Button onClick={() => onAnswer('cancel')}>{paneTexts.conflict.cancel}</Button></div>
    </section>
  );
}
