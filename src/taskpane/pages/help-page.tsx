import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { functionHelp, helpTexts } from '../../texts/help';
import type { FunctionHelp } from '../../texts/help';
import { PageFrame } from '../components/page-frame';
import { usePaneState, useSession } from '../session-context';
import type { PageProps } from './page-props';

const useStyles = makeStyles({
  heading: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, margin: '16px 0 4px' },
  name: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, margin: '16px 0 4px', overflowWrap: 'anywhere' },
  code: { display: 'block', padding: '6px 8px', margin: '4px 0', backgroundColor: tokens.colorNeutralBackground3, borderRadius: tokens.borderRadiusMedium, fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
  text: { margin: '0 0 6px' },
  hint: { margin: '2px 0 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  list: { margin: '0 0 6px', paddingLeft: '18px' },
  term: { fontWeight: tokens.fontWeightSemibold },
});

export function HelpPage({ takesFocus }: PageProps) {
  const styles = useStyles();
  return (
    <PageFrame heading={helpTexts.heading} intro={helpTexts.intro} takesFocus={takesFocus}>
      <h2 className={styles.heading}>{helpTexts.howTo}</h2>
      <ul className={styles.list}>{helpTexts.steps.map((step) => <li key={step}>{step}</li>)}</ul>
      <h2 className={styles.heading}>{helpTexts.functions}</h2>
      <p className={styles.text}>{helpTexts.functionsIntro} {helpTexts.spill}</p>
      {functionHelp.map((help) => <FunctionSection key={help.name} help={help} />)}
      <h2 className={styles.heading}>{helpTexts.keys}</h2>
      {([[helpTexts.keysInPane, helpTexts.keyList], [helpTexts.keysInSheet, helpTexts.shortcutList]] as const).map(([where, list]) => (
        <section key={where}>
          <p className={styles.text}>{where}</p>
          <ul className={styles.list}>{list.map(({ keys, text }) => <li key={keys}><kbd>{keys}</kbd>: {text}</li>)}</ul>
        </section>
      ))}
    </PageFrame>
  );
}

function FunctionSection({ help }: { readonly help: FunctionHelp }) {
  const styles = useStyles();
  const session = useSession();
  const host = usePaneState((state) => state.host);
  return (
    <section aria-label={help.name}>
      <h3 className={styles.name}>{help.name}</h3>
      <p className={styles.text}>{help.text}</p>
      <span className={styles.term}>{helpTexts.syntax}</span>
      <code className={styles.code}>{help.syntax}</code>
      <span className={styles.term}>{helpTexts.parameters}</span>
      <ul className={styles.list}>
        {help.parameters.map(({ name, text, optional }) => <li key={name}><strong>{name}</strong>{optional && ` (${helpTexts.optional})`}: {text}</li>)}
      </ul>
      <span className={styles.term}>{helpTexts.answers}</span>
      <ul className={styles.list}>{help.answers.map((answer) => <li key={answer}>{answer}</li>)}</ul>
      <span className={styles.term}>{helpTexts.example}</span>
      <p className={styles.text}>{help.example.text}</p>
      <Button size="small" disabledFocusable={host !== 'excel'} aria-label={`${helpTexts.insert}: ${help.name}`} onClick={() => void session.insertExample(help.example.rows)}>{helpTexts.insert}</Button>
      <p className={styles.hint}>{helpTexts.insertHint}</p>
    </section>
  );
}
