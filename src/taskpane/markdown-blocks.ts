/** The few parts of Markdown that the rules' pages are written in. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] };

export type Span = { readonly kind: 'text' | 'bold' | 'code'; readonly text: string };

export function blocksOf(markdown: string): readonly Block[] {
  const blocks: Block[] = [];
  const lines = markdown.split(/\r?\n/);
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    if (line.trim() === '') {
      at += 1;
      continue;
    }
    const own = takeWhile(lines, at, kindOf(line));
    at += own.length;
    blocks.push(blockOf(kindOf(line), own));
  }
  return blocks;
}

type LineKind = 'heading' | 'list' | 'table' | 'paragraph';

function kindOf(line: string): LineKind {
  if (/^#{1,6} /.test(line)) return 'heading';
  if (/^[-*] /.test(line)) return 'list';
  return line.startsWith('|') ? 'table' : 'paragraph';
}

function takeWhile(lines: readonly string[], from: number, kind: LineKind): readonly string[] {
  if (kind === 'heading') return lines.slice(from, from + 1);
  let to = from + 1;
  while (to < lines.length && lines[to]?.trim() !== '' && (kindOf(lines[to] ?? '') === kind || (kind === 'list' && /^\s+\S/.test(lines[to] ?? '')))) to += 1;
  return lines.slice(from, to);
}

function blockOf(kind: LineKind, lines: readonly string[]): Block {
  switch (kind) {
    case 'heading': {
      const [, marks = '#', text = ''] = /^(#+) (.*)$/.exec(lines[0] ?? '') ?? [];
      return { kind, level: marks.length, text };
    }
    case 'list':
      return { kind, items: lines.reduce<string[]>((items, line) => (/^[-*] /.test(line) ? [...items, line.slice(2)] : [...items.slice(0, -1), `${items.at(-1) ?? ''} ${line.trim()}`]), []) };
    case 'table': {
      const rows = lines.map((line) => line.replace(/^\||\|\s*$/g, '').split('|').map((cell) => cell.trim()));
      return { kind, header: rows[0] ?? [], rows: rows.slice(1).filter((row) => !row.every((cell) => /^:?-+:?$/.test(cell))) };
    }
    case 'paragraph':
      return { kind, text: lines.map((line) => line.trim()).join(' ') };
  }
}

/** Text with **bold** and `code` parts. */
export function spansOf(text: string): readonly Span[] {
  return text.split(/(\*\*[^*]+\*\*|`[^`]+`)/).filter((part) => part !== '').map((part) => {
    if (/^\*\*.+\*\*$/.test(part)) return { kind: 'bold', text: part.slice(2, -2) };
    return /^`.+`$/.test(part) ? { kind: 'code', text: part.slice(1, -1) } : { kind: 'text', text: part };
  });
}
