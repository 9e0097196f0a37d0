import type { FinanceTable, TableKind } from '../../domain/proposal';

const KIND_NAMES: Readonly<Record<TableKind, string>> = {
  summary: 'Tabel 1',
  permanentService: 'tabellen "Varige ændringer, service"',
  serviceInvestment: 'tabellen "Serviceinvesteringer"',
  capitalInvestment: 'tabellen "Anlægsinvesteringer"',
};

/** How messages name a table: by its printed number ("Tabel 3"), else by what it is. */
export function tableName({ kind, caption }: Pick<FinanceTable, 'kind' | 'caption'>): string {
  const number = /^\s*tab(?:el|le)?\.?\s*(\d+)/i.exec(caption)?.[1];
  return number === undefined ? KIND_NAMES[kind] : `Tabel ${number}`;
}

/** The name at the start of a sentence. */
export function tableNameFirst(table: Pick<FinanceTable, 'kind' | 'caption'>): string {
  const name = tableName(table);
  return name.charAt(0).toUpperCase() + name.slice(1);
}
