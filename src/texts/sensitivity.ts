import { OWN_TITLES } from './own-titles';

/** The sheet "Følsomhed": what happens to a proposal when it does not go as planned. */
export const sensitivityTexts = {
  sheet: (name: string) => `Følsomhed ${name}`,
  heading: (proposal: string, model: string | null) => `${OWN_TITLES.sensitivity} ${proposal}${model === null ? '' : `, ${model}`}`,
  note: (sheet: string) => `Tallene hentes fra arket “${sheet}” og følger det. Besparelser er de negative beløb i de varige linjer; de varige merudgifter kommer som planlagt i alle scenarier.`,
  change: 'De gule felter kan ændres.',
  amounts: 'Beløb i 1.000 kr.',
  basis: 'Grundlag',
  savings: 'Besparelser',
  runningCosts: 'Varige merudgifter',
  implementation: 'Implementeringsomkostninger',
  total: 'I alt',

  breakEven: 'Hvor langt kan besparelserne falde?',
  savedSoFar: 'Besparelser, opsamlet',
  costsSoFar: 'Varige merudgifter, opsamlet',
  neededInYear: 'Nødvendig andel af besparelserne, %',
  least: 'Tilbagebetalt senest i året, hvis mindst, %',
  noInvestment: 'Forslaget har ingen implementeringsomkostninger at tilbagebetale.',
  noSavings: 'Forslaget sparer ikke noget i årene, så det bliver ikke tilbagebetalt.',
  /** The degree in per cent stands in between, then the last year. */
  mayFall: ['Besparelsen kan falde til ', ' %, før forslaget ikke er tilbagebetalt i '],
  mustRise: ['Besparelsen skal stige til ', ' %, før forslaget er tilbagebetalt i '],

  scenarios: 'Scenarier',
  scenario: 'Scenarie',
  realisation: 'Besparelse, %',
  delay: 'Senere, år',
  extraCost: 'Dyrere, %',
  payback: 'Tilbagebetaling, år',
  netTotal: 'Påvirkning i alt',
  ofSavings: ' % af besparelsen',
  later: [', ', ' år senere'],
  dearer: [', ', ' % dyrere'],
  notBy: 'ikke senest i ',
  realisationPrompt: 'Hvor stor en del af besparelserne der realiseres, i procent.',
  delayPrompt: 'Hvor mange hele år besparelserne kommer senere end planlagt.',
  extraCostPrompt: 'Hvor mange procent implementeringen bliver dyrere.',

  permanentInScenarios: 'Mellemregning: varige ændringer i scenarierne',
  costsInScenarios: 'Mellemregning: implementeringsomkostninger i scenarierne',
  accumulated: 'Samlet økonomisk påvirkning, opsamlet fra det første år',
  chart: 'Samlet økonomisk påvirkning, opsamlet (1.000 kr.)',
} as const;
