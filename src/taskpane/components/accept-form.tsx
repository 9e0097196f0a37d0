import { Button, Field, Input, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { checkTexts } from '../../texts/check-page';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px', margin: '6px 0', padding: '8px', border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface AcceptFormProps {
  readonly name: string;
  readonly busy: boolean;
  readonly onAccept: (reason: string, by: string) => void;
  readonly onCancel: () => void;
}

/** Why a finding is accepted, and by whom. Both must be said. */
export function AcceptForm({ name, busy, onAccept, onCancel }: AcceptFormProps) {
  const styles = useStyles();
  const [reason, setReason] = useState('');
  const [by, setBy] = useState(name);
  const [tried, setTried] = useState(false);
  const first = useRef<HTMLTextAreaElement | null>(null);
  useEffect(() => first.current?.focus(), []);
  const missing = (text: string, fault: string) => (tried && text.trim() === '' ? { validationMessage: fault } : {});
  return (
    <form
      // Our own words instead of the browser's, which speak the system's language.
      noValidate
      className={styles.form}
      aria-label={checkTexts.acceptHeading}
      onKeyDown={(event) => { if (event.key === 'Escape') onCancel(); }}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!busy && reason.trim() !== '' && by.trim() !== '') onAccept(reason.trim(), by.trim());
      }}
    >
      <Field label={checkTexts.acceptReason} hint={checkTexts.acceptReasonHint} required {...missing(reason, checkTexts.acceptReasonFault)}>
        <Textarea ref={(element: HTMLTextAreaElement | null) => { first.current = element; }} value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <Field label={checkTexts.acceptBy} required {...missing(by, checkTexts.acceptByFault)}>
        <Input value={by} onChange={(_, { value }) => setBy(value)} />
      </Field>
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>{checkTexts.acceptNow}</Button>
        <Button onClick={onCancel}>{checkTexts.cancel}</Button>
      </div>
    </form>
  );
}
