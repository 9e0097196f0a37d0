import { Field, Input, Switch, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { danishNumber } from '../../domain/danish-number';
import { paneTexts } from '../../texts/pane';
import { PageFrame } from '../components/page-frame';
import { usePaneState, useSession } from '../session-context';
import { percentFrom } from '../percent-input';
import type { PageProps } from './page-props';

const useStyles = makeStyles({ fields: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '16px' } });

export function SettingsPage({ takesFocus }: PageProps) {
  const styles = useStyles();
  const session = useSession();
  const settings = usePaneState((state) => state.settings);
  const userName = usePaneState((state) => state.userName);
  const [typed, setTyped] = useState(settings.tolerance === null ? '' : danishNumber(settings.tolerance * 100));
  const tolerance = percentFrom(typed);
  const texts = paneTexts.settings;
  return (
    <PageFrame heading={texts.heading} intro={texts.where} takesFocus={takesFocus}>
      <div className={styles.fields}>
        <Field label={texts.tolerance} hint={texts.toleranceHint} {...(tolerance === undefined ? { validationMessage: texts.toleranceFault } : {})}>
          <Input
            inputMode="decimal"
            value={typed}
            contentAfter={texts.toleranceUnit}
            onChange={(_, { value }) => setTyped(value)}
            onBlur={() => { if (tolerance !== undefined && tolerance !== settings.tolerance) void session.setSettings({ ...settings, tolerance }); }}
          />
        </Field>
        <Field hint={texts.liveCheckHint}>
          <Switch label={texts.liveCheck} checked={settings.liveCheck} onChange={(_, { checked }) => void session.setSettings({ ...settings, liveCheck: checked })} />
        </Field>
        <Field label={texts.name} hint={texts.nameHint}>
          <Input value={userName} onChange={(_, { value }) => session.setUserName(value)} />
        </Field>
      </div>
    </PageFrame>
  );
}
