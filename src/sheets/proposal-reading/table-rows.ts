import { amountOf } from '../../domain/figure';
import type { Row, Section, TableKind } from '../../domain/proposal';
import { unplacedReasons } from '../../texts/sheet-reading';
import { isNote, isReckoningLabel } from './label-recognition';
import type { TotalLabel } from './label-recognition';
import type { RawLine, UnplacedCell } from './table-lines';

/** A row of a table with the line of the sheet that it was read from. */
export interface ReadRow { readonly row: Row; readonly line: RawLine }

export interface TableRows {
  readonly rows: readonly ReadRow[];
  /** Lines below the last total that look like the table's own, but are none. */
  readonly belowTotal: readonly RawLine[];
  readonly unplaced: readonly UnplacedCell[];
}

/** Nothing but a label stands there. */
function isLabelOnly(line: RawLine): boolean {
  return !line.hasFigures && line.budgetArea === null && line.innovationPool === null;
}

/** A label with amounts, as a line of the table has them; not what someone reckons from it. */
function looksLikeLine({ label, figures, meaning: { total } }: RawLine): boolean {
  return label !== '' && total === null && !isNote(label) && !isReckoningLabel(label)
    && figures.some((figure) => (amountOf(figure) ?? 0) !== 0);
}

function isHeading(line: RawLine): boolean {
  const { section, modelHeading, endsModels } = line.meaning;
  return isLabelOnly(line) && (section !== null || modelHeading !== null || endsModels);
}

/** The alternatives that a table's headings and totals name. */
export function modelsDeclared(lines: readonly RawLine[]): readonly string[] {
  return lines.flatMap((line) => {
    const { modelHeading, total, model } = line.meaning;
    const named = isLabelOnly(line) ? modelHeading : total?.strength === 'strong' ? model : null;
    return named === null ? [] : [named];
  });
}

/**
 * Where a table has been read to. `model` is undefined where no heading says for which model the rows hold, so that a
 * label may; null below "Alle modeller".
 */
interface Position {
  section: Section;
  group: string | null;
  model: string | null | undefined;
  /** The section's total has been read. */
  totalled: boolean;
}

