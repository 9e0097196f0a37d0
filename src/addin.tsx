import { createRoot } from 'react-dom/client';
import { associateCommands } from './commands/ribbon-commands';
import { sessionCommands } from './commands/session-commands';
import { App } from './taskpane/app';
import { excelPort } from './taskpane/excel-port';
import { createSession } from './taskpane/session';
import './taskpane/taskpane.css';

// The one page of the shared runtime: pane, ribbon commands and (in functions.js) custom functions. It is loaded with the
// workbook or by the first button, whether or not the pane is seen.
const port = excelPort();
const session = createSession(port);

const root = document.getElementById('root');
if (root) createRoot(root).render(<App session={session} />);

/** Excel can lose the first click on a button while this page loads; so where it is used, it is loaded with the workbook. */
function loadWithWorkbookOnceUsed(): void {
  const stop = session.store.subscribe(() => {
    if (session.store.get().job === null) return;
    stop();
    // Where Excel can't, the first click may need a second one.
    Office.addin.setStartupBehavior(Office.StartupBehavior.load).catch(() => undefined);
  });
}

void Office.onReady(({ host }) => {
  if (host === Office.HostType.Excel) {
    loadWithWorkbookOnceUsed();
    associateCommands(sessionCommands({
      ...session,
      needsAttention: () => session.store.get().fault !== null || session.store.get().conflict !== null,
      showPane: port.showPane,
    }));
  }
  return session.start(host === Office.HostType.Excel ? 'excel' : 'none');
});
