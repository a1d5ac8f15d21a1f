import type { CaseFile } from '../file/case-file.ts'
import type { Draft, Entry } from '../entry/entry.ts'
import type { Kind } from '../file/kind.ts'

const ID = /^[A-Za-z0-9_-]{22}$/

/**
 * What would be written into another file where this entry was written into the wrong one: the same words, on the same
 * day. None where it is not a fact, where its kind has one current value, or where it refers to something in this file
 * (a person, another entry, a photo), which the other file does not have.
 */
export function movedDraft(file: CaseFile, entry: Entry, kinds: readonly Kind[]): Draft | undefined {
  const kind = kinds.find(({ name }) => name === entry.kind)
  if (kind?.nature !== 'fact' || kind.single !== undefined || entry.replaces.length > 0 || entry.act) return undefined
  const colleagues = new Set(file.entries.map(({ by }) => by as string))
  if (namesOne([entry.about, entry.toldBy, entry.body], colleagues)) return undefined
  const { folder, at, about, toldBy, childMayLearn, body } = entry
  return {
    kind: entry.kind,
    folder,
    at,
    about,
    body,
    ...(toldBy === undefined ? {} : { toldBy }),
    ...(childMayLearn === undefined ? {} : { childMayLearn }),
  }
}

function namesOne(value: unknown, colleagues: ReadonlySet<string>): boolean {
  if (typeof value === 'string') return ID.test(value) && !colleagues.has(value)
  return typeof value === 'object' && value !== null && Object.values(value).some((part) => namesOne(part, colleagues))
}
