import { FluentProvider, makeStyles, tokens, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { Suspense, lazy, useEffect, useRef } from 'react';
import type { ComponentType } from 'react';
import { faultTexts } from '../texts/faults';
import { paneTexts } from '../texts/pane';
import { ConflictBox } from './components/conflict-box';
import { FaultBox } from './components/fault-box';
import { JobBar } from './components/job-bar';
import { Navigation } from './components/navigation';
import { useFocusKept } from './focus-keeper';
import { useBrightness } from './office-theme';
import type { Job, Page, ShownFault } from './pane-state';
import { StartPage } from './pages/start-page';
import type { PageProps } from './pages/page-props';
import { SessionProvider, usePaneState, useSession } from './session-context';
import type { Session } from './session';

// The start page comes with the first paint, the others when they are opened.
const PAGE_COMPONENTS: Readonly<Record<Page, ComponentType<PageProps>>> = {
  start: StartPage,
  hent: lazy(async () => ({ default: (await import(/* webpackChunkName: "page-hent" */ './pages/pull-page')).PullPage })),
  kontrol: lazy(async () => ({ default: (await import(/* webpackChunkName: "page-kontrol" */ './pages/check-page')).CheckPage })),
  opdater: lazy(async () => ({ default: (await import(/* webpackChunkName: "page-opdater" */ './pages/update-page')).UpdatePage })),
  forslag: lazy(async () => ({ default: (await import(/* webpackChunkName: "page-forslag" */ './pages/proposal-tools-page')).ProposalToolsPage })),
  kpi: lazy(async () => ({ default: (await import(/* webpackChunkName: "page-kpi" */ './pages/kpi-page')).KpiPage })),
  kilder: lazy(async () => ({ default: (await import(/* webpackChunkName: "page-kilder" */ './pages/sources-page')).SourcesPage })),
  hjaelp: lazy(async () => ({ default: (await import(/* webpackChunkName: "page-hjaelp" */ './pages/help-page')).HelpPage })),
  indstillinger: lazy(async () => ({ default: (await import(/* webpackChunkName: "page-indstillinger" */ './pages/settings-page')).SettingsPage })),
};

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

  const Shown = PAGE_COMPONENTS[page];
  return (
    <div className={styles.pane}>
      <header>
        <Navigation page={page} onOpen={session.open} />
      </header>
      <main ref={main} tabIndex={-1} className={styles.main}>
        {host === 'none' && <FaultBox fault={{ ...faultTexts['not-in-excel'](), detail: null }} />}
        {fault !== null && <FaultBox fault={fault} onClose={() => session.dismiss()} />}
        {conflict !== null && <ConflictBox sheets={conflict.sheets} onAnswer={(answer) => void session.answerConflict(answer)} />}
        {kpiConflict !== null && <ConflictBox sheets={kpiConflict.sheets} onAnswer={(answer) => void session.answerKpiConflict(answer)} />}
        {toolConflict !== null && (
          <ConflictBox
            sheets={toolConflict.sheets}
            onAnswer={(answer) => void session.answerToolConflict(answer)}
            refresh={toolConflict.wish.kind === 'followUp' ? { action: paneTexts.conflict.refresh, hint: paneTexts.conflict.refreshHint, onChosen: () => void session.answerToolConflict('refresh') } : undefined}
          />
        )}
        <Suspense fallback={<p>{paneTexts.loading}</p>}>
          <Shown key={page} takesFocus={conflict === null && kpiConflict === null && toolConflict === null && fault === null} />
        </Suspense>
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
