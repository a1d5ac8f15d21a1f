/** What is checked in a sheet's XML before a reader fills its gaps. */
export interface SheetXml {
  /** Cells of the smallest rectangle that holds all filled cells: a reader creates as many. */
  readonly cells: number
  /** The same XML; an error cell becomes the sign that a spreadsheet shows, and a formula that was never computed becomes its text. A reader would leave both blank. */
  readonly xml: string
}

const OPENS = /<((?:[\w.-]+:)?)(row|c)(?=[\s/>])/g
/** An attribute may contain `>`, so a tag ends only after all attributes. */
const ATTRIBUTES = /((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y
const ADDRESS = /\sr\s*=\s*(?:"([^"]*)"|'([^']*)')/g
/** A value that stands in a cell, under whatever prefix. */
const VALUE = /<(?:[\w.-]+:)?v[\s>]/
const IN_ERROR = /(\st\s*=\s*)(?:"e"|'e')/
const FORMULA = /<(?:[\w.-]+:)?f(?:\s[^<>]*)?(?:\/>|>([^<]*)<)/
/** The last row that a spreadsheet can have. */
const MOST_ROWS = 1_048_576

/** Undefined where a row or cell has an impossible position: such a sheet was made to crash its reader. */
export function sheetXml(xml: string): SheetXml | undefined {
  const made: string[] = []
  let [rows, columns, kept] = [0, 0, 0]
  for (const { 0: opened, 1: prefix = '', 2: name, index } of xml.matchAll(OPENS)) {
    ATTRIBUTES.lastIndex = index + opened.length
    const tag = ATTRIBUTES.exec(xml)
    if (!tag) return undefined
    const [, attributes = '', empty] = tag
    const addresses = [...attributes.matchAll(ADDRESS)].map(([, double, single]) =>
      cellPosition(double ?? single ?? '', name === 'c'),
    )
    if (addresses.some((place) => place === undefined || place.row > MOST_ROWS)) return undefined
    if (name === 'row' || empty === '/') continue
    for (const place of addresses)
      [rows, columns] = [Math.max(rows, place?.row ?? 0), Math.max(columns, place?.column ?? 0)]
    const ends = xml.indexOf(`</${prefix}c>`, ATTRIBUTES.lastIndex)
    if (ends < 0) return undefined
    const said = shownAs(attributes, xml.slice(ATTRIBUTES.lastIndex, ends), prefix)
    if (said === undefined) continue
    made.push(xml.slice(kept, index), said)
    kept = ends
  }
  return { cells: rows * columns, xml: made.join('') + xml.slice(kept) }
}

/** Where a cell (`B7`) or a row (`7`) is, from 1. */
export function cellPosition(
  address: string,
  isCell: boolean,
): { readonly row: number; readonly column: number } | undefined {
  const [, letters = '', digits] = /^([A-Z]{0,3})(\d{1,7})$/.exec(address) ?? []
  if (digits === undefined || isCell !== letters.length > 0) return undefined
  return {
    row: Number(digits),
    column: Array.from(letters, (letter) => letter.charCodeAt(0) - 64).reduce((sum, letter) => sum * 26 + letter, 0),
  }
}

/** The cell rewritten up to its closing tag; undefined where it needs no change. */
function shownAs(attributes: string, held: string, prefix: string): string | undefined {
  if (IN_ERROR.test(attributes)) return `<${prefix}c${attributes.replace(IN_ERROR, '$1"str"')}>${held}`
  const formula = FORMULA.exec(held)
  if (!formula || VALUE.test(held)) return undefined
  return `<${prefix}c${attributes.replace(/\st\s*=\s*(?:"[^"]*"|'[^']*')/, '')} t="str"><${prefix}v>=${formula[1] ?? ''}</${prefix}v>`
}
