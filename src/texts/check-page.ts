import type { Severity } from '../domain/finding';
import { listed, severityCount } from './pane';
import { counted, verdictTexts } from './verdicts';

/** How many findings count, by severity, and how many were accepted. */
export interface FindingCounts extends Readonly<Record<Severity, number>> {
  readonly accepted: number;
}

function countsText({ error, warning, info, accepted }: FindingCounts): string {
  return listed([
    ...(error === 0 ? [] : [severityCount('error', error)]),
    ...(warning === 0 ? [] : [severityCount('warning', warning)]),
    ...(info === 0 ? [] : [severityCount('info', info)]),
    ...(accepted === 0 ? [] : [counted(accepted, 'accepteret', 'accepterede')]),
  ]);
}

/** The page of the check. */
export const checkTexts = {
  heading: 'Kontrol',
  intro: 'Kontrollerer alle forslag, KPI-tabeller og opfølgninger i arbejdsbogen og markerer cellerne.',
  check: 'Validér',
  checkAgain: 'Validér igen',
  clear: 'Ryd markeringer',
  report: 'Valideringsrapport',
  cleared: (count: number) => (count === 0 ? 'Der var ingen markeringer.' : `${counted(count, 'markering', 'markeringer')} er fjernet.`),
  clearedBut: (sheets: readonly string[]) => `Markeringer på beskyttede ark er ikke fjernet: ${listed(sheets)}.`,
  stale: 'Arbejdsbogen er ændret, siden den blev kontrolleret.',
  nothingFound: 'Ingen forslag, KPI-tabeller eller opfølgninger fundet.',
  nothingFoundHint: 'Kontrollen kender en tabel på katalogets egne ord: “Varige ændringer”, “Samlet varig ændring” og en række med årstal. Ark, der blev læst:',
  unmarked: (sheets: readonly string[]) => `Cellerne på beskyttede ark er ikke markeret: ${listed(sheets)}.`,
  unplaced: (count: number) => `${counted(count, 'celle', 'celler')} med indhold kunne ikke placeres`,
  readSheets: (count: number) => `Sådan er ${counted(count, 'ark', 'ark')} læst`,
  unplacedCell: (sheet: string, cell: string, text: string) => `${sheet}, ${cell}: “${text}”`,
  moreUnplaced: (count: number) => `… og ${counted(count, 'celle', 'celler')} mere.`,
  otherSheets: (count: number) => `${counted(count, 'ark', 'ark')} er hverken forslag, KPI-tabel eller opfølgning`,

  verdictHeading: 'Afgørelse',
  /** The same words as in the report on files. */
  verdict: (verdict: keyof typeof verdictTexts, { error, warning }: FindingCounts) => verdictTexts[verdict](error, warning),
  kpiVerdict: (counts: FindingCounts) => (counts.error + counts.warning + counts.info === 0 ? 'Ingen afvigelser' : countsText({ ...counts, accepted: 0 })),
  /** For the workbook as a whole. */
  summary: (proposals: Readonly<Record<keyof typeof verdictTexts, number>>, counts: FindingCounts): string => {
    const parts = [
      ...(proposals['not-ready'] === 0 ? [] : [`${counted(proposals['not-ready'], 'forslag', 'forslag')} er ikke klar`]),
      ...(proposals['ready-with-warnings'] === 0 ? [] : [`${counted(proposals['ready-with-warnings'], 'forslag', 'forslag')} er klar med advarsler`]),
      ...(proposals['tables-only'] === 0 ? [] : [`${counted(proposals['tables-only'], 'forslag', 'forslag')} har tabellerne i orden`]),
      ...(proposals.ready === 0 ? [] : [`${counted(proposals.ready, 'forslag', 'forslag')} er klar`]),
    ];
    const found = countsText(counts);
    return [...(parts.length === 0 ? [] : [`${listed(parts)}.`]), found === '' ? 'Ingen afvigelser.' : `I alt ${found}.`].join(' ');
  },
  unnamedProposal: 'Forslag uden id',
  kpiTable: (report: string | null, centre: string | null) => ['KPI', report, centre].filter((part) => part !== null).join(' '),
  /** One proposal is followed on several sheets. */
  followUp: (sheet: string, key: string | null, title: string | null) => `${sheet}: ${[key, title].filter((part) => part !== null && part !== '').join(' ')}`,
  workbook: 'Arbejdsbogen',

  filter: 'Vis',
  filterSubject: 'Forslag, KPI-tabel eller opfølgning',
  allSubjects: 'Alle',
  severityFilter: (severity: Severity, count: number) => severityCount(severity, count),
  acceptedFilter: (count: number) => counted(count, 'accepteret', 'accepterede'),
  noneShown: 'Ingen afvigelser at vise med det valgte filter.',

  list: 'Afvigelser',
  previous: 'Forrige afvigelse',
  next: 'Næste afvigelse',
  keys: 'F8 går til næste afvigelse, Skift+F8 til forrige.',
  position: (current: number, total: number) => `Afvigelse ${current} af ${total}`,
  noCell: 'Det, der mangler, har ingen celle.',
  goTo: (sheet: string, cell: string) => `Gå til ${sheet}, ${cell}`,
  explain: 'Forklar',
  explainRule: (rule: string) => `Forklar regel ${rule}`,
  back: 'Tilbage til afvigelserne',
  showMore: (count: number) => `Vis ${count} til`,
  expand: (count: number) => counted(count, 'afvigelse', 'afvigelser'),
  noPage: 'Reglens side kunne ikke hentes.',
  noNext: 'Der er ingen afvigelser at gå til.',
  notChecked: 'Arbejdsbogen er ikke kontrolleret endnu.',

  correct: 'Ret',
  correction: 'Rettelse',
  correctionChange: (from: string, to: string) => `${from} rettes til ${to}`,
  correctAll: (count: number) => `Ret de sikre (${count})`,
  correctNow: (count: number) => `Ret ${counted(count, 'celle', 'celler')}`,
  nothingToCorrect: 'Cellerne findes ikke længere. Kontrollér igen.',
  corrected: (count: number) => `${counted(count, 'celle', 'celler')} er rettet. Fortryd med Ctrl+Z.`,
  accept: 'Acceptér',
  acceptHeading: 'Acceptér afvigelsen',
  acceptReason: 'Begrundelse',
  acceptReasonHint: 'Gemmes i arbejdsbogen sammen med tallene og følger med ved indsendelse. Ændres tallene, gælder accepten ikke længere.',
  acceptReasonFault: 'Skriv en begrundelse.',
  acceptBy: 'Dit navn',
  acceptByFault: 'Skriv dit navn.',
  acceptNow: 'Acceptér',
  accepted: (by: string, reason: string) => `Accepteret af ${by}: ${reason}`,
  acceptedNow: 'Afvigelsen er accepteret.',
  revokedNow: 'Accepten er fortrudt. Afvigelsen tæller igen.',
  revoke: 'Fortryd accept',
  cancel: 'Annullér',
};
