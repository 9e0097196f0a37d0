/**
 * What a workbook may take up before it is refused with a message instead of exhausting the machine. Real submissions
 * are a hundredth of this; a catalogue of 22 proposals with both KPI reports takes 0,1 MB.
 */
export const LIMITS = {
  /** Size of the file on disk, in bytes. */
  fileBytes: 50 * 1024 * 1024,
  /** Inflated size of all parts that are read, in bytes; pictures and charts are not among them. */
  inflatedBytes: 256 * 1024 * 1024,
  /** Entries of the zip archive. */
  entries: 20_000,
  /** Cells with content, in all worksheets together. */
  cells: 1_000_000,
  /**
   * Characters of the formulas that are written out from shared ones, in all worksheets together. A file gives such a
   * formula once, so that a small file could ask for any amount of them.
   */
  sharedFormulaCharacters: 20_000_000,
  /** Cells of the rectangle that a worksheet's content spans, blank ones included. */
  rectangle: 5_000_000,
} as const;
