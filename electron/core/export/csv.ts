/** What a spreadsheet may take for a formula when it stands first in a cell. */
const formulaStart = /^[=+\-@\t\r]/;
/** `-12.50` and `+33611111111` calculate nothing. */
const number = /^[+-]?\d+([.,]\d+)?$/;

/**
 * One line of a CSV file (RFC 4180), with its CRLF. A text that a spreadsheet would calculate gets an apostrophe in
 * front: what a customer's name holds must never run on the accountant's computer.
 */
export function csvLine(cells: readonly (string | number | boolean | null | undefined)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(value: string | number | boolean | null | undefined): string {
  if (typeof value !== 'string') return value === null || value === undefined ? '' : String(value);
  const text = formulaStart.test(value) && !number.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
