import type { Host } from './host';
import type { User } from './user';

/** What an add-in's code finds around it, whichever way office.js was loaded. */
export interface AddinScope {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly CustomFunctions: { associate(id: string, implementation: unknown): void };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 30));

/** One walk through everything that crosses between an add-in and the host, the same for every transport. */
export async function walkThrough({ Excel, Office, CustomFunctions }: AddinScope, host: Host, user: User): Promise<Readonly<Record<string, unknown>>> {
  const seen: Record<string, unknown> = {};
  seen.requirements = ['1.10', '1.99'].map((version) => Office.context.requirements.isSetSupported('ExcelApi', version));

  const before = host.syncs();
  seen.cells = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Forslag');
    const range = sheet.getRange('A1:B2');
    range.formulas = [['æøå', 2], ['b', '=B1*2']];
    range.load('values,address');
    await context.sync();
    return [range.values, range.address];
  });
  seen.roundTrips = host.syncs() - before;

  seen.errors = [];
  for (const name of ['Forslag', 'x'.repeat(40)]) {
    const code = await Excel.run(async (context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
    }).catch((error: { readonly code: string }) => error.code);
    (seen.errors as unknown[]).push(code);
  }
  seen.tooLarge = await Excel.run(async (context) => {
    for (let copy = 0; copy < 170; copy += 1) context.workbook.worksheets.getItem('Forslag').getRange('A5').values = [['x'.repeat(32_000)]];
    await context.sync();
  }).catch((error: { readonly code: string }) => error.code);

  const events: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async ({ address }) => { events.push(address); });
    context.workbook.worksheets.onSelectionChanged.add(async ({ address }) => { events.push(`valgt ${address}`); });
    await context.sync();
  });
  user.write('Forslag', 'A4', [['bruger']]);
  await settled();
  user.select('Forslag!B2');
  await settled();
  seen.events = events;

  CustomFunctions.associate('GANGE', (a: number, b: number) => Promise.resolve(a * b));
  user.write('Forslag', 'D1', [['=SOF.GANGE(B1,B2)']]);
  seen.busy = user.read('Forslag', 'D1');
  await host.calculated();
  seen.result = user.read('Forslag', 'D1');

  let clicked = '';
  Office.actions.associate('valider', (event: { readonly source?: { readonly id: string }; completed(): void }) => {
    clicked = event.source?.id ?? '';
    event.completed();
  });
  await host.clickCommand('valider', 'ValiderKnap');
  seen.action = clicked;

  const { settings } = Office.context.document;
  settings.set('Valg', { tolerance: 0.02 });
  await new Promise<void>((resolve) => settings.saveAsync(() => resolve()));
  seen.settings = await Excel.run(async (context) => {
    const setting = context.workbook.settings.getItem('Valg').load('value');
    await context.sync();
    return setting.value as unknown;
  });

  await Office.addin.setStartupBehavior('Load' as Office.StartupBehavior);
  await Office.addin.hide();
  seen.shell = [host.shell.startupBehavior, host.shell.taskPane];
  return seen;
}

export const WALK = {
  requirements: [true, false],
  cells: [[['æøå', 2], ['b', 4]], 'Forslag!A1:B2'],
  roundTrips: 1,
  errors: ['ItemAlreadyExists', 'InvalidArgument'],
  tooLarge: 'RequestPayloadSizeLimitExceeded',
  events: ['A4', 'valgt B2', 'D1'],
  busy: [['#BUSY!']],
  result: [[8]],
  action: 'ValiderKnap',
  settings: { tolerance: 0.02 },
  shell: ['Load', 'Background'],
};

export const WALK_FUNCTIONS = { functions: [{ id: 'GANGE', name: 'GANGE', parameters: [{ name: 'a', type: 'number' }, { name: 'b', type: 'number' }] }] };
