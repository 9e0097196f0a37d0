import { Button, Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { ProposalStanding } from '../../sheets/submission/proposal-standings';
import { standingBasis, standingText } from '../../sheets/submission/standing-text';
import { proposalToolTexts } from '../../texts/proposal-tools';
import { submissionTexts as texts } from '../../texts/submission-page';
import { usePaneState, useSession } from '../session-context';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '10px' },
  field: { minWidth: 0, width: '100%' },
  heading: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, margin: '12px 0 4px' },
  list: { margin: '4px 0', paddingLeft: '18px', display: 'grid', gap: '6px' },
  text: { margin: '4px 0' },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  basis: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

const nameOf = ({ id, title, sheet }: ProposalStanding) => proposalToolTexts.proposal(id, title, null, sheet);

/** Prepares one of the workbook's proposals, or all, and says of those that were prepared whether that still holds. */
export function SubmissionFields({ standings }: { readonly standings: readonly ProposalStanding[] }) {
  const styles = useStyles();
  const session = useSession();
  const heading = useId();
  const busy = usePaneState((state) => state.job !== null || state.host !== 'excel');
  const [chosen, setChosen] = useState('');
  const only = standings.length === 1 ? null : standings.find((one) => keyOf(one) === chosen) ?? null;
  const known = standings.filter(({ standing }) => standing.kind !== 'never');
  return (
    <div className={styles.form}>
      {standings.length > 1 && (
        <Field label={texts.which}>
          <Select className={styles.field} select={{ className: styles.field }} value={only === null ? '' : chosen} onChange={(_, { value }) => setChosen(value)}>
            <option value="">{texts.all(standings.length)}</option>
            {standings.map((one) => <option key={keyOf(one)} value={keyOf(one)}>{nameOf(one)}</option>)}
          </Select>
        </Field>
      )}
      <div><Button appearance="primary" disabledFocusable={busy} onClick={() => void session.prepareSubmission(only && { sheet: only.sheet, position: only.position })}>{texts.action}</Button></div>
      <section aria-labelledby={heading}>
        <h3 id={heading} className={styles.heading}>{texts.states}</h3>
        {known.length > 0 && <ul className={styles.list}>{known.map((one) => <Standing key={keyOf(one)} standing={one} />)}</ul>}
        {known.length < standings.length && <p className={styles.text}>{texts.never(standings.length - known.length)}</p>}
      </section>
    </div>
  );
}

function keyOf({ sheet, position }: ProposalStanding): string {
  return `${position}/${sheet}`;
}

function Standing({ standing: one }: { readonly standing: ProposalStanding }) {
  const styles = useStyles();
  const { standing } = one;
  const basis = standingBasis(standing);
  return (
    <li>
      <span className={styles.name}>{nameOf(one)}</span>: {standingText(standing)}.
      {standing.kind === 'outdated' && ` ${texts.again}`}
      {basis !== null && <span className={styles.basis}>{basis}</span>}
    </li>
  );
}
