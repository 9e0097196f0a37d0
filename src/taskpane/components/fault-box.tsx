import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { paneTexts } from '../../texts/pane';
import type { ShownFault } from '../pane-state';

const useStyles = makeStyles({
  box: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '4px',
    margin: '0 0 12px',
    padding: '10px 12px',
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    borderLeftWidth: '4px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorNeutralForeground1,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
  detail: { overflowWrap: 'anywhere' },
});

/** A fault as a user meets it: what happened, what was not changed, what to do. */
export function FaultBox({ fault, onClose }: { readonly fault: ShownFault; readonly onClose?: () => void }) {
  const styles = useStyles();
  return (
    <section className={styles.box} role="alert" aria-label={fault.title}>
      <h2 className={styles.title}>{fault.title}</h2>
      <p className={styles.text}>{fault.happened}</p>
      <p className={styles.text}>{fault.unchanged}</p>
      <p className={styles.text}>{fault.todo}</p>
      {fault.detail !== null && (
        <details>
          <summary>{paneTexts.details}</summary>
          <code className={styles.detail}>{fault.detail}</code>
        </details>
      )}
      {onClose && <div><Button size="small" onClick={onClose}>{paneTexts.close}</Button></div>}
    </section>
  );
}
