import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { checkTexts } from '../../texts/check-page';
import { useFocusReturned } from '../focus-return';
import type { PlannedChange } from '../planned-changes';
import { ChangesTable } from './changes-table';

const useStyles = makeStyles({
  heading: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, margin: '12px 0 4px', outlineStyle: 'none' },
  text: { margin: '0 0 6px' },
});

interface CorrectionBoxProps {
  readonly changes: readonly PlannedChange[];
  readonly busy: boolean;
  readonly onMake: (changes: readonly PlannedChange[]) => void;
  readonly onDrop: () => void;
}

/** "Ret": what would be changed, shown where the focus goes, since it stands above the finding that was to be put right. */
export function CorrectionBox({ changes, busy, onMake, onDrop }: CorrectionBoxProps) {
  const styles = useStyles();
  const title = useRef<HTMLHeadingElement>(null);
  useFocusReturned();
  useEffect(() => title.current?.focus(), [changes]);
  return (
    <section aria-label={checkTexts.correction} onKeyDown={(event) => { if (event.key === 'Escape') onDrop(); }}>
      <h2 ref={title} tabIndex={-1} className={styles.heading}>{checkTexts.correction}</h2>
      {changes.length === 0 && <p className={styles.text}>{checkTexts.nothingToCorrect}</p>}
      <ChangesTable key={changes.map(({ address }) => address).join()} changes={changes} ticked action={checkTexts.correctNow} busy={busy} onMake={onMake} onDrop={onDrop} />
    </section>
  );
}
