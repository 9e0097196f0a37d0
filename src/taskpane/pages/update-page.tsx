import { Button, makeStyles } from '@fluentui/react-components';
import { paneTexts } from '../../texts/pane';
import { refreshTexts } from '../../texts/refresh';
import { DifferenceList } from '../components/difference-list';
import { PageFrame } from '../components/page-frame';
import { isComparable } from '../refresh-state';
import type { RefreshState } from '../refresh-state';
import { usePaneState, useSession } from '../session-context';
import type { PageProps } from './page-props';

const useStyles = makeStyles({ text: { margin: '12px 0' } });

/** Where pulled sheets differ from what is published, and the way to put it back. */
export function UpdatePage({ takesFocus }: PageProps) {
  const styles = useStyles();
  const session = useSession();
  const refresh = usePaneState((state) => state.refresh);
  const busy = usePaneState((state) => state.job !== null || state.host !== 'excel');
  const texts = paneTexts.update;
  return (
    <PageFrame heading={texts.heading} intro={texts.intro} takesFocus={takesFocus}>
      <Button appearance={refresh === null ? 'primary' : 'secondary'} disabledFocusable={busy} onClick={() => void session.compare()}>{texts.action}</Button>
      {refresh !== null && (
        <>
          <p className={styles.text}>{summaryOf(refresh)}</p>
          {refresh.unrecognised.length > 0 && <p className={styles.text}>{refreshTexts.unrecognised(refresh.unrecognised)}</p>}
          {refresh.sheets.some(({ versions, differences }) => versions.length + differences.length > 0) && (
            <>
              <p className={styles.text}>{refreshTexts.kept}</p>
              <DifferenceList key={refresh.sheets.flatMap(({ differences }) => differences.map(({ key }) => key)).join()} refresh={refresh} busy={busy} onRefresh={(chosen) => void session.refresh(chosen)} onDrop={() => session.dropRefresh()} />
            </>
          )}
        </>
      )}
    </PageFrame>
  );
}

function summaryOf(refresh: RefreshState): string {
  const count = refresh.sheets.reduce((sum, { differences }) => sum + differences.length, 0);
  if (count > 0) return refreshTexts.found(count);
  return isComparable(refresh) ? refreshTexts.alike(refresh.sheets.length) : paneTexts.update.nothingPublished;
}
