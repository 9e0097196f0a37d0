import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { checkTexts } from '../../texts/check-page';
import type { Subject } from '../finding-list';
import { itemsOf } from '../finding-list';
import { usePaneState, useSession } from '../session-context';
import { ImpactGraphic } from './impact-graphic';
import { KpiCourses } from './kpi-course';
import { RuleGroup } from './rule-group';
import { SeverityMark } from './severity-mark';

const useStyles = makeStyles({
  section: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: '4px 0 8px' },
  heading: { margin: 0, fontSize: 'inherit' },
  toggle: {
    font: 'inherit', display: 'flex', gap: '6px', alignItems: 'flex-start', width: '100%', textAlign: 'left', padding: '6px 4px', border: 'none', borderRadius: tokens.borderRadiusMedium, backgroundColor: 'transparent', color: 'inherit', cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  verdict: { display: 'block', fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface SubjectSectionProps {
  readonly subject: Subject;
  /** Whether it is the only one that is shown, such as the one that was chosen. */
  readonly isAlone: boolean;
}

/** A proposal or KPI table: its verdict, and its findings when opened. Those with errors, also accepted ones, are open from the start, and so is one that is shown alone. */
export function SubjectSection({ subject, isAlone }: SubjectSectionProps) {
  const styles = useStyles();
  const session = useSession();
  const id = useId();
  const busy = usePaneState((state) => state.job !== null);
  const [toggled, setToggled] = useState<boolean | null>(null);
  const items = itemsOf([subject]);
  const holdsCurrent = usePaneState((state) => state.current !== null && items.some(({ key }) => key === state.current));
  const hasGraphics = subject.proposal !== null || subject.kpiTable !== null;
  const open = (items.length > 0 || hasGraphics) && (holdsCurrent || (toggled ?? (isAlone || subject.counts.error + subject.counts.accepted > 0)));
  const certain = items.filter(({ finding }) => finding.correction !== null && finding.acceptance === null);
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>
        <button type="button" className={styles.toggle} aria-expanded={open} aria-controls={id} onClick={() => setToggled(!open)}>
          <SeverityMark severity={gravest(subject)} />
          <span>
            <span className={styles.name}>{subject.name}</span>
            <span className={styles.verdict}>
              {subject.verdict === null ? checkTexts.kpiVerdict(subject.counts) : checkTexts.verdict(subject.verdict, subject.counts)}
              {items.length > 0 && ` · ${checkTexts.expand(items.length)}`}
            </span>
          </span>
        </button>
      </h3>
      <div id={id} hidden={!open}>
        {open && subject.proposal !== null && <ImpactGraphic proposal={subject.proposal} />}
        {open && subject.kpiTable !== null && <KpiCourses rows={subject.kpiTable.rows} />}
        {open && certain.length > 1 && <Button size="small" disabledFocusable={busy} onClick={() => void session.prepareCorrection(certain)}>{checkTexts.correctAll(certain.length)}</Button>}
        {open && subject.groups.map((group) => <RuleGroup key={`${group.rule}/${group.severity}`} group={group} />)}
      </div>
    </section>
  );
}

function gravest({ counts }: Subject): 'error' | 'warning' | 'info' | 'done' {
  if (counts.error > 0) return 'error';
  if (counts.warning > 0) return 'warning';
  return counts.info > 0 ? 'info' : 'done';
}
