import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { paneTexts } from '../../texts/pane';
import { PAGES } from '../pane-state';
import type { Page } from '../pane-state';

const useStyles = makeStyles({
  list: { display: 'flex', flexWrap: 'wrap', gap: '2px', listStyleType: 'none', margin: 0, padding: '6px 8px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground2 },
  button: {
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    padding: '4px 7px',
    minHeight: '28px',
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  current: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold, textDecorationLine: 'underline', textDecorationColor: tokens.colorBrandForeground1, textDecorationThickness: '2px', textUnderlineOffset: '5px' },
});

export function Navigation({ page, onOpen }: { readonly page: Page; readonly onOpen: (page: Page) => void }) {
  const styles = useStyles();
  return (
    <nav aria-label={paneTexts.navigation}>
      <ul className={styles.list}>
        {PAGES.map((one) => (
          <li key={one}>
            <button type="button" className={mergeClasses(styles.button, one === page && styles.current)} aria-current={one === page ? 'page' : undefined} onClick={() => onOpen(one)}>
              {paneTexts.pages[one]}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
