import type { CaseFile } from '../file/case-file.ts'
import type { Draft } from '../entry/entry.ts'
import type { FileId } from '../entry/ids.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import { all } from '../file/values.ts'
import { notSameChild } from '../kinds/registration/not-same-child.ts'
import { joinsOf, type HeldFile } from './joined-files.ts'

/** One act over two files. */
export type JoinAct = readonly { readonly file: FileId; readonly draft: Draft }[]

/**
 * Two files of one child, read together from now on: the work goes on in `main`. Nothing is moved and nobody gets a
 * key.
 */
export function joinAct({
  main,
  other,
  because,
  at,
}: {
  readonly main: FileId
  readonly other: FileId
  readonly because: string
  readonly at: PlainDate
}): JoinAct {
  return [
    { file: main, draft: { kind: 'same-child', at, about: ['child'], body: { file: other, worked: 'here', because } } },
    {
      file: other,
      draft: { kind: 'same-child', at, about: ['child'], body: { file: main, worked: 'there', because } },
    },
  ]
}

/**
 * Separates a file from those that it is read together with: ends every current join between it and them. Empty where
 * there is none.
 */
export function partAct(parted: HeldFile, rest: readonly HeldFile[], because: string, at: PlainDate): JoinAct {
  return rest.flatMap((other) => [
    ...endsIn(parted, other.file, because, at),
    ...endsIn(other, parted.file, because, at),
  ])
}

function endsIn({ file, caseFile }: HeldFile, other: FileId, because: string, at: PlainDate): JoinAct {
  const ends = joinsOf(caseFile)
    .filter((entry) => entry.file === file && entry.body.file === other)
    .map((entry) => entry.id)
  return ends.length === 0
    ? []
    : [{ file, draft: { kind: 'same-child-ended', at, about: ['child'], body: { file: other, ends, because } } }]
}

/** Two children, not one; `nor`: nor of one family. */
export function tellApartAct(one: FileId, other: FileId, at: PlainDate, nor?: 'family'): JoinAct {
  const said = nor === undefined ? {} : { nor }
  return [
    { file: one, draft: { kind: 'not-same-child', at, about: ['child'], body: { file: other, ...said } } },
    { file: other, draft: { kind: 'not-same-child', at, about: ['child'], body: { file: one, ...said } } },
  ]
}

/** Undoes that two were said to be different, so that they are compared again. */
export function lookAgainAct(one: HeldFile, other: HeldFile, because: string, at: PlainDate): JoinAct {
  const strike = (from: HeldFile, to: FileId): JoinAct =>
    told(from.caseFile, to).map((entry) => ({
      file: from.file,
      draft: { kind: 'superseded', folder: entry.folder, at, body: { entry: entry.id, because } },
    }))
  return [...strike(one, other.file), ...strike(other, one.file)]
}

const told = (file: CaseFile, other: FileId) => all(file, notSameChild).filter((entry) => entry.body.file === other)
