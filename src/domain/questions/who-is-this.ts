import type { CaseFile } from '../file/case-file.ts'
import type { EntryOf } from '../file/kind.ts'
import { agesOn, type Ages } from '../kinds/registration/birth.ts'
import { cardOf } from '../kinds/registration/card.ts'
import { genderOf } from '../kinds/registration/gender.ts'
import { namesOf, type name } from '../kinds/registration/name.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import { isChild } from '../rules/r02-presumed-child.ts'
import type { AgeBand, Gender, Pronoun } from '../vocabulary/person.ts'
import { protectiveBand } from './protective-band.ts'

export interface WhoIsThis {
  /**
   * What to call the child, in their own script; absent for a child nobody has named. Never a name that must not be
   * used.
   */
  readonly called?: { readonly text: string; readonly language?: string }
  readonly names: readonly EntryOf<typeof name>[]
  readonly pronoun: Pronoun
  readonly gender: Gender
  readonly languages: readonly string[]
  readonly interpreter: 'needed' | 'not-needed' | 'not-known'
  /** The two ages on the day (P23); absent where `identity` is not held or nothing is written. */
  readonly ages?: Ages
  /** By the youngest possible age: the one that protects. */
  readonly ageBand: AgeBand
  readonly isChild: ReturnType<typeof isChild>
}

/** Who is this? Everything in the header of a file, from the held folders; the card alone is sufficient. */
export function whoIsThis(file: CaseFile, today: PlainDate): WhoIsThis {
  const card = cardOf(file)?.body
  const names = namesOf(file, 'child')
  const ages = agesOn(file, today)
  const called = calledAs(card?.called, names)
  return {
    ...(called && { called }),
    names,
    pronoun: card?.pronoun ?? 'the-child',
    gender: genderOf(file)?.body.gender ?? 'not-known',
    languages: card?.languages ?? [],
    interpreter: card?.interpreter ?? 'not-known',
    ...(ages && { ages }),
    ageBand: protectiveBand(file, today),
    isChild: isChild(file, today),
  }
}

type Called = { readonly text: string; readonly language?: string | undefined }

function calledAs(onCard: Called | undefined, names: WhoIsThis['names']): WhoIsThis['called'] {
  const from: Called | undefined = onCard ?? names.find((entry) => entry.body.use === 'use')?.body
  return from && { text: from.text, ...(from.language !== undefined && { language: from.language }) }
}
