/** What Excel says when a cell with a list of known values gets another one. It warns; it never refuses. */
export const cellListTexts = {
  title: 'Ikke på listen',
  message: (values: readonly string[]) => `Kendte værdier: ${values.join(', ')}.`,
};

/** What Excel says when a cell that should hold an amount gets something else. It warns; it never refuses. */
export const inputTexts = {
  title: 'Ikke et beløb',
  notAnAmount: 'Her forventes et tal i 1.000 kr. Besparelser skrives med minus.',
};
