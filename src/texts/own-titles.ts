/**
 * How the sheets begin that are calculated from proposals, or tell about them. They show the same labels and years as a
 * proposal; by their beginning the reader knows that they are none. Permanent: workbooks keep them.
 */
export const OWN_TITLES = {
  sensitivity: 'Følsomhed:',
  portfolio: 'Porteføljen:',
  portfolioFigures: 'Porteføljens tal:',
  report: 'Valideringsrapport:',
  summary: 'Resumé til indsendelse:',
  gathered: 'Samlede forslag:',
  charts: 'Diagrammer:',
} as const;
