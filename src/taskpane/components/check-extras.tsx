import { Link, makeStyles } from '@fluentui/react-components';
import type { TakenSheet } from '../../sheets/check-result';
import { checkTexts } from '../../texts/check-page';
import type { CheckState } from '../pane-state';
import { useSession } from '../session-context';

const useStyles = makeStyles({
  list: { margin: '4px 0', paddingLeft: '18px', overflowWrap: 'anywhere' },
  details: { marginTop: '8px' },
  text: { margin: '8px 0' },
  cell: { textAlign: 'left', overflowWrap: 'anywhere' },
});

/** As many cells that could not be placed are listed. */
const SHOWN = 50;

/** How the sheets were read: what each was taken for, the cells that could not be placed, and sheets that are something else. */
export function CheckExtras({ check: { result } }: { readonly check: CheckState }) {
  const styles = useStyles();
  const session = useSession();
  const { readSheets, otherSheets, unplaced } = result;
  if (result.proposals.length + result.kpiTables.length + result.followUps.length === 0) {
    return (
      <>
        <p className={styles.text}><strong>{checkTexts.nothingFound}</strong></p>
        {otherSheets.length > 0 && <p className={styles.text}>{checkTexts.nothingFoundHint}</p>}
        <Sheets sheets={otherSheets} />
      </>
    );
  }
  return (
    <>
      {unplaced.length > 0 && (
        <details className={styles.details}>
          <summary>{checkTexts.unplaced(unplaced.length)}</summary>
          <ul className={styles.list}>
            {unplaced.slice(0, SHOWN).map(({ sheet, address, text, reason }) => (
              <li key={`${sheet}!${address}`}>
                <Link as="button" className={styles.cell} onClick={() => void session.goToCell(sheet, address)}>{checkTexts.unplacedCell(sheet, address, text)}</Link> {reason}
              </li>
            ))}
          </ul>
          {unplaced.length > SHOWN && <p className={styles.text}>{checkTexts.moreUnplaced(unplaced.length - SHOWN)}</p>}
        </details>
      )}
      {readSheets.length > 0 && (
        <details className={styles.details}>
          <summary>{checkTexts.readSheets(readSheets.length)}</summary>
          <Sheets sheets={readSheets} />
        </details>
      )}
      {otherSheets.length > 0 && (
        <details className={styles.details}>
          <summary>{checkTexts.otherSheets(otherSheets.length)}</summary>
          <Sheets sheets={otherSheets} />
        </details>
      )}
    </>
  );
}

function Sheets({ sheets }: { readonly sheets: readonly TakenSheet[] }) {
  const styles = useStyles();
  return <ul className={styles.list}>{sheets.map(({ sheet, takenFor }) => <li key={sheet}><strong>{sheet}</strong>: {takenFor}</li>)}</ul>;
}
