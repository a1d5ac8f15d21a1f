const DELIMITERS = [',', ';', '\t'] as const
export type Delimiter = (typeof DELIMITERS)[number]

/** The header is searched for in so much of the file. */
const FIRST = 64 * 1024

/** What parts the cells of the header; what stands in quotes, a line break too, is of a cell. Spreadsheets write a semicolon wherever a comma is the decimal sign. */
export function delimiterOf(text: string): Delimiter {
  const [header = ''] = text
    .slice(0, FIRST)
    .replaceAll(/"[^"]*"/g, '')
    .split(/\r\n|\n|\r/, 1)
  return DELIMITERS.toSorted((a, b) => header.split(b).length - header.split(a).length)[0] ?? ','
}
