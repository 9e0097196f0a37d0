/** What Excel says when a cell with a list of known values gets another one. It warns; it never refuses. */
export const cellListTexts = {
  title: 'Ikke på listen',
  message: (values: readonly string[]) => `Kendte værdier: ${values.join(', ')}.`,
};
