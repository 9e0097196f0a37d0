import { ACTION_IDS } from '../texts/ribbon';
import { associateCommands } from './ribbon-commands';
import { sessionCommands } from './session-commands';
import type { CommandSession } from './session-commands';

function fakeSession(attention = false): { readonly session: CommandSession; readonly calls: string[] } {
  const calls: string[] = [];
  const call = <T>(name: string, answer: T) => async () => {
    calls.push(name);
    return answer;
  };
  return {
    calls,
    session: {
      pullAllProposals: call('proposals', 'written' as const),
      pullAllKpiReports: call('kpi', 'written' as const),
      compare: call('compare', true),
      check: call('check', true),
      step: async (step) => void calls.push(`step ${step}`),
      clearMarks: call('clear', undefined),
      open: (page) => void calls.push(`open ${page}`),
      openTool: (tool) => void calls.push(`tool ${tool}`),
      needsAttention: () => attention,
      showPane: call('show', undefined),
    },
  };
}

describe('the ribbon’s buttons and the shortcuts', () => {
  it.each([
    ['hentForslag', ['proposals']],
    ['hentKpi', ['kpi']],
    ['opdater', ['compare', 'show']],
    ['nytForslag', ['tool new', 'show']],
    ['valider', ['check', 'show']],
    ['naesteAfvigelse', ['step 1']],
    ['forrigeAfvigelse', ['step -1']],
    ['rydMarkeringer', ['clear']],
    ['hjaelp', ['open hjaelp', 'show']],
    ['visPanel', ['show']],
  ] as const)('%s does its work', async (id, expected) => {
    const { session, calls } = fakeSession();
    await sessionCommands(session)[id]();
    expect(calls).toEqual(expected);
  });

  it.each(['hentForslag', 'hentKpi', 'naesteAfvigelse', 'forrigeAfvigelse', 'rydMarkeringer'] as const)('%s opens the pane where there is a question or a fault', async (id) => {
    const { session, calls } = fakeSession(true);
    await sessionCommands(session)[id]();
    expect(calls.at(-1)).toBe('show');
  });

  it('do their work also where the pane can not be shown', async () => {
    const { session, calls } = fakeSession();
    await sessionCommands({ ...session, showPane: () => Promise.reject(new Error('no pane')) }).valider();
    expect(calls).toEqual(['check']);
  });

  it('are all answered, and let Excel know when they are done, also after a fault', async () => {
    const actions = new Map<string, (event: { completed: () => void }) => void>();
    const commands = Object.fromEntries(ACTION_IDS.map((id) => [id, async () => undefined])) as Record<(typeof ACTION_IDS)[number], () => Promise<void>>;
    associateCommands(commands, { associate: (id: string, action: (event: { completed: () => void }) => void) => void actions.set(id, action) } as never);
    expect([...actions.keys()]).toEqual([...ACTION_IDS]);
    for (const action of actions.values()) await new Promise<void>((completed) => action({ completed }));
  });
});
