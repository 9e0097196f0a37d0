import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Severity } from '../../domain/finding';

const useStyles = makeStyles({
  mark: { flexShrink: 0, width: '16px', height: '16px', verticalAlign: 'text-bottom', fill: 'currentColor' },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorBrandForeground1 },
  done: { color: tokens.colorStatusSuccessForeground1 },
});

const SHAPES: Readonly<Record<Severity | 'done', string>> = {
  error: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1ZM5.4 4.3 4.3 5.4 6.9 8l-2.6 2.6 1.1 1.1L8 9.1l2.6 2.6 1.1-1.1L9.1 8l2.6-2.6-1.1-1.1L8 6.9Z',
  warning: 'M8 1.5 15.5 15H.5Zm-.8 5v4.2h1.6V6.5Zm0 5.2v1.6h1.6v-1.6Z',
  info: 'M1.5 1.5h13v13h-13Zm5.7 5.2v5h1.6v-5Zm0-2.9v1.7h1.6V3.8Z',
  done: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm3.3 4L6.9 9.4 4.7 7.2 3.6 8.3l3.3 3.3 5.5-5.5Z',
};

/** Severities differ in shape as well as in colour; the word for it stands beside. */
export function SeverityMark({ severity }: { readonly severity: Severity | 'done' }) {
  const styles = useStyles();
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className={mergeClasses(styles.mark, styles[severity])}>
      <path fillRule="evenodd" d={SHAPES[severity]} />
    </svg>
  );
}
