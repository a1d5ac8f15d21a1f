/** A piece of XML without declarations: text, or a tag that opens, closes, or does both. */
export type XmlToken =
  | { readonly is: 'text'; readonly text: string }
  | {
      readonly is: 'opens' | 'closes' | 'empty'
      readonly name: string
      /** The value of an attribute, its entities resolved. */
      readonly attribute: (name: string) => string | undefined
    }

/** A comment, an instruction such as `<?xml …?>`, or a tag; an attribute may contain `>`. */
const TAG =
  /<!--[^]*?-->|<\?[^]*?\?>|<(\/?)([\p{L}_][\p{L}\p{N}_.:-]*)((?:\s+[\p{L}_][\p{L}\p{N}_.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/uy
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** The pieces of well-formed XML in order. Undefined, as the last piece, where it is none: whatever follows is not read. */
export function* xmlTokens(xml: string): Generator<XmlToken | undefined, void, undefined> {
  let at = 0
  const open: string[] = []
  while (at < xml.length) {
    const next = xml.indexOf('<', at)
    const end = next < 0 ? xml.length : next
    if (end > at) yield { is: 'text', text: withoutEntities(xml.slice(at, end)) }
    at = end
    if (next < 0) break
    TAG.lastIndex = at
    const found = TAG.exec(xml)
    if (!found) return yield undefined
    at = TAG.lastIndex
    const [, slash, name, attributes = '', empty] = found
    if (name === undefined) continue
    if (slash === '/' && open.pop() !== name) return yield undefined
    if (slash === '' && empty === '') open.push(name)
    yield {
      is: slash === '/' ? 'closes' : empty === '/' ? 'empty' : 'opens',
      name,
      attribute: (wanted) => attributeOf(attributes, wanted),
    }
  }
  if (open.length > 0) yield undefined
}

function attributeOf(attributes: string, wanted: string): string | undefined {
  for (const [, name, double, single] of attributes.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu))
    if (name === wanted) return withoutEntities(double ?? single ?? '')
  return undefined
}

/** An entity that XML itself does not know stays as it is written: nothing may declare one. */
const withoutEntities = (text: string): string =>
  text.includes('&')
    ? text.replaceAll(
        /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/giu,
        (whole, hex?: string, decimal?: string, name?: string) => {
          if (name !== undefined) return NAMED[name] ?? whole
          const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
          return point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
            ? String.fromCodePoint(point)
            : whole
        },
      )
    : text
