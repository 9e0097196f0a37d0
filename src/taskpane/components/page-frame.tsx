import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  heading: { margin: '0 0 4px', fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, outlineStyle: 'none' },
  intro: { margin: '0 0 12px', color: tokens.colorNeutralForeground2 },
});

interface PageFrameProps {
  readonly heading: string;
  readonly intro?: string;
  /** Not where a question or a fault has it. */
  readonly takesFocus: boolean;
  readonly children: ReactNode;
}

/** A page's heading, which takes focus when the page is opened, so that keyboard and screen reader go on from there. */
export function PageFrame({ heading, intro, takesFocus, children }: PageFrameProps) {
  const styles = useStyles();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Never out of the sheet: a button on the ribbon opens pages too.
    if (takesFocus && document.hasFocus()) title.current?.focus();
    // Only when the page is opened, not when a question above it has been answered.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <>
      <h1 ref={title} tabIndex={-1} className={styles.heading}>{heading}</h1>
      {intro !== undefined && <p className={styles.intro}>{intro}</p>}
      {children}
    </>
  );
}
