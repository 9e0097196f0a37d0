import { Button, Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { ProposalInWorkbook, ProposalToolWish } from '../../sheets/proposal-tools/proposal-tools';
import { paneTexts } from '../../texts/pane';
import { proposalToolTexts } from '../../texts/proposal-tools';
import { submissionTexts } from '../../texts/submission-page';
import { FollowUpFields } from '../components/follow-up-fields';
import { FollowUpRefreshBox } from '../components/follow-up-refresh-box';
import { NewProposalFields } from '../components/new-proposal-fields';
import { PageFrame } from '../components/page-frame';
import { SubmissionFields } from '../components/submission-fields';
import { PROPOSAL_TOOLS } from '../proposal-tool-state';
import { usePaneState, useSession } from '../session-context';
import type { PageProps } from './page-props';

const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  heading: { margin: '16px 0 4px', fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: '0 0 8px' },
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '10px' },
  field: { minWidth: 0, width: '100%' },
});

/** Writing a proposal, working out what becomes of it, and following it up. */
export function ProposalToolsPage({ takesFocus }: PageProps) {
  const styles = useStyles();
  const session = useSession();
  const tool = usePaneState((state) => state.tools.tool);
  const proposals = usePaneState((state) => state.tools.proposals);
  const refresh = usePaneState((state) => state.tools.refresh);
  const datasets = usePaneState((state) => state.datasets);
  const host = usePaneState((state) => state.host);
  const standings = usePaneState((state) => state.check?.standings ?? null);
  const busy = usePaneState((state) => state.job !== null || state.host !== 'excel');
  const failed = usePaneState((state) => state.fault !== null);
  useEffect(() => {
    if (host === 'excel') void session.surveyProposals();
    void session.loadChoices();
  }, [session, host]);
  useEffect(() => {
    if (host === 'excel' && tool === 'submission') void session.lookAtStandings();
  }, [session, host, tool]);
  const texts = proposalToolTexts;
  const ofWorkbook = tool === 'sensitivity' || tool === 'portfolio' || tool === 'charts';
  const write = (wish: ProposalToolWish) => void session.writeTool(wish);
  return (
    <PageFrame heading={texts.heading} intro={texts.intro} takesFocus={takesFocus}>
      <div role="group" aria-label={texts.tools} className={styles.tools}>
        {PROPOSAL_TOOLS.map((one) => <Button key={one} size="small" appearance={one === tool ? 'primary' : 'secondary'} aria-pressed={one === tool} onClick={() => session.openTool(one)}>{texts[one].name}</Button>)}
      </div>
      <h2 className={styles.heading}>{texts[tool].name}</h2>
      <p className={styles.text}>{texts[tool].text}</p>
      {datasets === null && (failed ? <Button onClick={() => { session.dismiss(); void session.loadChoices(); }}>{paneTexts.tryAgain}</Button> : <p>{paneTexts.loading}</p>)}
      {tool === 'new' && datasets !== null && <NewProposalFields datasets={datasets} busy={busy} onCreate={write} />}
      {tool === 'followUp' && datasets !== null && <FollowUpFields datasets={datasets} inWorkbook={proposals?.length ?? 0} busy={busy} onWrite={write} onRefresh={(wish) => void session.previewRefresh(wish)} />}
      {tool === 'followUp' && refresh !== null && <FollowUpRefreshBox refresh={refresh.shown} busy={busy} onMake={(choice) => void session.makeRefresh(choice)} onDrop={() => session.dropRefresh()} />}
      {ofWorkbook && proposals === null && !failed && host !== 'none' && <p>{texts.looking}</p>}
      {ofWorkbook && proposals?.length === 0 && <p>{texts.noProposals}</p>}
      {tool === 'submission' && standings === null && !failed && host !== 'none' && <p>{texts.looking}</p>}
      {tool === 'submission' && standings?.length === 0 && <p>{submissionTexts.nothing}</p>}
      {tool === 'submission' && standings !== null && standings.length > 0 && <SubmissionFields standings={standings} />}
      {tool === 'sensitivity' && proposals !== null && proposals.length > 0 && <SensitivityFields proposals={proposals} busy={busy} onWrite={write} />}
      {tool === 'charts' && proposals !== null && proposals.length > 0 && <Button appearance="primary" disabledFocusable={busy} onClick={() => write({ kind: 'charts' })}>{texts.charts.action(proposals.length)}</Button>}
      {tool === 'portfolio' && proposals !== null && proposals.length > 0 && <Button appearance="primary" disabledFocusable={busy} onClick={() => write({ kind: 'portfolio' })}>{texts.portfolio.action(proposals.length)}</Button>}
    </PageFrame>
  );
}

interface SensitivityFieldsProps {
  readonly proposals: readonly ProposalInWorkbook[];
  readonly busy: boolean;
  readonly onWrite: (wish: ProposalToolWish) => void;
}

function SensitivityFields({ proposals, busy, onWrite }: SensitivityFieldsProps) {
  const styles = useStyles();
  const [chosen, setChosen] = useState(0);
  const entries = proposals.flatMap((proposal) => proposal.models.map((model) => ({ ...proposal, model })));
  const entry = entries[chosen] ?? entries[0];
  const texts = proposalToolTexts.sensitivity;
  return (
    <div className={styles.form}>
      <Field label={texts.proposal}>
        <Select className={styles.field} select={{ className: styles.field }} value={String(chosen)} onChange={(_, { value }) => setChosen(Number(value))}>
          {entries.map(({ id, title, model, sheet }, index) => <option key={index} value={index}>{proposalToolTexts.proposal(id, title, model, sheet)}</option>)}
        </Select>
      </Field>
      <div>
        <Button appearance="primary" disabledFocusable={busy || entry === undefined} onClick={() => { if (entry) onWrite({ kind: 'sensitivity', sheet: entry.sheet, position: entry.position, model: entry.model }); }}>{texts.action}</Button>
      </div>
    </div>
  );
}
