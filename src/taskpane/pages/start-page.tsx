import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { paneTexts } from '../../texts/pane';
import { PageFrame } from '../components/page-frame';
import { nextStep } from '../next-step';
import { usePaneState, useSession } from '../session-context';
import type { PageProps } from './page-props';

const useStyles = makeStyles({
  heading: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, margin: '16px 0 4px' },
  text: { margin: '0 0 10px' },
  list: { margin: 0, paddingLeft: '18px', display: 'grid', gap: '6px' },
});

/** What is in this workbook, and what to do next. */
export function StartPage({ takesFocus }: PageProps) {
  const styles = useStyles();
  const session = useSession();
  const check = usePaneState((state) => state.check);
  const host = usePaneState((state) => state.host);
  const unread = usePaneState((state) => state.unread);
  const step = nextStep(check, unread);
  const texts = paneTexts.start;
  const act = {
    unread: () => void session.check(),
    pull: () => session.open('hent'),
    check: () => void session.check(),
    checkAgain: () => void session.check(),
    findings: () => session.open('kontrol'),
    done: () => session.open('kontrol'),
  }[step];
  return (
    <PageFrame heading={texts.heading} intro={texts.intro} takesFocus={takesFocus}>
      {host === 'excel' && (
        <>
          <h2 className={styles.heading}>{texts.inWorkbook}</h2>
          <p className={styles.text}>{check === null ? (unread ? texts.unread : texts.looking) : texts.contents(check.result.proposals.length, check.result.kpiTables.length, check.result.followUps.length)}</p>
        </>
      )}
      <h2 className={styles.heading}>{texts.next}</h2>
      <p className={styles.text}>{texts.steps[step].text}</p>
      <Button appearance="primary" disabledFocusable={host !== 'excel'} onClick={act}>{texts.steps[step].action}</Button>
      <h2 className={styles.heading}>{texts.also}</h2>
      <ul className={styles.list}>
        {step !== 'pull' && <li><Link as="button" onClick={() => session.open('hent')}>{texts.alsoPull}</Link></li>}
        <li><Link as="button" onClick={() => session.openTool('new')}>{texts.alsoNew}</Link></li>
        <li><Link as="button" onClick={() => session.open('kpi')}>{texts.alsoKpi}</Link></li>
        <li><Link as="button" onClick={() => session.open('hjaelp')}>{texts.alsoFunctions}</Link></li>
        <li><Link as="button" onClick={() => session.open('kilder')}>{texts.alsoSources}</Link></li>
      </ul>
    </PageFrame>
  );
}
