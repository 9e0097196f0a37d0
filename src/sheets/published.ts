import { publishedProposals } from '../datasets/catalogue';
import type { PublishedCatalogue } from '../datasets/catalogue';
import type { CitizenCentre, KpiReport } from '../datasets/kpi-report';
import type { KpiTable } from '../domain/kpi';
import type { Published } from '../rules/rule';
import { documentText } from './document-text';
import { kpiTableOf } from './kpi/kpi-table';

const CITIZEN_CENTRES: readonly CitizenCentre[] = ['BCV', 'BBU', 'BCH'];

/** The published figures in the form that the rules look them up in. */
export function publishedFrom(catalogues: readonly PublishedCatalogue[], kpiReports: readonly KpiReport[]): Published {
  const proposals = publishedProposals(catalogues);
  const sources = new Map([...catalogues, ...kpiReports].map(({ key, document }) => [key, documentText(document)]));
  const headings = new Map(catalogues.map(({ key, standardHeadings }) => [key, standardHeadings]));
  const tables = new Map<string, KpiTable>(kpiReports.flatMap((report) => CITIZEN_CENTRES
    .filter((centre) => report.tables.some((table) => table.citizenCentre === centre))
    .map((centre) => [`${report.key}/${centre}`, kpiTableOf(report, centre)] as const)));
  return {
    ...proposals,
    kpiTable: (report, citizenCentre) => tables.get(`${report}/${citizenCentre}`),
    reports: kpiReports.map(({ key }) => key).sort(),
    source: (key) => sources.get(key),
    standardHeadings: (catalogue) => headings.get(catalogue),
  };
}
