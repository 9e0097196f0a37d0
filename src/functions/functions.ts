import { columnSums, netEffect } from '../domain/net-effect';
import { paybackTime } from '../domain/payback';
import { functionTexts } from '../texts/functions';
import { amountRange, asMatrix, isBlank, requireSameYears } from './amount-range';
import { invalidValue, notAvailable } from './function-error';
import { statusMatrix } from './status-matrix';

// Signatures are final once published: Excel caches the metadata for up to a day, so functions are only ever added.
// What Excel shows in its function wizard is taken from the doc comments below; hence their Danish.

/**
 * Tilbagebetalingstid i hele år: det år, regnet fra det første år med implementeringsomkostninger, hvor de samlede varige besparelser har dækket alle implementeringsomkostninger. Beløb i 1.000 kr.; besparelser med minus.
 * @customfunction TILBAGEBETALING TILBAGEBETALING
 * @param {unknown[][]} varige Varige ændringer: en kolonne pr. år, en eller flere linjer. Besparelser med minus.
 * @param {unknown[][]} implementering Implementeringsomkostninger for de samme år: en kolonne pr. år, en eller flere linjer.
 * @param {boolean} [fremskriv] SAND: det sidste års varige ændring føres videre, op til 30 år. Udeladt: FALSK.
 * @returns {number} Antal år; 0 uden implementeringsomkostninger; #I/T, hvis forslaget ikke er tilbagebetalt.
 */
export function tilbagebetaling(varige: unknown[][], implementering: unknown[][], fremskriv?: boolean): number {
  const permanent = amountRange(varige, 'varige');
  const implementation = amountRange(implementering, 'implementering');
  requireSameYears(permanent, 'varige', implementation, 'implementering');

  const result = paybackTime(columnSums(permanent), columnSums(implementation), { extrapolate: isTrue(fremskriv) });
  switch (result.kind) {
    case 'repaid':
      return result.years;
    case 'negative-costs':
      throw invalidValue(functionTexts.negativeCosts(result.sum));
    case 'not-repaid':
      throw notAvailable(result.savesInLastYear ? functionTexts.notRepaid(isTrue(fremskriv)) : functionTexts.nothingSaved);
  }
}

/**
 * Nettoeffekt pr. år: summen af de varige ændringer, plus implementeringsomkostningerne, hvis de er angivet. Resultatet fylder en celle pr. år mod højre. Beløb i 1.000 kr.; besparelser med minus.
 * @customfunction NETTOEFFEKT NETTOEFFEKT
 * @param {unknown[][]} varige Varige ændringer: en kolonne pr. år, en eller flere linjer. Besparelser med minus.
 * @param {unknown[][]} [implementering] Implementeringsomkostninger for de samme år.
 * @returns {number[][]} En værdi pr. år i 1.000 kr.
 */
export function nettoeffekt(varige: unknown[][], implementering?: unknown[][]): number[][] {
  const permanent = amountRange(varige, 'varige');
  if (isOmitted(implementering)) return [netEffect(permanent)];
  const implementation = amountRange(implementering, 'implementering');
  requireSameYears(permanent, 'varige', implementation, 'implementering');
  return [netEffect(permanent, implementation)];
}

/**
 * Status for en måling i forhold til baseline: Grøn (positiv udvikling), Gul (ingen eller meget svag negativ) eller Rød (negativ). Hele kolonner kan angives; så fylder resultatet en celle pr. måling.
 * @customfunction KPISTATUS KPISTATUS
 * @param {unknown[][]} baseline Baseline, i målingens enhed.
 * @param {unknown[][]} måling Målingen, i samme enhed.
 * @param {unknown[][]} retning "op", hvis et højere tal er bedre, "ned", hvis et lavere er bedre (eller 1 og -1).
 * @param {unknown[][]} [tolerance] Hvor stor en negativ udvikling i forhold til baseline der stadig er meget svag. Udeladt: 0,02.
 * @returns {unknown[][]} "Grøn", "Gul" eller "Rød"; tom, hvor både baseline og måling er tomme.
 */
export function kpistatus(baseline: unknown[][], måling: unknown[][], retning: unknown[][], tolerance?: unknown[][]): unknown[][] {
  return statusMatrix(asMatrix(baseline), asMatrix(måling), asMatrix(retning), isOmitted(tolerance) ? null : asMatrix(tolerance));
}

/** Left out in the formula: Excel hands over nothing, or, for a range, one blank cell. */
function isOmitted(argument: unknown): boolean {
  if (!Array.isArray(argument)) return isBlank(argument);
  const matrix = asMatrix(argument);
  return matrix.length === 0 || (matrix.length === 1 && matrix[0]?.length === 1 && isBlank(matrix[0][0]));
}

function isTrue(argument: unknown): boolean {
  const value = asMatrix(argument)[0]?.[0];
  return value === true || (typeof value === 'number' && value !== 0);
}
