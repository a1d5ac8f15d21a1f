import type { FileId } from '#domain/entry/ids.ts'
import { isValues, type Values } from '../../../form-model/typed-body.ts'
import type { Typed } from '../../../form-model/form-state.tsx'

/** What is the same for all: where it was. */
const SHARED = ['place', 'placeName'] as const

type TypedParts = Pick<Typed, 'body' | 'beside'>

/** What was typed of the others, by their file. */
export function otherParts(typed: Pick<Typed, 'beside'>): Readonly<Record<string, Values>> {
  const parts = typed.beside['alsoAbout']
  return isValues(parts)
    ? Object.fromEntries(Object.entries(parts).filter((part): part is [string, Values] => isValues(part[1])))
    : {}
}

/** One other child's part as their file will hold it. */
export const bodyOfOther = (typed: TypedParts, part: Values): Values => ({
  ...Object.fromEntries(SHARED.flatMap((key) => (typed.body[key] === undefined ? [] : [[key, typed.body[key]]]))),
  ...part,
})

/** Every part as its file will hold it, the own one first: shared values are in each. */
export function partsToRead(
  own: FileId,
  typed: TypedParts,
  family: readonly FileId[],
): readonly { readonly file: FileId; readonly body: Values }[] {
  const parts = otherParts(typed)
  return [
    { file: own, body: typed.body },
    ...family.flatMap((file) => (parts[file] ? [{ file, body: bodyOfOther(typed, parts[file]) }] : [])),
  ]
}

/** Parts for files that can no longer be written in, or are not loaded yet. With one of these nothing is saved: its text would be lost silently. */
export const lostParts = (typed: Pick<Typed, 'beside'>, family: readonly FileId[]): readonly string[] =>
  Object.keys(otherParts(typed)).filter((file) => !(family as readonly string[]).includes(file))
