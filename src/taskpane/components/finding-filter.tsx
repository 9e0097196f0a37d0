import { Checkbox, Field, Select, makeStyles } from '@fluentui/react-components';
import type { Severity } from '../../domain/finding';
import { checkTexts } from '../../texts/check-page';
import type { FindingCounts } from '../../texts/check-page';
import type { Subject } from '../finding-list';
import type { FindingFilter as Filter } from '../pane-state';

const useStyles = makeStyles({
  // The longest name in the list must not widen the pane.
  filter: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '4px', margin: '8px 0' },
  subject: { minWidth: 0 },
  ticks: { display: 'flex', flexWrap: 'wrap' },
});

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

interface FindingFilterProps {
  readonly filter: Filter;
  readonly counts: FindingCounts;
  readonly subjects: readonly Subject[];
  readonly onChange: (change: (filter: Filter) => Filter) => void;
}

/** Which findings are shown: by severity, accepted or not, of which proposal. */
export function FindingFilter({ filter, counts, subjects, onChange }: FindingFilterProps) {
  const styles = useStyles();
  return (
    <div className={styles.filter}>
      <div className={styles.ticks} role="group" aria-label={checkTexts.filter}>
        {SEVERITIES.map((severity) => (
          <Checkbox
            key={severity}
            label={checkTexts.severityFilter(severity, counts[severity])}
            checked={filter.severities[severity]}
            onChange={(_, { checked }) => onChange((current) => ({ ...current, severities: { ...current.severities, [severity]: checked === true } }))}
          />
        ))}
        {counts.accepted > 0 && (
          <Checkbox label={checkTexts.acceptedFilter(counts.accepted)} checked={filter.accepted} onChange={(_, { checked }) => onChange((current) => ({ ...current, accepted: checked === true }))} />
        )}
      </div>
      {subjects.length > 1 && (
        <Field label={checkTexts.filterSubject}>
          <Select className={styles.subject} select={{ className: styles.subject }} value={filter.subject ?? ''} onChange={(_, { value }) => onChange((current) => ({ ...current, subject: value === '' ? null : value }))}>
            <option value="">{checkTexts.allSubjects}</option>
            {subjects.map(({ key, name }) => <option key={key} value={key}>{name}</option>)}
          </Select>
        </Field>
      )}
    </div>
  );
}
