/** The overview sheet. Column headings must differ: they are the columns of an Excel table. */
export const overviewTexts = {
  sheet: 'Overblik',
  heading: 'Overblik over investeringsforslag',
  note: 'Beløb i 1.000 kr. Besparelser er angivet med minus. Summer er beregnet af forslagenes linjer i Tabel 1. Tilbagebetalingstid i år.',
  catalogue: 'Katalog',
  id: 'Id',
  title: 'Titel',
  area: 'Område',
  model: 'Model',
  service: 'Investering, service',
  capital: 'Investering, anlæg',
  transfers: 'Investering, overførsler',
  other: 'Investering, uden område',
  lastYear: 'Sidste år',
  lastChange: 'Varig ændring, sidste år',
  printed: 'Tilbagebetaling, trykt',
  computed: 'Tilbagebetaling, beregnet',
};
