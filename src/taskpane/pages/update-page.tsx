import { Button, makeStyles } from '@fluentui/react-components';
import { paneTexts } from '../../texts/pane';
import { ChangesTable } from '../components/changes-table';
import { PageFrame } from '../components/page-frame';
import { usePaneState, useSession } from '../session-context';
import type { PageProps } from './page-props';

const useStyles = makeStyles({ text: { margin: '12px 0' } });

/** Where the sheets differ from what was published, and the way to write the published figures again. */
export function UpdatePage({ takesFocus }: PageProps) {
  const styles = useStyles();
  const session = useSession();
  const shown = usePaneState((state) => (state.changes?.kind === 'published' ? state.changes : null));
  const busy = usePaneState((state) => state.job !== null || state.host !== 'excel');
  const texts = paneTexts.update;
  return (
    <PageFrame heading={texts.heading} intro={texts.intro} takesFocus={takesFocus}>
      <Button appearance={shown === null ? 'primary' : 'secondary'} disabledFocusable={busy} onClick={() => void session.compare()}>{texts.action}</Button>
      {shown !== null && (
        <>
          <p className={styles.text}>{shown.changes.length > 0 ? texts.found(shown.changes.length) : shown.comparable ? texts.none : texts.nothingPublished}</p>
          {shown.changes.length > 0 && (
            <ChangesTable changes={shown.changes} ticked={false} action={texts.write} busy={busy} onMake={(changes) => void session.make(changes)} onDrop={() => session.dropChanges()} />
          )}
        </>
      )}
    </PageFrame>
  );
}
