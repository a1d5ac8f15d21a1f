/** CSV as RFC 4180 has it, with line breaks of `\r\n`. Every value is kept unchanged, also one that begins like a formula, so import such a file as data and do not double-click it. A row of one blank cell is quoted: a blank line would be read as no row. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => (row.length === 1 && row[0] === '' ? '""' : row.map(cell).join(','))).join('\r\n') + '\r\n'
}

function cell(value: string): string {
  return /[",\r\n]/.test(value) || value !== value.trim() ? `"${value.replaceAll('"', '""')}"` : value
}
