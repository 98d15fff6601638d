/** Which of two numbers comes first where a date is written with slashes or hyphens and no name of a month. */
export type DateOrder = 'day-first' | 'month-first';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const TIME = /[ T]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?\s?(?:[AP]M|Z|[+-]\d{2}:?\d{2})?$/i;

/** A date as precise as its source wrote it: `2025`, `2025-03` or `2025-03-31`. Null when it is no date that exists. */
export function readDate(written: string, order: DateOrder): string | null {
  const text = written.trim().replace(TIME, '');
  const iso = /^(\d{4})(?:[-/.](\d{1,2}))?(?:[-/.](\d{1,2}))?$/.exec(text);
  if (iso) return /^\d{4}$/.test(text) && !isYear(Number(text)) ? null : compose(iso[1], iso[2], iso[3]);
  const monthAndYear = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  if (monthAndYear) return compose(monthAndYear[2], monthAndYear[1]);
  const full = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  if (full) return order === 'day-first' ? compose(full[3], full[2], full[1]) : compose(full[3], full[1], full[2]);
  const named = /^([a-z]{3,9})\.?[- ](\d{2}|\d{4})$/i.exec(text);
  if (named) return compose(century(named[2] ?? ''), monthNumber(named[1] ?? ''));
  return /^\d{5}$/.test(text) ? fromSpreadsheet(Number(text)) : null;
}

function compose(year = '', month?: string, day?: string): string | null {
  if (!isYear(Number(year))) return null;
  if (month === undefined) return year;
  const paddedMonth = month.padStart(2, '0');
  if (Number(month) < 1 || Number(month) > 12) return null;
  if (day === undefined) return `${year}-${paddedMonth}`;
  const date = `${year}-${paddedMonth}-${day.padStart(2, '0')}`;
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date) ? date : null;
}

function isYear(year: number): boolean {
  return year >= 1900 && year <= 2100;
}

function monthNumber(name: string): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

function century(year: string): string {
  return year.length === 4 ? year : Number(year) < 70 ? `20${year}` : `19${year}`;
}

/** Spreadsheets count days; a date that lost its format on the way arrives as such a number. */
function fromSpreadsheet(days: number): string | null {
  if (days < 20_000 || days > 73_000) return null;
  return new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10);
}
