import type { CaseFile } from '../case-file.ts'
import { decide, type Decided, type WhyRefused, type WriteRefusal } from '../decide.ts'
import type { Draft } from '../entry.ts'
import type { FileId } from '../ids.ts'
import type { Kind } from '../kind.ts'
import type { PlainDate, When } from '../plain-date.ts'
import { accept, refuse, type Result } from '../result.ts'

/** What one person's file gets of a note about several: the body of its own kind, whole. */
export interface NotePart {
  readonly file: FileId
  readonly kind: string
  readonly body: Readonly<Record<string, unknown>>
}

/** A note written once (P6). `shared` is only what was the same for all and says nothing of anybody: where it was, and how. */
export interface DividedNote {
  readonly at: When
  readonly shared: Readonly<Record<string, unknown>>
  readonly parts: readonly NotePart[]
}

export interface FilePart {
  readonly file: FileId
  readonly draft: Draft
}

/** The drafts of one act, a file each: its own part and what is shared, and not a word of another's. Refused where there is nobody, or one file twice. */
export function divide(note: DividedNote): Result<readonly FilePart[], 'nobody' | 'one-file-twice'> {
  if (note.parts.length === 0) return refuse('nobody')
  if (new Set(note.parts.map(({ file }) => file)).size < note.parts.length) return refuse('one-file-twice')
  return accept(note.parts.map(({ file, kind, body }) => ({ file, draft: { kind, at: note.at, body: { ...note.shared, ...body } } })))
}

export interface Judged {
  readonly part: FilePart
  readonly answer: Result<Decided, WriteRefusal | 'not-found', WhyRefused>
}

/**
 * What each file answers to its part. A part that is refused stands beside those that are not: a person saves the others at once and keeps this one, in the
 * words it was written in. Nothing is written here.
 */
export function judgeParts(kinds: readonly Kind[], files: ReadonlyMap<FileId, CaseFile>, parts: readonly FilePart[], today: PlainDate): readonly Judged[] {
  return parts.map((part) => {
    const file = files.get(part.file)
    return { part, answer: file ? decide(kinds, file, part.draft, today) : refuse('not-found', {}) }
  })
}

export interface Mention {
  /** In whose part. */
  readonly file: FileId
  /** Whose name stands there. */
  readonly of: FileId
}

/**
 * Parts in which another one's name stands, whole or by a part of it, for a person to look at before saving: a brother's name in her part tells her file's
 * readers of him. A name that both have, such as that of their family, tells nothing.
 */
export function mentionsOfOthers(parts: readonly FilePart[], names: ReadonlyMap<FileId, readonly string[]>): readonly Mention[] {
  return parts.flatMap(({ file, draft }) => {
    const text = folded(textsIn(draft.body).join('\n'))
    const own = new Set((names.get(file) ?? []).flatMap(partsOfName))
    return [...names].flatMap(([of, called]) => (of !== file && called.flatMap(partsOfName).some((name) => !own.has(name) && stands(name, text)) ? [{ file, of }] : []))
  })
}

const folded = (text: string) => text.normalize('NFKC').toLowerCase().trim()

/** The whole name and each of its words; not those of one or two signs, such as *de* or an initial. */
const partsOfName = (name: string) => [folded(name), ...folded(name).split(/[\s-]+/u).filter((part) => part.length > 2)]

/** A name in an alphabet is looked for as a whole word; scripts without spaces are looked for anywhere. */
function stands(name: string, text: string): boolean {
  if (name === '') return false
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const around = [text.slice(0, at).at(-1) ?? '', text[at + name.length] ?? '']
    if (!/\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic}/u.test(name) || !around.some((sign) => /[\p{L}\p{N}]/u.test(sign))) return true
  }
  return false
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []
}
