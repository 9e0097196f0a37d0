import { Button, Checkbox, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Datasets } from '../../datasets/datasets';
import type { ProposalToolWish } from '../../sheets/proposal-tools/proposal-tools';
import type { FollowUpWish } from '../../sheets/follow-up/follow-up-present';
import { NOTHING } from '../../sheets/pull-plan';
import { followUpRefreshTexts } from '../../texts/follow-up-refresh';
import { proposalToolTexts } from '../../texts/proposal-tools';
import { withKey } from '../choice';
import { ProposalChoice } from './proposal-choice';
import { TickList } from './tick-list';

const useStyles = makeStyles({ actions: { display: 'grid', gap: '8px', justifyItems: 'start', marginTop: '12px' }, hint: { margin: 0 } });

interface FollowUpFieldsProps {
  readonly datasets: Datasets;
  /** How many proposals stand in the workbook. */
  readonly inWorkbook: number;
  readonly busy: boolean;
  readonly onWrite: (wish: ProposalToolWish) => void;
  readonly onRefresh: (wish: FollowUpWish) => void;
}

/** What is to be followed up. */
export function FollowUpFields({ datasets, inWorkbook, busy, onWrite, onRefresh }: FollowUpFieldsProps) {
  const styles = useStyles();
  const [ofWorkbook, setOfWorkbook] = useState(false);
  const [published, setPublished] = useState(NOTHING);
  const [plans, setPlans] = useState<readonly string[]>([]);
  const [charts, setCharts] = useState(true);
  const [overview, setOverview] = useState(true);
  const texts = proposalToolTexts.followUp;
  const all = ofWorkbook && inWorkbook > 0;
  const nothing = !all && published.proposals.length + plans.length === 0;
  const wish: FollowUpWish = { proposals: published.proposals, ofWorkbook: all, plans, charts, overview };
  return (
    <>
      {inWorkbook > 0 && (
        <TickList legend={texts.sources}>
          <Checkbox label={texts.ofWorkbook(inWorkbook)} checked={ofWorkbook} onChange={(_, { checked }) => setOfWorkbook(checked === true)} />
        </TickList>
      )}
      <ProposalChoice datasets={datasets} choice={published} onChange={setPublished} />
      {datasets.plans.length > 0 && (
        <TickList legend={texts.plans}>
          {datasets.plans.map(({ key, title }) => <Checkbox key={key} label={title} checked={plans.includes(key)} onChange={(_, { checked }) => setPlans((current) => withKey(current, key, checked === true))} />)}
        </TickList>
      )}
      <TickList legend={texts.also}>
        <Checkbox label={texts.charts} checked={charts} onChange={(_, { checked }) => setCharts(checked === true)} />
        <Checkbox label={texts.overview} checked={overview} onChange={(_, { checked }) => setOverview(checked === true)} />
      </TickList>
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={nothing || busy} aria-describedby={nothing ? 'opfoelgning-mangler' : undefined} onClick={() => onWrite({ kind: 'followUp', wish })}>{texts.action}</Button>
        {nothing && <p id="opfoelgning-mangler" className={styles.hint}>{texts.nothingChosen}</p>}
        <Button disabledFocusable={busy} aria-describedby="opfoelgning-opdater" onClick={() => onRefresh(wish)}>{followUpRefreshTexts.action}</Button>
        <p id="opfoelgning-opdater" className={styles.hint}>{followUpRefreshTexts.hint}</p>
      </div>
    </>
  );
}
