import { OWN_TITLES } from './own-titles';

/** The sheet with charts of the workbook's proposals. */
export const catalogueChartTexts = {
  sheet: 'Forslag i diagrammer',
  heading: `${OWN_TITLES.charts} alle forslag i arbejdsbogen`,
  note: 'Tallene under diagrammerne er formler, som følger forslagenes ark. Beløb i 1.000 kr.; besparelser er angivet med minus.',
  noteAlternatives: 'Af et forslag, der står flere gange eller har flere modeller, indgår kun den første i summerne. Forslag uden søjle er ikke tilbagebetalt i tabellens år.',
  perYear: 'Investering og økonomisk påvirkning pr. år, 1.000 kr.',
  investment: 'Implementeringsomkostninger',
  netImpact: 'Samlet økonomisk påvirkning',
  accumulated: 'Akkumuleret økonomisk påvirkning, 1.000 kr.',
  accumulatedRow: 'Akkumuleret påvirkning',
  payback: 'Tilbagebetalingstid pr. forslag, år',
  paybackColumn: 'År',
  permanentByProposal: 'Samlet varig ændring pr. forslag, 1.000 kr.',
  implementationByProposal: 'Samlede implementeringsomkostninger pr. forslag, 1.000 kr.',
  notCounted: (key: string) => `${key} (indgår ikke i summerne)`,
} as const;
