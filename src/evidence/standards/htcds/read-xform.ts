import { accept, refuse, type Result } from '#result.ts'
import { rowAt } from '../../record/row-at.ts'
import type { SheetRows } from '../workbook/workbook.ts'

/** Refusals of a form filled in on a phone. `holds-declarations`: a document type or entities, which no form needs. */
export type XFormRefusal = 'not-xform' | 'holds-declarations'

const PIECE =
  /<!--[^]*?-->|<\?[^]*?\?>|<!\[CDATA\[(?<raw>[^]*?)\]\]>|<\/(?<closes>[^\s<>/]+)\s*>|<(?<opens>[^\s<>/!?]+)(?:\s[^<>]*?)?(?<empty>\/?)>|(?<text>[^<]+)/gy
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const DEEPEST = 20

interface Element {
  readonly name: string
  text: string
  leaf: boolean
}

/**
 * One filled form of IOM's XForm as the two rows of a sheet: the names of its answers, and the answers, each unchanged. The form's own metadata (`meta`) is no answer. Malformed XML is refused with its
 * line.
 */
export function xformRows(text: string): Result<SheetRows, XFormRefusal, { readonly row: number }> {
  const wrong = (at: number) => refuse('not-xform', { row: rowAt(text, at) })
  const open: Element[] = []
  const answers: (readonly [string, string])[] = []
  let ended = false
  PIECE.lastIndex = 0
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length; at = PIECE.lastIndex) {
    PIECE.lastIndex = at
    const groups = PIECE.exec(text)?.groups
    if (!groups) return text.startsWith('<!', at) ? refuse('holds-declarations', { row: rowAt(text, at) }) : wrong(at)
    const { raw, closes, opens, empty } = groups
    const said = raw ?? unescaped(groups['text'] ?? '')
    const last = open.at(-1)
    if (said === undefined || (ended && (opens !== undefined || said.trim() !== ''))) return wrong(at)
    if (last) last.text += said
    else if (said.trim() !== '') return wrong(at)
    if (opens !== undefined) {
      if (open.length === DEEPEST) return wrong(at)
      if (last) last.leaf = false
      open.push({ name: opens, text: '', leaf: true })
    }
    if (closes === undefined && empty !== '/') continue
    const closed = open.pop()
    if (!closed || (closes !== undefined && closed.name !== closes)) return wrong(at)
    if (closed.leaf && open.length > 0 && !open.some(({ name }) => localName(name) === 'meta'))
      answers.push([localName(closed.name), closed.text])
    ended = open.length === 0
  }
  return ended && answers.length > 0
    ? accept([answers.map(([name]) => name), answers.map(([, answer]) => answer)])
    : wrong(text.length)
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Undefined for any entity but the five predefined ones. */
function unescaped(text: string): string | undefined {
  const unknown: string[] = []
  const read = text.replaceAll(
    /&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|([^;&\s]*));?/g,
    (entity, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      const code = hex !== undefined ? parseInt(hex, 16) : Number(decimal)
      const found =
        name === undefined
          ? code > 0 && code <= 0x10ffff
            ? String.fromCodePoint(code)
            : undefined
          : Object.hasOwn(ENTITIES, name)
            ? ENTITIES[name]
            : undefined
      if (found === undefined) unknown.push(entity)
      return found ?? ''
    },
  )
  return unknown.length > 0 ? undefined : read
}
