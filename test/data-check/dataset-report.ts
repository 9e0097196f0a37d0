/** What the check found out about one dataset file. */
export interface DatasetReport {
  readonly file: string;
  /** What is in it, in the order printed, for example `{ proposals: 22, lines: 128 }`. */
  readonly counts: Readonly<Record<string, number>>;
  /** What is wrong; empty where the file is in order. */
  readonly faults: readonly string[];
  /** What the document does not give, each with the dataset's own reason. */
  readonly missing: readonly MissingValue[];
}

export interface MissingValue {
  /** For example "2020:BU02 implementationPlan". */
  readonly where: string;
  /** Danish. */
  readonly reason: string;
}
