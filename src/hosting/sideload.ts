/** What office-addin-debugging does for us. */
export interface Debugging {
  startDebugging(manifest: string, options: DebuggingOptions): Promise<void>;
  stopDebugging(manifest: string): Promise<void>;
}

interface DebuggingOptions {
  readonly appType: string;
  readonly app: string;
  readonly devServerCommandLine: string;
  readonly devServerPort: number;
  readonly enableDebugging: boolean;
  readonly enableLiveReload: boolean;
  readonly document?: string;
}

/** Serves the add-in at the address that manifest.xml names. */
export const DEV_SERVER = 'npm run dev-server';
const PORT = 3000;

export interface SideloadOptions {
  readonly platform: string;
  readonly action: 'start' | 'stop';
  readonly debugging: Debugging;
  /** A workbook to open. */
  readonly document?: string | undefined;
}

/** Starts Excel with the add-in, or takes it out again. Returns what was done; throws where there is no Excel. */
export async function sideload({ platform, action, debugging, document }: SideloadOptions): Promise<string> {
  if (platform !== 'win32' && platform !== 'darwin') {
    throw new Error('Excel itself runs on Windows and Mac only. Here, `npm start` opens the workbench, and `npm run dev-server` serves the add-in for Excel on the web.');
  }
  if (action === 'stop') {
    await debugging.stopDebugging('manifest.xml');
    return 'The add-in has been taken out of Excel.';
  }
  await debugging.startDebugging('manifest.xml', {
    appType: 'desktop',
    app: 'excel',
    devServerCommandLine: DEV_SERVER,
    devServerPort: PORT,
    enableDebugging: true,
    enableLiveReload: false,
    ...(document === undefined ? {} : { document }),
  });
  return 'Excel has been started with the add-in: look for the tab "Omstilling".';
}
