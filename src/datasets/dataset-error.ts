/** A dataset that can't be read. The message is Danish and names the file and the fault. */
export class DatasetError extends Error {
  constructor(
    /** Path of the file below the datasets' root, for example "catalogues/2020.json". */
    readonly file: string,
    readonly fault: string,
    options?: { cause?: unknown },
  ) {
    super(`Datafilen ${file} kan ikke bruges: ${fault}`, options);
    this.name = 'DatasetError';
  }
}
