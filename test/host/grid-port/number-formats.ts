import { helpers } from '@odoo/o-spreadsheet';
import type { Locale } from '@odoo/o-spreadsheet';

/**
 * Excel's number format codes next to what the grid can show. The grid knows neither "General", colours, padding nor
 * exponents; the cell keeps Excel's code and the grid gets the nearest code it can format with.
 */
export class NumberFormats {
  private readonly toGrid = new Map<string, string>([['General', ''], ['', '']]);
  private readonly locale: () => Locale;

  constructor(locale: () => Locale) {
    this.locale = locale;
  }

  gridFormat(excelFormat: string): string {
    const known = this.toGrid.get(excelFormat);
    if (known !== undefined) return known;
    const format = this.candidates(excelFormat).find((candidate) => this.works(candidate)) ?? '';
    this.toGrid.set(excelFormat, format);
    return format;
  }

  private candidates(excelFormat: string): readonly string[] {
    const bare = excelFormat.replace(/\[(?!\$|h|m|s)[^\]]*\]/gi, '').replace(/_./g, '').replace(/\*./g, '').replace(/\\(.)/g, '$1');
    const first = bare.split(';')[0] ?? '';
    return [excelFormat, bare, first, /%/.test(first) ? '0%' : '0.00'];
  }

  private works(format: string): boolean {
    try {
      for (const value of [-1234.5, 0, 45_000.25]) helpers.formatValue(value, { format, locale: this.locale() });
      return true;
    } catch {
      return false;
    }
  }
}
