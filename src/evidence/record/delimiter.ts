const DELIMITERS = [',', ';', '\t'] as const
export type Delimiter = (typeof DELIMITERS)[number]

/** The header is searched for in this many characters of the file. */
const FIRST = 64 * 1024

/** The delimiter of the header's cells; quoted text, also with line breaks, belongs to a cell. Spreadsheets write a semicolon where a comma is the decimal sign. */
export function delimiterOf(text: string): Delimiter {
  const [header = ''] = text
    .slice(0, FIRST)
    .replaceAll(/"[^"]*"/g, '')
    .split(/\r\n|\n|\r/, 1)
  return DELIMITERS.toSorted((a, b) => header.split(b).length - header.split(a).length)[0] ?? ','
}
