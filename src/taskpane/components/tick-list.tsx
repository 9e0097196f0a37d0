import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  set: { border: 'none', margin: '12px 0 0', padding: 0, minWidth: 0 },
  legend: { padding: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  ticks: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)' },
});

/** Check boxes that belong together. */
export function TickList({ legend, children }: { readonly legend: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.ticks}>{children}</div>
    </fieldset>
  );
}
