/** One text of a catalogue. Line numbers start at 1. */
export interface PoEntry {
  readonly line: number
  /** Line of `msgstr`, and the line after its last. */
  readonly from: number
  readonly until: number
  readonly context?: string
  /** The English, or, where `explicit`, the id of the text. */
  readonly source: string
  readonly translation: string
  /** Where the text is in the code: `src/web/screens/…:12`. */
  readonly places: readonly string[]
  /** The meaning of the placeholders, as extracted from the code. */
  readonly notes: readonly string[]
  readonly explicit: boolean
  /** No longer in the app. */
  readonly obsolete: boolean
}

export interface PoFile {
  readonly headers: ReadonlyMap<string, string>
  readonly entries: readonly PoEntry[]
}

/** What is wrong, and in which line. */
export interface PoTrouble {
  readonly line: number
  readonly what:
    | 'not-a-po-line'
    | 'text-not-closed'
    | 'unknown-escape'
    | 'text-without-place'
    | 'translation-missing'
    | 'plural-of-gettext'
    | 'no-header'
    | 'too-long'
}

export type PoRead = { readonly ok: true; readonly value: PoFile } | { readonly ok: false; readonly trouble: PoTrouble }

/** Ten times our largest catalogue. */
const LONGEST = 20_000_000
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '"': '"', '\\': '\\' }

class Refused extends Error {
  readonly trouble: PoTrouble
  constructor(line: number, what: PoTrouble['what']) {
    super(`${what} in line ${line}`)
    this.trouble = { line, what }
  }
}

function unquote(text: string, line: number): string {
  if (text.length < 2 || !text.startsWith('"') || !/(?<!\\)(?:\\\\)*"$/.test(text))
    throw new Refused(line, 'text-not-closed')
  const inner = text.slice(1, -1)
  if (!inner.includes('\\')) {
    if (inner.includes('"')) throw new Refused(line, 'text-not-closed')
    return inner
  }
  return inner.replaceAll(/\\(.?)|"/g, (whole, escape: string | undefined) => {
    if (whole === '"') throw new Refused(line, 'text-not-closed')
    const read = escape === undefined ? undefined : ESCAPES[escape]
    if (read === undefined) throw new Refused(line, 'unknown-escape')
    return read
  })
}

interface Begun {
  line: number
  from: number
  until: number
  context?: string
  source?: string
  translation?: string
  places: string[]
  notes: string[]
  explicit: boolean
  obsolete: boolean
}
const begin = (): Begun => ({ line: 0, from: 0, until: 0, places: [], notes: [], explicit: false, obsolete: false })

type Part = 'context' | 'source' | 'translation'
const PARTS: Readonly<Record<string, Part>> = { msgctxt: 'context', msgid: 'source', msgstr: 'translation' }

/**
 * Strict parser of one catalogue: a line that is not part of a PO file refuses the file and is named. The library that
 * Lingui reads with (`pofile-ts`) drops such a line, or a second line whose quotation mark is not closed, and says
 * nothing: half of a translation would be taken for all of it.
 */
export function readPo(text: string): PoRead {
  if (text.length > LONGEST) return { ok: false, trouble: { line: 1, what: 'too-long' } }
  try {
    return { ok: true, value: read(text) }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, trouble: error.trouble }
    throw error
  }
}

function read(text: string): PoFile {
  const entries: PoEntry[] = []
  let now = begin()
  let part: Part | undefined
  const finish = (line: number) => {
    if (now.source === undefined && now.context === undefined) return
    if (now.source === undefined || now.translation === undefined)
      throw new Refused(now.line || line, 'translation-missing')
    entries.push({ ...now, source: now.source, translation: now.translation })
    now = begin()
    part = undefined
  }
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  for (const [at, raw] of lines.entries()) {
    const line = at + 1
    const obsolete = raw.startsWith('#~')
    const content = (obsolete ? raw.slice(2) : raw).trim()
    if (content === '') continue
    if (content.startsWith('#')) {
      if (now.translation !== undefined) finish(line)
      remark(now, content)
    } else if (content.startsWith('"')) {
      if (part === undefined) throw new Refused(line, 'text-without-place')
      now[part] = `${now[part] ?? ''}${unquote(content, line)}`
      if (part === 'translation') now.until = line + 1
    } else {
      const [, word = '', rest = ''] = /^(msgctxt|msgid|msgstr|msgid_plural|msgstr\[\d+\])\s+(.*)$/.exec(content) ?? []
      const next = PARTS[word]
      if (next === undefined) throw new Refused(line, word === '' ? 'not-a-po-line' : 'plural-of-gettext')
      if (next === 'context' || (next === 'source' && now.source !== undefined)) finish(line)
      if (next === 'translation' && now.source === undefined) throw new Refused(line, 'text-without-place')
      if (now[next] !== undefined) throw new Refused(line, 'text-without-place')
      part = next
      now[part] = unquote(rest, line)
      now.obsolete ||= obsolete
      if (part === 'translation') Object.assign(now, { from: line, until: line + 1 })
      else now.line ||= line
    }
  }
  finish(lines.length)
  return headed(entries)
}

function remark(entry: Begun, said: string) {
  if (said.startsWith('#:')) entry.places.push(...said.slice(2).trim().split(/\s+/))
  else if (said.startsWith('#. js-lingui-explicit-id')) entry.explicit = true
  else if (said.startsWith('#.')) entry.notes.push(said.slice(2).trim())
}

/** The first entry has no source: its translation is the header, one field a line. */
function headed([head, ...entries]: readonly PoEntry[]): PoFile {
  if (head?.source !== '' || head.context !== undefined) throw new Refused(head?.line ?? 1, 'no-header')
  const headers = head.translation.split('\n').flatMap((line): [string, string][] => {
    const cut = line.indexOf(':')
    return cut < 1 ? [] : [[line.slice(0, cut).trim(), line.slice(cut + 1).trim()]]
  })
  return { headers: new Map(headers), entries }
}
