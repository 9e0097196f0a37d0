import { Button, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import { paneTexts } from '../../texts/pane';
import type { Job, JobKind } from '../pane-state';

const useStyles = makeStyles({
  bar: { display: 'flex', alignItems: 'center', gap: '12px', padding: '4px 12px 10px', backgroundColor: tokens.colorNeutralBackground2 },
});

const STOPPABLE: readonly JobKind[] = ['pulling', 'checking', 'comparing', 'measuring', 'following'];

/** That something is being done, and the way to stop it; what it is stands in the status line above. */
export function JobBar({ job, onCancel }: { readonly job: Job; readonly onCancel: () => void }) {
  const styles = useStyles();
  // Where Excel does not answer, everything can be given up.
  const stoppable = job.waiting || STOPPABLE.includes(job.kind);
  return (
    <div className={styles.bar}>
      <ProgressBar aria-label={paneTexts.job[job.kind]} thickness="large" />
      {stoppable && <Button size="small" disabledFocusable={job.cancelling} onClick={onCancel}>{paneTexts.job.cancel}</Button>}
    </div>
  );
}
