import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { paneTexts } from '../../texts/pane';
import { PageFrame } from '../components/page-frame';
import { usePaneState, useSession } from '../session-context';
import { sourcesOf } from '../sources';
import type { Source } from '../sources';
import type { PageProps } from './page-props';

const useStyles = makeStyles({
  source: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: '10px 0' },
  title: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, margin: '0 0 4px' },
  facts: { display: 'grid', gridTemplateColumns: 'minmax(0, auto) minmax(50%, 1fr)', gap: '2px 10px', margin: 0 },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0 },
  list: { margin: '4px 0 0', paddingLeft: '18px', display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '4px' },
  privacy: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: '10px' },
});

export function SourcesPage({ takesFocus }: PageProps) {
  const styles = useStyles();
  const session = useSession();
  const datasets = usePaneState((state) => state.datasets);
  const failed = usePaneState((state) => state.fault !== null);
  useEffect(() => void session.loadChoices(), [session]);
  const texts = paneTexts.sources;
  return (
    <PageFrame heading={texts.heading} intro={texts.intro} takesFocus={takesFocus}>
      {datasets === null && (failed
        ? <Button onClick={() => { session.dismiss(); void session.loadChoices(); }}>{paneTexts.tryAgain}</Button>
        : <p>{paneTexts.loading}</p>)}
      {datasets !== null && sourcesOf(datasets).map((source) => <SourceSection key={source.title + source.key} source={source} />)}
      <p className={styles.privacy}>{texts.privacy}</p>
    </PageFrame>
  );
}

function SourceSection({ source }: { readonly source: Source }) {
  const styles = useStyles();
  const texts = paneTexts.sources;
  const facts: readonly (readonly [string, string])[] = [
    [texts.issuer, source.issuer],
    [texts.date, source.date ?? texts.noDate],
    [texts.version, texts.versionText(source.key, source.version)],
    ...(source.remark === null ? [] : [[texts.reading, source.remark] as const]),
  ];
  return (
    <section className={styles.source} aria-label={source.title}>
      <h2 className={styles.title}>{source.title}</h2>
      <dl className={styles.facts}>
        {facts.map(([term, value]) => [<dt key={term} className={styles.term}>{term}</dt>, <dd key={`${term}-v`} className={styles.value}>{value}</dd>])}
      </dl>
      {(['missing', 'derived', 'remarks'] as const).map((part) => source[part].length > 0 && (
        <details key={part}>
          <summary>{texts[part]} ({source[part].length})</summary>
          <ul className={styles.list}>{source[part].map((note, index) => <li key={index}>{note}</li>)}</ul>
        </details>
      ))}
    </section>
  );
}
