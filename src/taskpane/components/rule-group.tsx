import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { checkTexts } from '../../texts/check-page';
import { severityCount, severityTexts } from '../../texts/pane';
import { ruleNameText } from '../../texts/rule-names';
import type { RuleGroup as Group } from '../finding-list';
import { usePaneState, useSession } from '../session-context';
import { FindingRow } from './finding-row';
import { SeverityMark } from './severity-mark';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', gap: '6px', flexWrap: 'wrap', marginTop: '6px' },
  rule: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  explain: { minWidth: 'auto', color: tokens.colorBrandForegroundLink },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

/** As many are shown of the same rule before the rest is asked for. */
const SHOWN = 4;

/** What one rule reports about one proposal. */
export function RuleGroup({ group }: { readonly group: Group }) {
  const styles = useStyles();
  const session = useSession();
  const [all, setAll] = useState(false);
  const current = usePaneState((state) => state.current);
  const { rule, name, severity, items } = group;
  const title = `${rule} ${ruleNameText(name)}`;
  // Going on to a finding that is not shown shows it.
  const hidden = all || items.findIndex(({ key }) => key === current) >= SHOWN ? 0 : Math.max(0, items.length - SHOWN);
  const shown = hidden === 0 ? items : items.slice(0, SHOWN);
  return (
    <div role="group" aria-label={title}>
      <div className={styles.head}>
        <SeverityMark severity={severity} />
        <h4 className={styles.rule}>{title} · {items.length > 1 ? severityCount(severity, items.length) : severityTexts[severity].one}</h4>
        <Button className={styles.explain} size="small" appearance="subtle" aria-label={checkTexts.explainRule(title)} onClick={() => session.explain({ id: rule, name })}>{checkTexts.explain}</Button>
      </div>
      <ul className={styles.list}>{shown.map((item) => <FindingRow key={item.key} item={item} />)}</ul>
      {hidden > 0 && <Button size="small" onClick={() => setAll(true)}>{checkTexts.showMore(hidden)}</Button>}
    </div>
  );
}
