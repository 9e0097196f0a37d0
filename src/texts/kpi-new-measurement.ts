/** "Ny måling": adds a year to the KPI tables of a sheet. */
export const newMeasurementTexts = {
  noTable: (sheet: string) => `Der er ingen KPI-tabel på arket “${sheet}”. Vælg et ark med en KPI-tabel, eller hent KPI’erne først.`,
  noYears: (sheet: string) => `KPI-tabellen på arket “${sheet}” har ingen kolonner med årstal, så der kan ikke tilføjes en måling.`,
  notNewer: (year: number, newest: number) => `Der er allerede en måling for ${newest}. Vælg et år efter ${newest}; ${year} kan ikke tilføjes.`,

  typedStatus: (address: string) => `Status i ${address} er skrevet i hånden og er ikke ændret.`,
  ownFormula: (address: string) => `Formlen i ${address} henviser ikke til den seneste måling og er ikke ændret.`,
  textStatus: (address: string) => `KPI-status i ${address} kom fra rapportens tekst, som ikke omtaler det nye år. Den beregnes nu af tallene.`,

  percentPrompt: 'Skriv 15 for 15 %.',
  scorePrompt: 'Skriv scoren, for eksempel 4,6.',
  countPrompt: 'Skriv antallet. Andelen beregnes, når begge antal er skrevet.',
  figurePrompt: (unit: string | null) => (unit === null ? 'Skriv tallet.' : `Skriv tallet i enheden “${unit}”.`),
} as const;
