import { Button, Checkbox, Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Datasets } from '../../datasets/datasets';
import type { PullChoice } from '../../sheets/pull-plan';
import { paneTexts } from '../../texts/pane';
import { areasOf, isChosen, matching, offeredProposals, withProposals } from '../choice';

const useStyles = makeStyles({
  set: { border: 'none', margin: '12px 0 0', padding: 0, minWidth: 0 },
  legend: { padding: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  filters: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px', margin: '6px 0' },
  area: { minWidth: 0 },
  row: { display: 'flex', flexWrap: 'wrap', gap: '6px', alignItems: 'center', margin: '6px 0' },
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', maxHeight: '280px', overflowY: 'auto', border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium },
  areaName: { margin: '6px 8px 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  none: { margin: '8px' },
});

interface ProposalChoiceProps {
  readonly datasets: Datasets;
  readonly choice: PullChoice;
  readonly onChange: (change: (choice: PullChoice) => PullChoice) => void;
}

/** The proposals to tick, found by words or by area. */
export function ProposalChoice({ datasets, choice, onChange }: ProposalChoiceProps) {
  const styles = useStyles();
  const [search, setSearch] = useState('');
  const [area, setArea] = useState<string | null>(null);
  const offered = useMemo(() => offeredProposals(datasets), [datasets]);
  const areas = useMemo(() => areasOf(offered), [offered]);
  const shown = useMemo(() => matching(offered, search, area), [offered, search, area]);
  const texts = paneTexts.pull;
  const several = datasets.catalogues.length > 1;
  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>{texts.proposals}</legend>
      <div className={styles.filters}>
        <Field label={texts.search}>
          <Input className={styles.area} type="search" value={search} placeholder={texts.searchPlaceholder} onChange={(_, { value }) => setSearch(value)} />
        </Field>
        <Field label={texts.area}>
          <Select className={styles.area} select={{ className: styles.area }} value={area ?? ''} onChange={(_, { value }) => setArea(value === '' ? null : value)}>
            <option value="">{texts.allAreas}</option>
            {areas.map((one) => <option key={one}>{one}</option>)}
          </Select>
        </Field>
      </div>
      <div className={styles.row}>
        <Button size="small" onClick={() => onChange((current) => withProposals(current, shown, true))}>{texts.selectShown}</Button>
        <Button size="small" onClick={() => onChange((current) => withProposals(current, shown, false))}>{texts.clearShown}</Button>
        <span role="status">{texts.selected(choice.proposals.length, offered.length)}</span>
      </div>
      <div className={styles.list} role="group" aria-label={texts.proposals}>
        {shown.length === 0 && <p className={styles.none}>{texts.noMatch}</p>}
        {areas.map((one) => {
          const proposals = shown.filter((proposal) => proposal.area === one);
          return proposals.length === 0 ? null : (
            <div key={one} role="group" aria-label={one}>
              <p className={styles.areaName}>{one}</p>
              {proposals.map((proposal) => (
                <Checkbox
                  key={`${proposal.catalogue}:${proposal.id}`}
                  label={`${proposal.id} ${proposal.title}${several ? ` (${proposal.catalogue})` : ''}`}
                  checked={isChosen(choice, proposal)}
                  onChange={(_, { checked }) => onChange((current) => withProposals(current, [proposal], checked === true))}
                />
              ))}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
