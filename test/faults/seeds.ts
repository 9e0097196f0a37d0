import { NOTHING } from '../../src/sheets/pull-plan';
import type { PullChoice } from '../../src/sheets/pull-plan';
import type { World } from './world';

const PROPOSALS = [{ catalogue: '2020', id: 'BU01' }, { catalogue: '2020', id: 'TV02' }];
export const CHOSEN: PullChoice = { ...NOTHING, proposals: PROPOSALS, overview: true, proposalSheets: true };
export const PARTS: PullChoice = { ...NOTHING, proposals: PROPOSALS, lines: true, consultations: true, successCriteria: true, conditions: ['BBU-2021'] };
export const REPORT: PullChoice = { ...NOTHING, kpiReports: ['2022-06'] };

/** A sheet of the user's own, with figures, a formula, text that looks like a figure, and a fill. */
export async function userContent({ user }: World): Promise<void> {
  user.addSheet('Noter');
  user.write('Noter', 'A1:B2', [['Egne noter', 12.5], ['=B1*2', "'-500"]]);
  await inExcel((context) => {
    context.workbook.worksheets.getItem('Noter').getRange('A1:B2').format.fill.color = '#FFFF00';
  });
}

/** Sheets of ours in which the user has worked, and cells elsewhere that point to them. */
export async function ownWork(world: World): Promise<void> {
  await pull(world, CHOSEN);
  await world.host.calculated();
  const { user } = world;
  user.write('BU01', 'L1:L3', [['Min kolonne'], ['=SUM(C15:H15)'], [7]]);
  user.write('BU01', 'A15', [['Linje med egne ord']]);
  user.write('Noter', 'A4', [["='BU01'!L2+1"]]);
  await inExcel((context) => {
    context.workbook.names.add('MineTal', context.workbook.worksheets.getItem('BU01').getRange('L2:L3'));
    const rule = context.workbook.worksheets.getItem('BU01').getRange('C15:H20').conditionalFormats.add('Custom');
    rule.custom.rule.formula = '=C15<0';
    rule.custom.format.font.color = '#00AA00';
    context.workbook.comments.add("'BU01'!L3", 'Spørg Jensen');
    const own = context.workbook.worksheets.getItem('BU01').tables.add('N1:O3', false);
    own.name = 'MinTabel';
  });
}

export async function inExcel(queue: (context: Excel.RequestContext) => void): Promise<void> {
  await Excel.run(async (context) => {
    queue(context);
    await context.sync();
  });
}

/** What is chosen is pulled; where sheets exist, the question is answered. */
export async function pull({ session }: World, choice: PullChoice, answer: 'replace' | 'beside' | 'refresh' = 'replace'): Promise<void> {
  await session.loadChoices();
  if (session.store.get().choice === null) return;
  session.choose(() => choice);
  if ((await session.pullChosen()) === 'asked') await session.answerConflict(answer);
}

/** Findings that every check of these sheets gives, with figures that are text and figures that differ from the published. */
export async function faultyWork(world: World): Promise<void> {
  await ownWork(world);
  const { user } = world;
  user.write('TV02', 'C16:D16', [["'-1.300", "'1 200"]]);
  user.write('BU01', 'D16', [[-4321]]);
  // Or the check would wait for the functions, and read again.
  await world.host.calculated();
  await world.session.check();
}
