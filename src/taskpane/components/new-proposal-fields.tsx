import { Button, Field, Input, Select, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Datasets } from '../../datasets/datasets';
import type { ProposalToolWish } from '../../sheets/proposal-tools/proposal-tools';
import { ADMINISTRATIONS } from '../../texts/new-proposal';
import { proposalToolTexts } from '../../texts/proposal-tools';
import { offeredProposals } from '../choice';
import { firstValues, formFaults, newProposalWish } from '../new-proposal-form';
import type { NewProposalValues } from '../new-proposal-form';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '10px', margin: '8px 0' },
  field: { minWidth: 0, width: '100%' },
});

const OWN_ADMINISTRATION = 'Socialforvaltningen';

interface NewProposalFieldsProps {
  readonly datasets: Datasets;
  readonly busy: boolean;
  readonly onCreate: (wish: ProposalToolWish) => void;
}

/** What is said of a proposal before the first cell is written. */
export function NewProposalFields({ datasets, busy, onCreate }: NewProposalFieldsProps) {
  const styles = useStyles();
  const [values, setValues] = useState(() => firstValues(new Date().getFullYear(), OWN_ADMINISTRATION));
  const set = (change: Partial<NewProposalValues>) => setValues((current) => ({ ...current, ...change }));
  const faults = formFaults(values);
  const wish = newProposalWish(values);
  const texts = proposalToolTexts.new;
  const input = (name: 'catalogue' | 'id' | 'title' | 'firstYear' | 'years' | 'priceYear', label: string, { hint, fault }: { readonly hint?: string; readonly fault?: string | undefined } = {}) => (
    <Field label={label} {...(hint === undefined ? {} : { hint })} {...(fault === undefined ? {} : { validationMessage: fault })}>
      <Input className={styles.field} value={values[name]} onChange={(_, { value }) => set({ [name]: value })} />
    </Field>
  );
  return (
    <form className={styles.form} onSubmit={(event) => { event.preventDefault(); if (wish !== null && !busy) onCreate(wish); }}>
      <Field label={texts.copyOf}>
        <Select className={styles.field} select={{ className: styles.field }} value={values.copyOf} onChange={(_, { value }) => set({ copyOf: value })}>
          <option value="">{texts.empty}</option>
          {offeredProposals(datasets).map(({ catalogue, id, title }) => <option key={`${catalogue}:${id}`} value={`${catalogue}:${id}`}>{texts.copy(id, title, catalogue)}</option>)}
        </Select>
      </Field>
      {input('catalogue', texts.catalogue, { hint: texts.catalogueHint })}
      {input('id', texts.id, { hint: texts.idHint, fault: faults.id })}
      {input('title', texts.title, { hint: texts.titleHint })}
      {input('firstYear', texts.firstYear, { fault: faults.firstYear })}
      {input('years', texts.years, { fault: faults.years })}
      {input('priceYear', texts.priceYear, { fault: faults.priceYear })}
      <Field label={texts.administration}>
        <Select className={styles.field} select={{ className: styles.field }} value={values.administration} onChange={(_, { value }) => set({ administration: value })}>
          {ADMINISTRATIONS.map((one) => <option key={one}>{one}</option>)}
        </Select>
      </Field>
      <Field label={texts.details}>
        <Select value={values.details} onChange={(_, { value }) => set({ details: value === 'byHand' ? 'byHand' : 'derived' })}>
          <option value="derived">{texts.derived}</option>
          <option value="byHand">{texts.byHand}</option>
        </Select>
      </Field>
      {values.copyOf === '' && (
        <Field label={texts.alternatives}>
          <Select value={values.alternatives} onChange={(_, { value }) => set({ alternatives: value })}>
            <option value="0">{texts.noAlternatives}</option>
            {[2, 3, 4].map((count) => <option key={count} value={count}>{texts.alternativeCount(count)}</option>)}
          </Select>
        </Field>
      )}
      <div><Button type="submit" appearance="primary" disabledFocusable={wish === null || busy}>{texts.action}</Button></div>
    </form>
  );
}
