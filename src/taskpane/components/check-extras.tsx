import { makeStyles } from '@fluentui/react-components';
import { checkTexts } from '../../texts/check-page';
import type { CheckState } from '../pane-state';

const useStyles = makeStyles({ list: { margin: '4px 0', paddingLeft: '18px' }, details: { marginTop: '8px' }, text: { margin: '8px 0' } });

/** What the check left aside: sheets that are something else, and cells that it could not place. */
export function CheckExtras({ check: { result } }: { readonly check: CheckState }) {
  const styles = useStyles();
  const sheets = result.otherSheets.map(({ sheet, takenFor }) => <li key={sheet}><strong>{sheet}</strong>: {takenFor}</li>);
  if (result.proposals.length + result.kpiTables.length + result.followUps.length === 0) {
    return (
      <>
        <p className={styles.text}><strong>{checkTexts.nothingFound}</strong></p>
        {sheets.length > 0 && <p className={styles.text}>{checkTexts.nothingFoundHint}</p>}
        <ul className={styles.list}>{sheets}</ul>
      </>
    );
  }
  return (
    <>
      {result.unplaced.length > 0 && (
        <details className={styles.details}>
          <summary>{checkTexts.unplaced(result.unplaced.length)}</summary>
          <ul className={styles.list}>{result.unplaced.map(({ sheet, address, text, reason }) => <li key={`${sheet}!${address}`}>{sheet}, {address}: “{text}”. {reason}</li>)}</ul>
        </details>
      )}
      {sheets.length > 0 && (
        <details className={styles.details}>
          <summary>{checkTexts.otherSheets(sheets.length)}</summary>
          <ul className={styles.list}>{sheets}</ul>
        </details>
      )}
    </>
  );
}
