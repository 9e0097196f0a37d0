import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { KpiSurvey } from '../../sheets/kpi/kpi-survey';
import { kpiPageTexts } from '../../texts/kpi-page';
import { TickList } from './tick-list';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '6px', margin: '4px 0 8px' },
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', maxHeight: '240px', overflowY: 'auto', border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium },
  hint: { margin: '6px 0 0' },
});

interface KpiChartsProps {
  readonly survey: KpiSurvey;
  readonly busy: boolean;
  /** `objectives`: ids of the chosen ones, null for all. */
  readonly onDraw: (objectives: readonly string[] | null) => void;
}

/** The KPIs to draw; all of them until something else is chosen. */
export function KpiCharts({ survey: { report, objectives }, busy, onDraw }: KpiChartsProps) {
  const styles = useStyles();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = objectives.filter(({ id }) => !left.has(id)).map(({ id }) => id);
  const all = chosen.length === objectives.length;
  const texts = kpiPageTexts.charts;
  const nothing = objectives.length > 0 && chosen.length === 0;
  return (
    <>
      {objectives.length > 0 && (
        <>
          <TickList legend={texts.legend(report)}>
            <div className={styles.list}>
              {objectives.map(({ id, objective }) => (
                <Checkbox
                  key={id}
                  label={`${id}: ${objective}`}
                  checked={!left.has(id)}
                  onChange={(_, { checked }) => setLeft((current) => new Set(checked === true ? [...current].filter((other) => other !== id) : [...current, id]))}
                />
              ))}
            </div>
          </TickList>
          <div className={styles.row}>
            <Button size="small" onClick={() => setLeft(new Set())}>{texts.selectAll}</Button>
            <Button size="small" onClick={() => setLeft(new Set(objectives.map(({ id }) => id)))}>{texts.clearAll}</Button>
          </div>
        </>
      )}
      <Button disabledFocusable={busy || nothing} aria-describedby={nothing ? 'kpi-diagram-mangler' : undefined} onClick={() => onDraw(all ? null : chosen)}>{texts.action}</Button>
      {nothing && <p id="kpi-diagram-mangler" className={styles.hint}>{texts.nothingChosen}</p>}
    </>
  );
}