/** How often totals of a section are named, by section and model. */
function countTotals(lines: readonly RawLine[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { meaning: { total, model } } of lines) {
    if (total?.strength !== 'strong' || total.names === null) continue;
    const key = `${total.names}/${model ?? ''}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Whether each line is the last before a heading, a certain total, or the end. */
function lastOfSection(lines: readonly RawLine[]): readonly boolean[] {
  return lines.map((_, index) => {
    const next = lines[index + 1];
    return !next || next.afterPayback || isHeading(next) || next.meaning.total?.strength === 'strong';
  });
}

/**
 * Says what the lines of a table are. Headings set section, group and model for the rows below them; totals are known by
 * their labels, unlabelled ones and doubtful ones ("Samlet indsats") by standing last in their section. A total whose label
 * names another section's total that is there as well is the total of where it stands.
 */
export function interpretRows(kind: TableKind, lines: readonly RawLine[], declared: ReadonlySet<string>): TableRows {
  const summary = kind === 'summary';
  const counts = countTotals(lines);
  const isLast = lastOfSection(lines);
  const implementationHeading = lines.some((line) => isHeading(line) && line.meaning.section?.section === 'implementation');
  const position: Position = { section: summary || kind === 'permanentService' ? 'permanent' : 'implementation', group: null, model: undefined, totalled: false };
  const totalled = new Set<string>();
  const rows: { row: Row; line: RawLine; undecided: boolean }[] = [];
  const unplaced: UnplacedCell[] = [];
  const lastTotal = lines.findLastIndex(({ meaning: { total } }) => total?.strength === 'strong');
  let linesSinceTotal = 0;
  const belowTotal: RawLine[] = [];
  let ended = false;
  let alone = false;

  function named({ meaning: { model } }: RawLine): string | null {
    return model !== null && declared.has(model) ? model : null;
  }

  function add(line: RawLine, role: Row['role'], section: Section): void {
    const model = position.model === undefined ? named(line) : position.model;
    const { label, budgetArea, figures, innovationPool } = line;
    const group = role === 'total' ? null : position.group;
    rows.push({ row: { role, section, label, budgetArea, model, group, figures, innovationPool }, line, undecided: role === 'line' && position.model === undefined && model === null });
  }

  function sectionOfTotal(line: RawLine, { names }: TotalLabel): Section {
    const model = position.model ?? line.meaning.model ?? '';
    const done = totalled.has(`${position.section}/${model}`) || totalled.has(`${position.section}/`);
    const here = position.section === 'netImpact' || done ? null : position.section;
    if (names === null) return here ?? 'netImpact';
    const repeated = (counts.get(`${names}/${line.meaning.model ?? ''}`) ?? 0) > 1;
    if (!repeated) return names;
    if (here !== null) return here;
    return names === position.section && !counts.has(`netImpact/${model}`) ? 'netImpact' : names;
  }

  /** The next row is the total of the section that has been read to, so this one is no total of it. */
  function totalFollows(index: number): boolean {
    const next = lines[index + 1];
    const total = next && !next.afterPayback && next.hasFigures ? next.meaning.total : null;
    if (!next || total?.strength !== 'strong') return false;
    return !summary || sectionOfTotal(next, total) === position.section;
  }

  function addTotal(line: RawLine, total: TotalLabel): void {
    const section = summary ? sectionOfTotal(line, total) : position.section;
    const model = position.model ?? named(line);
    if (section === 'permanent' && position.model === undefined && model !== null) {
      // Without a heading, a total that names its model tells what the lines above it belong to.
      for (let index = rows.length - 1; index >= 0; index -= 1) {
        const above = rows[index];
        if (!above || above.row.role === 'total') break;
        if (above.undecided) rows[index] = { ...above, row: { ...above.row, model }, undecided: false };
      }
    }
    add(line, 'total', section);
    totalled.add(`${section}/${model ?? ''}`);
    position.section = section;
    position.totalled = true;
    position.group = null;
    position.model = undefined;
    linesSinceTotal = 0;
  }

  function readHeading(line: RawLine): void {
    const { section: heading, modelHeading, endsModels } = line.meaning;
    if (heading) {
      // "Investering" below the permanent changes begins the next section of the proposal's text.
      if (!summary && heading.section !== position.section) ended = true;
      if (summary) position.section = heading.section;
      position.group = heading.group;
      position.model = undefined;
    } else {
      position.model = endsModels ? null : modelHeading;
    }
    position.totalled = false;
  }

  for (const [index, line] of lines.entries()) {
    if (isHeading(line)) {
      readHeading(line);
      continue;
    }
    const { section: heading, total } = line.meaning;
    if (heading && line.hasFigures) {
      // The section's figures stand beside its heading: they are its total.
      readHeading(line);
      addTotal(line, { strength: 'strong', names: heading.section });
      continue;
    }
    if (total?.strength === 'strong') {
      addTotal(line, total);
      continue;
    }
    // Below the last total of its lines a table is at its end, whatever else someone has reckoned there.
    const isBelow = !summary && position.totalled && index > lastTotal && named(line) === null && rows.some(({ row }) => row.role === 'line');
    if (line.afterPayback || ended || isBelow || (summary && position.section === 'netImpact')) {
      if (!isNote(line.label)) unplaced.push({ cell: line.cell, reason: unplacedReasons.belowTable });
      alone ||= line.apart;
      if (!alone && looksLikeLine(line)) belowTotal.push(line);
      continue;
    }
    if (isLabelOnly(line) && (summary || position.totalled || isNote(line.label))) {
      if (!isNote(line.label)) unplaced.push({ cell: line.cell, reason: unplacedReasons.rowWithoutFigures });
      continue;
    }
    const stands = line.hasFigures && isLast[index] && linesSinceTotal > 0;
    if (stands && (total || (line.label === '' && line.budgetArea === null && !position.totalled && !totalFollows(index)))) {
      addTotal(line, total ?? { strength: 'weak', names: null });
      continue;
    }
    if (summary && position.totalled && position.section === 'permanent' && !implementationHeading) {
      position.section = 'implementation';
      position.totalled = false;
    }
    add(line, 'line', position.section);
    linesSinceTotal += 1;
  }
  return { rows: rows.map(({ row, line }) => ({ row, line })), belowTotal, unplaced };
}
