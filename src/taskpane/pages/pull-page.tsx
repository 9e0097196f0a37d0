import { Button, Checkbox, makeStyles } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { PullChoice } from '../../sheets/pull-plan';
import { paneTexts } from '../../texts/pane';
import { choiceFault, withKey } from '../choice';
import { PageFrame } from '../components/page-frame';
import { ProposalChoice } from '../components/proposal-choice';
import { TickList } from '../components/tick-list';
import { usePaneState, useSession } from '../session-context';
import type { PageProps } from './page-props';

const useStyles = makeStyles({
  actions: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px', justifyItems: 'start', marginTop: '16px' },
  hint: { margin: 0 },
});

const CONTENTS = ['proposalSheets', 'overview', 'lines', 'consultations', 'successCriteria'] as const satisfies readonly (keyof PullChoice)[];

/** What is to be written into the workbook. */
export function PullPage({ takesFocus }: PageProps) {
  const styles = useStyles();
  const session = useSession();
  const datasets = usePaneState((state) => state.datasets);
  const choice = usePaneState((state) => state.choice);
  const busy = usePaneState((state) => state.job !== null || state.host !== 'excel');
  const failed = usePaneState((state) => state.fault !== null);
  useEffect(() => void session.loadChoices(), [session]);
  const texts = paneTexts.pull;
  if (datasets === null || choice === null) {
    return (
      <PageFrame heading={texts.heading} intro={texts.intro} takesFocus={takesFocus}>
        {failed ? <Button onClick={() => { session.dismiss(); void session.loadChoices(); }}>{paneTexts.tryAgain}</Button> : <p>{paneTexts.loading}</p>}
      </PageFrame>
    );
  }
  const fault = choiceFault(choice);
  return (
    <PageFrame heading={texts.heading} intro={texts.intro} takesFocus={takesFocus}>
      <ProposalChoice datasets={datasets} choice={choice} onChange={session.choose} />
      <TickList legend={texts.contents}>
        {CONTENTS.map((part) => (
          <Checkbox key={part} label={texts[part]} checked={choice[part]} onChange={(_, { checked }) => session.choose((current) => ({ ...current, [part]: checked === true }))} />
        ))}
      </TickList>
      <TickList legend={texts.kpi}>
        {datasets.kpiReports.map(({ key, title }) => (
          <Checkbox key={key} label={title} checked={choice.kpiReports.includes(key)} onChange={(_, { checked }) => session.choose((current) => ({ ...current, kpiReports: withKey(current.kpiReports, key, checked === true) }))} />
        ))}
      </TickList>
      {datasets.plans.length > 0 && (
        <TickList legend={texts.plans}>
          {datasets.plans.map(({ key, title }) => (
            <Checkbox key={key} label={title} checked={choice.plans.includes(key)} onChange={(_, { checked }) => session.choose((current) => ({ ...current, plans: withKey(current.plans, key, checked === true) }))} />
          ))}
        </TickList>
      )}
      {datasets.conditions.length > 0 && (
        <TickList legend={texts.conditions}>
          {datasets.conditions.map(({ key, title }) => (
            <Checkbox key={key} label={title} checked={choice.conditions.includes(key)} onChange={(_, { checked }) => session.choose((current) => ({ ...current, conditions: withKey(current.conditions, key, checked === true) }))} />
          ))}
        </TickList>
      )}
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={fault !== null || busy} aria-describedby={fault === null ? undefined : 'hent-mangler'} onClick={() => void session.pullChosen()}>{texts.action}</Button>
        {fault !== null && <p id="hent-mangler" className={styles.hint}>{fault === 'nothing-chosen' ? texts.nothingChosen : texts.nothingToWrite}</p>}
      </div>
    </PageFrame>
  );
}
