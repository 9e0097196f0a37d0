import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { checkTexts } from '../../texts/check-page';
import { submissionTexts } from '../../texts/submission-page';
import { CheckExtras } from '../components/check-extras';
import { CorrectionBox } from '../components/correction-box';
import { FindingFilter } from '../components/finding-filter';
import { PageFrame } from '../components/page-frame';
import { RulePage } from '../components/rule-page';
import { SubmissionFields } from '../components/submission-fields';
import { SubjectSection } from '../components/subject-section';
import { countsOf, filtered, findingsOf, itemsOf, subjectsOf, verdictCounts } from '../finding-list';
import type { CheckState } from '../pane-state';
import { usePaneState, useSession } from '../session-context';
import type { PageProps } from './page-props';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginBottom: '8px' },
  heading: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, margin: '12px 0 4px' },
  text: { margin: '0 0 6px' },
  hint: { margin: '4px 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  // For screen readers: everybody else sees the finding itself.
  heard: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** The verdict, and the findings to go through. */
export function CheckPage({ takesFocus }: PageProps) {
  const styles = useStyles();
  const session = useSession();
  const check = usePaneState((state) => (state.check?.asked === true ? state.check : null));
  const explained = usePaneState((state) => state.explained);
  const busy = usePaneState((state) => state.job !== null || state.host !== 'excel');
  return (
    <>
      {explained !== null && <RulePage rule={explained} onBack={() => session.explain(null)} />}
      {/* Kept, so that who comes back finds the list as it was. */}
      <div hidden={explained !== null}>
        <PageFrame heading={checkTexts.heading} intro={checkTexts.intro} takesFocus={takesFocus && explained === null}>
          <div className={styles.actions}>
            <Button appearance="primary" disabledFocusable={busy} onClick={() => void session.check()}>{check === null ? checkTexts.check : checkTexts.checkAgain}</Button>
            <Button disabledFocusable={busy} onClick={() => void session.clearMarks()}>{checkTexts.clear}</Button>
        <Button disabledFocusable={busy} onClick={() => void session.writeReport()}>{checkTexts.report}</Button>
          </div>
          {check === null ? <p className={styles.text}>{checkTexts.notChecked}</p> : <Result check={check} busy={busy} />}
        </PageFrame>
      </div>
    </>
  );
}

function Result({ check, busy }: { readonly check: CheckState; readonly busy: boolean }) {
  const styles = useStyles();
  const session = useSession();
  const filter = usePaneState((state) => state.filter);
  const current = usePaneState((state) => state.current);
  const corrections = usePaneState((state) => (state.changes?.kind === 'correction' ? state.changes.changes : null));
  const subjects = useMemo(() => subjectsOf(check.result), [check.result]);
  const shown = useMemo(() => filtered(subjects, filter), [subjects, filter]);
  const counts = useMemo(() => countsOf(findingsOf(check.result)), [check.result]);
  const items = useMemo(() => itemsOf(shown), [shown]);
  if (check.result.proposals.length + check.result.kpiTables.length + check.result.followUps.length === 0) return <CheckExtras check={check} />;
  const position = items.findIndex(({ key }) => key === current);
  const reached = items[position];
  return (
    <>
      {check.stale && <p className={styles.text}><strong>{checkTexts.stale}</strong></p>}
      <h2 className={styles.heading}>{checkTexts.verdictHeading}</h2>
      <p className={styles.text}>{checkTexts.summary(verdictCounts(check.result), counts)}</p>
      {check.unmarkedSheets.length > 0 && <p className={styles.text}>{checkTexts.unmarked(check.unmarkedSheets)}</p>}
      {corrections !== null && (
        <CorrectionBox changes={corrections} busy={busy} onMake={(changes) => void session.make(changes)} onDrop={() => session.dropChanges()} />
      )}
      <h2 className={styles.heading}>{checkTexts.list}</h2>
      <FindingFilter filter={filter} counts={counts} subjects={subjects} onChange={(change) => session.setFilter(change)} />
      {items.length > 0 && (
        <>
          <div className={styles.actions}>
            <Button size="small" onClick={() => void session.step(-1)}>{checkTexts.previous}</Button>
            <Button size="small" onClick={() => void session.step(1)}>{checkTexts.next}</Button>
          </div>
          <p className={styles.hint} role="status">
            {reached === undefined ? checkTexts.keys : checkTexts.position(position + 1, items.length)}
            {reached !== undefined && <span className={styles.heard}>: {reached.finding.message}</span>}
          </p>
        </>
      )}
      {items.length === 0 && counts.error + counts.warning + counts.info + counts.accepted > 0 && <p className={styles.text}>{checkTexts.noneShown}</p>}
      {shown.map((subject) => <SubjectSection key={subject.key} subject={subject} isAlone={shown.length === 1} />)}
      {check.standings.length > 0 && (
        <>
          <h2 className={styles.heading}>{submissionTexts.name}</h2>
          <SubmissionFields standings={check.standings} />
        </>
      )}
      <CheckExtras check={check} />
    </>
  );
}
