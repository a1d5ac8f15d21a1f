import type { Draft } from '#domain/entry/entry.ts'
import { PersonId } from '#domain/entry/ids.ts'
import type { FileOf } from '#domain/families/file-of.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { bandOf } from '#domain/vocabulary/person.ts'
import type { TieType } from '#domain/vocabulary/family/tie.ts'
import type { Sex } from '#web/views/child-file/sex-field.tsx'
import { randomId } from '#web/device/new-id.ts'
import type { AgeRange } from './typed-opening.ts'

/** A person named while a file was opened. */
export interface PersonNamed {
  readonly called: string
  readonly sex: Sex | null
  readonly age: AgeRange | null
  /** What they are to the child of the file in which they are written. */
  readonly tie: TieType
  /** Their own file, where the same act opens it. */
  readonly file?: FileOf
}

const SEX_OF: Partial<Record<TieType, Sex>> = { sister: 'female', brother: 'male' }

/** A person of the file and their tie to the child. Nobody is assumed to be safe, or to live with the child, until somebody says so; a telephone number belongs to one file only. */
export function personDrafts(
  { called, sex, age, tie, file }: PersonNamed,
  at: PlainDate,
  nameless: string,
): { readonly person: PersonId; readonly drafts: readonly Draft[] } {
  const person = PersonId.parse(randomId())
  const drafts: readonly Draft[] = [
    {
      kind: 'person',
      at,
      about: [person],
      body: {
        person,
        called: called.trim() === '' ? nameless : called.trim(),
        gender: sex ?? SEX_OF[tie] ?? 'not-known',
        ageBand: age ? bandOf(age.from) : 'not-known',
        alive: 'not-known',
      },
    },
    {
      kind: 'tie',
      at,
      about: [person],
      body: {
        person,
        tie,
        safe: 'not-known',
        livesWithChild: 'not-known',
        cares: 'not-known',
        ...(file && { theirFile: file }),
      },
    },
  ]
  return { person, drafts }
}

const SAME_BOTH_WAYS: readonly TieType[] = ['half-sibling', 'twin', 'cousin', 'other-kin', 'friend']

/** The inverse relation: what the first child is to the other one. */
export function inverseTie(tie: TieType, first: Sex | null): TieType {
  if (SAME_BOTH_WAYS.includes(tie)) return tie
  if (tie === 'sister' || tie === 'brother')
    return first === 'female' ? 'sister' : first === 'male' ? 'brother' : 'other-kin'
  if (tie === 'own-child') return first === 'female' ? 'mother' : first === 'male' ? 'father' : 'not-known'
  return 'not-known'
}
