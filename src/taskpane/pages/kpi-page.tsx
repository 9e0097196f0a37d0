import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId } from 'react';
import type { ReactNode } from 'react';
import { graphicTexts } from '../../texts/graphics';
import { kpiPageTexts } from '../../texts/kpi-page';
import { paneTexts } from '../../texts/pane';
import { KpiCharts } from '../components/kpi-charts';
import { KpiCourses } from '../components/kpi-course';
import { KpiMeasurement } from '../components/kpi-measurement';
import { PageFrame } from '../components/page-frame';
import { usePaneState, useSession } from '../session-context';
import type { PageProps } from './page-props';

const useStyles = makeStyles({
  section: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: '12px 0' },
  heading: { margin: '0 0 4px', fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: '0 0 8px' },
  buttons: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px', justifyItems: 'start' },
});

/** Following up on the KPI tables in the workbook, from report to report. */
export function KpiPage({ takesFocus }: PageProps) {
  const session = useSession();
  const survey = usePaneState((state) => state.kpi.survey);
  const outcome = usePaneState((state) => state.kpi.outcome);
  const host = usePaneState((state) => state.host);
  const busy = usePaneState((state) => state.job !== null || state.host !== 'excel');
  const failed = usePaneState((state) => state.fault !== null);
  const plans = usePaneState((state) => state.datasets?.plans);
  const styles = useStyles();
  useEffect(() => {
    if (host === 'excel') void session.surveyKpis();
    void session.loadChoices();
  }, [session, host]);
  const texts = kpiPageTexts;
  return (
    <PageFrame heading={texts.heading} intro={texts.intro} takesFocus={takesFocus}>
      {survey === null && host !== 'none' && (failed
        ? <Button onClick={() => { session.dismiss(); void session.surveyKpis(); }}>{paneTexts.tryAgain}</Button>
        : <p>{texts.looking}</p>)}
      {survey !== null && survey.sheets.length === 0 && (
        <div className={styles.buttons}>
          <p className={styles.text}>{texts.none.text}</p>
          <Button appearance="primary" disabledFocusable={busy} onClick={() => void session.pullAllKpiReports()}>{texts.none.action}</Button>
        </div>
      )}
      {survey !== null && survey.sheets.length > 0 && (
        <>
          <Section heading={texts.measurement.heading} text={texts.measurement.text}>
            <KpiMeasurement survey={survey} outcome={outcome} busy={busy} onAdd={(sheets, year) => void session.addMeasurement(sheets, year)} />
          </Section>
          <Section heading={texts.status.heading} text={texts.status.text}>
            <Button disabledFocusable={busy} onClick={() => void session.writeKpiSheet({ kind: 'status' })}>{texts.status.action}</Button>
          </Section>
          {survey.measures.length > 0 && (
            <Section heading={graphicTexts.kpi.heading} text={graphicTexts.kpi.text}>
              <KpiCourses rows={survey.measures} />
            </Section>
          )}
          <Section heading={texts.charts.heading} text={texts.charts.text}>
            <KpiCharts survey={survey} busy={busy} onDraw={(objectives) => void session.writeKpiSheet({ kind: 'charts', objectives })} />
          </Section>
          {plans !== undefined && plans.length > 0 && (
            <Section heading={texts.targets.heading} text={texts.targets.text}>
              <div className={styles.buttons}>
                {plans.map(({ key, document: { title } }) => <Button key={key} disabledFocusable={busy} onClick={() => void session.writeKpiSheet({ kind: 'targets', plan: key })}>{texts.targets.action(title)}</Button>)}
              </div>
            </Section>
          )}
        </>
      )}
      {survey !== null && (
        <Section heading={texts.revisions.heading} text={texts.revisions.text}>
          <Button disabledFocusable={busy} onClick={() => void session.writeKpiSheet({ kind: 'revisions' })}>{texts.revisions.action}</Button>
        </Section>
      )}
    </PageFrame>
  );
}

function Section({ heading, text, children }: { readonly heading: string; readonly text: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>{heading}</h2>
      <p className={styles.text}>{text}</p>
      {children}
    </section>
  );
}
