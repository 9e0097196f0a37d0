/** Why a cell of a KPI table could not be placed: `Unplaced.reason`. */
export const kpiUnplacedReasons = {
  noRows: 'Der står ingen målsætninger under overskrifterne.',
  figuresWithoutLabel: 'Rækken har tal, men hverken målsætning eller mål, og er ikke læst.',
  countWithoutShare: 'Antallet hører til en andel, men der står ingen andel over det.',
  secondColumn: (heading: string) => `Tabellen har mere end én kolonne med overskriften “${heading}”; kun den første er læst.`,
  columnWithoutYear: 'Kolonnen har tal, men overskriften er hverken et år eller en anden kendt kolonne. Den er ikke læst.',
} as const;

/** What a sheet was taken for: `SheetReading.takenFor`. */
export const kpiTakenFor = (report: string | null, citizenCentre: string | null, measures: number, years: readonly number[]): string => {
  const name = ['KPI-tabel', report, citizenCentre].filter((part) => part !== null).join(' ');
  const [first, last] = [years[0], years.at(-1)];
  const span = first === undefined || last === undefined ? 'ingen målinger' : first === last ? `måling i ${first}` : `målinger ${first}-${last}`;
  return `${name}: ${measures} mål, ${span}`;
};
