import { uncertain } from '../texts/faults';
import { WorkbookFault } from './excel-faults';
import { runInWorkbook } from './run-in-workbook';
import { storeSurely } from './store-surely';

/** What the user has chosen for this workbook; it travels with the file. */
export interface WorkbookSettings {
  /** Fourth argument of the KPISTATUS formulas that are written; null writes none, so that the default holds. */
  readonly tolerance: number | null;
  /** "Kontrollér løbende" */
  readonly liveCheck: boolean;
}

export const DEFAULT_SETTINGS: WorkbookSettings = { tolerance: null, liveCheck: false };

const KEY = 'SOF.Omstilling';

/** Throws `WorkbookFault`. What can't be understood counts as not set. */
export async function readSettings(): Promise<WorkbookSettings> {
  const stored = await runInWorkbook(readStored);
  return stored === null ? DEFAULT_SETTINGS : settingsFrom(stored);
}

async function readStored(context: Excel.RequestContext): Promise<unknown> {
  const setting = context.workbook.settings.getItemOrNullObject(KEY);
  setting.load('value');
  await context.sync();
  return setting.isNullObject ? null : setting.value;
}

/** Throws `WorkbookFault`: `settings-not-saved` where Excel has no room for them. */
export function writeSettings(settings: WorkbookSettings): Promise<void> {
  const wanted = JSON.stringify(settings);
  return runInWorkbook(async (context) => {
    context.workbook.settings.add(KEY, wanted);
    const fault = await storeSurely(context, { isStored: async () => (await readStored(context)) === wanted, uncertain: uncertain.settings });
    if (fault !== null) throw fault.kind === 'unknown' ? new WorkbookFault('settings-not-saved', null, { cause: fault.cause }) : fault;
  });
}

/** Settings may come from a file that others have edited: every field is checked. */
export function settingsFrom(stored: unknown): WorkbookSettings {
  const parsed = typeof stored === 'string' ? parse(stored) : null;
  if (typeof parsed !== 'object' || parsed === null) return DEFAULT_SETTINGS;
  const tolerance = 'tolerance' in parsed && typeof parsed.tolerance === 'number' && parsed.tolerance >= 0 && parsed.tolerance <= 1 ? parsed.tolerance : null;
  return { tolerance, liveCheck: 'liveCheck' in parsed && parsed.liveCheck === true };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
