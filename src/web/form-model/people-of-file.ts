import { personsOf } from '#domain/kinds/registration/person.ts'
import { safetyOf, tiesWith } from '#domain/kinds/registration/tie.ts'
import { isMarked } from '#domain/kinds/registration/do-not.ts'
import { NEVERS } from '#domain/vocabulary/family/tie.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import type { Draft } from '#domain/entry/entry.ts'
import type { PersonId } from '#domain/entry/ids.ts'
import type { When } from '#domain/entry/plain-date.ts'
import type { PickablePerson } from '#web/fields/choice-field.tsx'
import type { Speak } from '#web/kinds/speak.ts'
import type { NewPerson } from './form-state.tsx'

const CHIPS = { safe: 'safe', unsafe: 'unsafe', 'not-known': 'unknown' } as const

/** Whom a form may name: the persons of the file, the unsafe ones marked, and those named on this form. The child is added where the field asks for it. */
export function pickablePeople(file: CaseFile, named: readonly NewPerson[], speak: Speak): readonly PickablePerson[] {
  const known = personsOf(file).map(({ body }): PickablePerson => {
    const ties = tiesWith(file, body.person)
    const marked = NEVERS.some((never) => isMarked(file, body.person, never))
    const safety = marked ? 'unsafe' : safetyOf(file, body.person)
    return {
      person: body.person,
      name: body.called,
      relation: speak.codes([...new Set(ties.map((tie) => tie.body.tie))]) || (body.does ?? ''),
      safety: CHIPS[safety ?? 'not-known'],
    }
  })
  return [
    ...known,
    ...named.map((one) => ({
      person: one.person,
      name: one.called,
      relation: speak.code(one.tie),
      safety: CHIPS[one.safe],
    })),
  ]
}

/** A person named on the form, as entries of the same act. */
export function draftsOfPeople(people: readonly NewPerson[], at: When): readonly Draft[] {
  return people.flatMap((one): Draft[] => [
    {
      kind: 'person',
      at,
      body: { person: one.person, called: one.called, gender: 'not-known', ageBand: 'not-known', alive: 'not-known' },
    },
    {
      kind: 'tie',
      at,
      about: [one.person],
      body: { person: one.person, tie: one.tie, safe: one.safe, livesWithChild: 'not-known', cares: 'not-known' },
    },
  ])
}

export const isPersonId = (value: unknown): value is PersonId => typeof value === 'string'
