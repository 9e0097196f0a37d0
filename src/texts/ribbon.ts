/** Names of the ribbon's commands: what the manifest calls and `src/commands` answers. Permanent, since Excel keeps manifests. */
export const COMMAND_IDS = ['hentForslag', 'hentKpi', 'opdater', 'nytForslag', 'valider', 'naesteAfvigelse', 'rydMarkeringer', 'hjaelp'] as const;
export type CommandId = (typeof COMMAND_IDS)[number];

/** What Excel can ask the add-in to do: the ribbon's commands, and what only shortcuts.json names. Permanent likewise. */
export const ACTION_IDS = [...COMMAND_IDS, 'visPanel', 'forrigeAfvigelse'] as const;
export type ActionId = (typeof ACTION_IDS)[number];

interface ButtonText {
  readonly label: string;
  /** Screen tip. */
  readonly description: string;
}

/** The ribbon, as the manifest says it; a test compares the two. */
export const ribbonTexts = {
  tab: 'Omstilling',
  groups: { data: 'Data', proposal: 'Forslag', control: 'Kontrol', help: 'Hjælp' },
  buttons: {
    hentForslag: {
      label: 'Hent forslag',
      description: 'Skriver investeringskatalogets forslag i arbejdsbogen: et ark til hvert forslag og et ark med overblik.',
    },
    hentKpi: {
      label: 'Hent KPI',
      description: 'Skriver tabellerne fra de offentliggjorte KPI-opfølgninger i arbejdsbogen.',
    },
    opdater: {
      label: 'Opdatér',
      description: 'Sammenligner arkene med de offentliggjorte tal og viser forskellene. Intet ændres, før du har valgt det.',
    },
    nytForslag: {
      label: 'Nyt forslag',
      description: 'Åbner panelet, hvor du opretter et ark til et nyt forslag i katalogets form, tomt eller som kopi af et udgivet.',
    },
    valider: {
      label: 'Validér',
      description: 'Kontrollerer alle forslag, KPI-tabeller og opfølgninger i arbejdsbogen, markerer cellerne og viser afvigelserne i panelet.',
    },
    naesteAfvigelse: {
      label: 'Næste afvigelse',
      description: 'Går til den næste celle med en afvigelse.',
    },
    rydMarkeringer: {
      label: 'Ryd markeringer',
      description: 'Fjerner kontrollens markeringer fra alle ark. Dine egne formater røres ikke.',
    },
    hjaelp: {
      label: 'Hjælp',
      description: 'Viser funktionerne med eksempler, kilderne og en vejledning i panelet.',
    },
  } satisfies Record<CommandId, ButtonText>,
  openPane: {
    label: 'Vis panel',
    description: 'Viser panelet Omstilling: hent data, kontrollér forslag, kilder og hjælp.',
  },
} as const;
