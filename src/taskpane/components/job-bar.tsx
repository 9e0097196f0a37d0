import { Button, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import { paneTexts } from '../../texts/pane';
import type { Job } from '../pane-state';

const useStyles = makeStyles({
  bar: { display: 'flex', alignItems: 'center', gap: '12px', padding: '4px 12px 10px', backgroundColor: tokens.colorNeutralBackground2 },
});

/** That something is being done, and the way to stop it; what it is stands in the status line above. */
export function JobBar({ job, onCancel }: { readonly job: Job; readonly onCancel: () => void }) {
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      <ProgressBar aria-label={paneTexts.job[job.kind]} thickness="large" />
      <Button size="small" disabledFocusable={job.cancelling} onClick={onCancel}>{paneTexts.job.cancel}</Button>
    </div>
  );
}
