import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { checkTexts } from '../../texts/check-page';
import { paneTexts } from '../../texts/pane';
import { ruleNameText } from '../../texts/rule-names';
import { useFocusReturned } from '../focus-return';
import { useSession } from '../session-context';
import { Markdown } from './markdown';
import { PageFrame } from './page-frame';

const useStyles = makeStyles({ back: { marginBottom: '8px' } });

interface RulePageProps {
  readonly rule: { readonly id: string; readonly name: string };
  readonly onBack: () => void;
}

/** "Forklar": what a rule checks and why, from the rule's own page. */
export function RulePage({ rule: { id, name }, onBack }: RulePageProps) {
  const styles = useStyles();
  const { port } = useSession();
  useFocusReturned();
  const [page, setPage] = useState<{ readonly text: string } | 'failed' | null>(null);
  const [attempt, setAttempt] = useState(1);
  useEffect(() => {
    let gone = false;
    port.rulePage(id, name).then(
      (text) => { if (!gone) setPage({ text }); },
      () => { if (!gone) setPage('failed'); },
    );
    return () => { gone = true; };
  }, [port, id, name, attempt]);
  return (
    <PageFrame heading={`${id} ${ruleNameText(name)}`} takesFocus>
      <Button className={styles.back} size="small" onClick={onBack}>{checkTexts.back}</Button>
      {page === null && <p>{paneTexts.loading}</p>}
      {page === 'failed' && (
        <>
          <p role="alert">{checkTexts.noPage}</p>
          <Button onClick={() => { setPage(null); setAttempt(attempt + 1); }}>{paneTexts.tryAgain}</Button>
        </>
      )}
      {typeof page === 'object' && page !== null && <Markdown text={page.text} />}
    </PageFrame>
  );
}
