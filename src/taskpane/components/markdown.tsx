import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import { blocksOf, spansOf } from '../markdown-blocks';
import type { Block } from '../markdown-blocks';

const useStyles = makeStyles({
  heading: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, margin: '14px 0 4px' },
  paragraph: { margin: '4px 0' },
  list: { margin: '4px 0', paddingLeft: '18px' },
  frame: { overflowX: 'auto' },
  table: { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums' },
  cell: { border: `1px solid ${tokens.colorNeutralStroke2}`, padding: '2px 6px', textAlign: 'left' },
  code: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
});

/** A rule's page. Made of elements, never of HTML text. The page's first heading is left out: it stands above already. */
export function Markdown({ text }: { readonly text: string }) {
  return <>{blocksOf(text).map((block, index) => <BlockView key={index} block={block} />)}</>;
}

function BlockView({ block }: { readonly block: Block }) {
  const styles = useStyles();
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? null : <h2 className={styles.heading}><Spans text={block.text} /></h2>;
    case 'paragraph':
      return <p className={styles.paragraph}><Spans text={block.text} /></p>;
    case 'list':
      return <ul className={styles.list}>{block.items.map((item, index) => <li key={index}><Spans text={item} /></li>)}</ul>;
    case 'table':
      return (
        <div className={styles.frame} tabIndex={0} role="group" aria-label={block.header.filter((cell) => cell !== '').join(', ')}>
          <table className={styles.table}>
            <thead><tr>{block.header.map((cell, index) => (cell === '' ? <td key={index} className={styles.cell} /> : <th key={index} scope="col" className={styles.cell}><Spans text={cell} /></th>))}</tr></thead>
            <tbody>{block.rows.map((row, index) => <tr key={index}>{row.map((cell, column) => <td key={column} className={styles.cell}><Spans text={cell} /></td>)}</tr>)}</tbody>
          </table>
        </div>
      );
  }
}

function Spans({ text }: { readonly text: string }) {
  const styles = useStyles();
  return (
    <>
      {spansOf(text).map((span, index) => {
        if (span.kind === 'bold') return <strong key={index}>{span.text}</strong>;
        return span.kind === 'code' ? <code key={index} className={styles.code}>{span.text}</code> : <Fragment key={index}>{span.text}</Fragment>;
      })}
    </>
  );
}
