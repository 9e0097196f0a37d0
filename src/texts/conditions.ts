/** The sheet of conditions (vilkårsramme). Column headings must differ. */
export const conditionsTexts = {
  sheet: (centre: string) => `Vilkår ${centre}`,
  note: 'Udgaverne står side om side. "Sammenligneligt" er tallet i tekstens retning: 56 %, der ikke vurderer livskvaliteten god, er 44 % i retningen "god". Tomt, hvor udgaven ikke har tallet.',
  topic: 'Emne',
  label: 'Vilkår',
  unit: 'Enhed',
  value: (edition: string) => `${edition}: tal`,
  statement: (edition: string) => `${edition}: ordlyd`,
  comparable: (edition: string) => `${edition}: sammenligneligt`,
  period: (edition: string) => `${edition}: periode`,
  remark: (edition: string) => `${edition}: bemærkning`,
  source: (edition: string) => `${edition}: kilde`,
  general: 'Bemærkning',
};
