import { FluentProvider, makeStyles, tokens, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { Suspense, createElement, useEffect, useRef } from 'react';
import { faultTexts } from '../texts/faults';
import { paneTexts } from '../texts/pane';
import { refreshTexts } from '../texts/refresh';
import { ConflictBox } from './components/conflict-box';
import { FaultBox } from './components/fault-box';
import { JobBar } from './components/job-bar';
import { Navigation } from './components/navigation';
import { PageBoundary } from './components/page-boundary';
import { useFocusKept } from './focus-keeper';
import { useBrightness } from './office-theme';
import { pageComponent } from './page-components';
import type { Job, ShownFault } from './pane-state';
import { SessionProvider, usePaneState, useSession } from './session-context';
import type { Session } from './session';

const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', height: '100vh', backgroundColor: tokens.colorNeutralBackground1 },
  main: { flexGrow: 1, overflowY: 'auto', padding: '12px', outlineStyle: 'none' },
  notice: { padding: '0 12px', ':not(:empty)': { padding: '8px 12px', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground2 } },
});

export function App({ session }: { readonly session: Session }) {
  const brightness = useBrightness();
  return (
    <FluentProvider theme={brightness === 'dark' ? webDarkTheme : webLightTheme}>
      <SessionProvider value={session}>
        <Pane />
      </SessionProvider>
    </FluentProvider>
  );
}

function Pane() {
  const styles = useStyles();
  const session = useSession();
  const page = usePaneState((state) => state.page);
  const host = usePaneState((state) => state.host);
  const job = usePaneState((state) => state.job);
  const fault = usePaneState((state) => state.fault);
  const notice = usePaneState((state) => state.notice);
  const conflict = usePaneState((state) => state.conflict);
  const kpiConflict = usePaneState((state) => state.kpi.conflict);
  const toolConflict = usePaneState((state) => state.tools.conflict);
  const main = useRef<HTMLElement>(null);
  useStepKeys(session);
  useFocusKept(main);
  useFaultSeen(main, fault);

  return (
    <div className={styles.pane}>
      <header>
        <Navigation page={page} onOpen={session.open} />
      </header>
      <main ref={main} tabIndex={-1} className={styles.main}>
        {host === 'none' && <FaultBox fault={{ ...faultTexts['not-in-excel'](), detail: null }} />}
        {fault !== null && <FaultBox fault={fault} onClose={() => session.dismiss()} />}
        {conflict !== null && <ConflictBox sheets={conflict.sheets} refresh={{ action: paneTexts.conflict.refresh, hint: refreshTexts.conflictHint, onChosen: () => void session.answerConflict('refresh') }} onAnswer={(answer) => void session.answerConflict(answer)} />}
        {kpiConflict !== null && <ConflictBox sheets={kpiConflict.sheets} onAnswer={(answer) => void session.answerKpiConflict(answer)} />}
        {toolConflict !== null && (
          <ConflictBox
            sheets={toolConflict.sheets}
            onAnswer={(answer) => void session.answerToolConflict(answer)}
            refresh={toolConflict.wish.kind === 'followUp' ? { action: paneTexts.conflict.refresh, hint: paneTexts.conflict.refreshHint, onChosen: () => void session.answerToolConflict('refresh') } : undefined}
          />
        )}
        <PageBoundary key={page} onFault={session.report} onRetry={session.dismiss}>
          <Suspense fallback={<p>{paneTexts.loading}</p>}>
            {createElement(pageComponent(page), { takesFocus: conflict === null && kpiConflict === null && toolConflict === null && fault === null })}
          </Suspense>
        </PageBoundary>
      </main>
      <footer>
        <div role="status" aria-live="polite" className={styles.notice}>{job === null ? notice : jobText(job)}</div>
        {job !== null && <JobBar job={job} onCancel={() => session.cancelJob()} />}
      </footer>
    </div>
  );
}

function jobText({ kind, waiting, cancelling }: Job): string {
  const name = cancelling ? paneTexts.job.cancelling : `${paneTexts.job[kind]} …`;
  return waiting ? `${name} ${paneTexts.job.waiting}` : name;
}

/** F8 and Shift+F8 go through the findings, wherever the focus is in the pane. */
function useStepKeys(session: Session): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F8') return;
      event.preventDefault();
      void session.step(event.shiftKey ? -1 : 1);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [session]);
}

/** A fault stands above the page: who has scrolled down is taken there. */
function useFaultSeen(main: React.RefObject<HTMLElement | null>, fault: ShownFault | null): void {
  useEffect(() => {
    if (fault !== null) main.current?.scrollTo?.({ top: 0 });
  }, [main, fault]);
}
