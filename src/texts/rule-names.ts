/** Rules are named in ASCII, since folders and the check's JSON use the names; these words are spelt otherwise in Danish. */
const SPELT: Readonly<Record<string, string>> = {
  aarets: 'årets',
  aarskolonner: 'årskolonner',
  aendring: 'ændring',
  aendringer: 'ændringer',
  foer: 'før',
  foraeldet: 'forældet',
  hoering: 'høring',
  kpi: 'KPI',
  maaling: 'måling',
  oekonomisk: 'økonomisk',
  paavirkning: 'påvirkning',
  styringsomraade: 'styringsområde',
  totalraekke: 'totalrække',
};

/** A rule's name as a user reads it: "samlet-varig-aendring" is "samlet varig ændring". */
export function ruleNameText(name: string): string {
  return name.split('-').map((word) => SPELT[word] ?? word).join(' ');
}
