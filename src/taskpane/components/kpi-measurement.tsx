import { Button, Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { KpiSurvey } from '../../sheets/kpi/kpi-survey';
import { kpiPageTexts } from '../../texts/kpi-page';
import type { MeasurementOutcome } from '../kpi-port';
import { yearAfter } from '../year-input';
import { TickList } from './tick-list';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px', justifyItems: 'start' },
  year: { width: '110px' },
  hint: { margin: 0 },
  outcome: { marginTop: '8px', padding: '8px 12px', border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium, overflowWrap: 'anywhere' },
  heading: { margin: '0 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: '0 0 4px' },
  list: { margin: 0, paddingLeft: '18px' },
});

interface KpiMeasurementProps {
  readonly survey: KpiSurvey;
  readonly outcome: MeasurementOutcome | null;
  readonly busy: boolean;
  readonly onAdd: (sheets: readonly string[], year: number) => void;
}

/** "Ny måling": which tables, and which year. */
export function KpiMeasurement({ survey, outcome, busy, onAdd }: KpiMeasurementProps) {
  const styles = useStyles();
  // Until the user has chosen something, the choice follows the workbook.
  const [ticked, setTicked] = useState<readonly string[] | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const texts = kpiPageTexts.measurement;
  const chosen = survey.sheets.filter(({ sheet, isNewest }) => (ticked === null ? isNewest : ticked.includes(sheet)));
  const years = chosen.flatMap(({ newestYear }) => newestYear ?? []);
  const newest = years.length === 0 ? null : Math.max(...years);
  const year = newest === null ? undefined : yearAfter(typed ?? String(newest + 1), newest);
  const tick = (sheet: string, isTicked: boolean) => {
    const others = chosen.map((each) => each.sheet).filter((other) => other !== sheet);
    setTicked(isTicked ? [...others, sheet] : others);
  };
  return (
    <>
      <div className={styles.form}>
        <TickList legend={texts.sheets}>
          {survey.sheets.map(({ sheet, newestYear }) => (
            <Checkbox key={sheet} label={texts.sheet(sheet, newestYear)} disabled={newestYear === null} checked={chosen.some((each) => each.sheet === sheet)} onChange={(_, { checked }) => tick(sheet, checked === true)} />
          ))}
        </TickList>
        <Field label={texts.year} {...(newest !== null && year === undefined ? { validationMessage: texts.yearFault(newest) } : {})}>
          <Input className={styles.year} inputMode="numeric" disabled={newest === null} value={typed ?? (newest === null ? '' : String(newest + 1))} onChange={(_, { value }) => setTyped(value)} />
        </Field>
        <Button
          appearance="primary"
          disabledFocusable={busy || year === undefined}
          aria-describedby={newest === null ? 'kpi-ark-mangler' : undefined}
          onClick={() => {
            if (year === undefined) return;
            setTyped(null);
            onAdd(chosen.map(({ sheet }) => sheet), year);
          }}
        >
          {texts.action(year ?? null)}
        </Button>
        {newest === null && <p id="kpi-ark-mangler" className={styles.hint}>{texts.nothingChosen}</p>}
      </div>
      {outcome !== null && <Outcome outcome={outcome} />}
    </>
  );
}

function Outcome({ outcome }: { readonly outcome: MeasurementOutcome }) {
  const styles = useStyles();
  const texts = kpiPageTexts.measurement;
  const lines = outcome.kind === 'added' ? outcome.notes.map(({ sheet, note }) => texts.note(sheet, note)) : outcome.problems;
  if (lines.length === 0) return null;
  return (
    <section className={styles.outcome} aria-label={outcome.kind === 'added' ? texts.notesHeading : texts.refusedHeading}>
      <h3 className={styles.heading}>{outcome.kind === 'added' ? texts.notesHeading : texts.refusedHeading}</h3>
      {outcome.kind === 'refused' && <p className={styles.text}>{texts.refused}</p>}
      <ul className={styles.list}>{lines.map((line) => <li key={line}>{line}</li>)}</ul>
    </section>
  );
}
