import { z } from 'zod'
import { current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import type { Due } from '../../file/due.ts'
import { defineKind, type EntryOf } from '../../file/kind.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Line, Words } from '../../entry/say.ts'
import { RegistrationObstacle, RegistrationState } from '../../vocabulary/birth.ts'
import { Country } from '../../vocabulary/country.ts'

/**
 * Whether the birth is registered, what prevents it and what comes next. There is no field for a father: registration
 * without him is always possible, and naming him may give him rights, so legal advice comes first (N2).
 */
export const birthRegistration = defineKind({
  name: 'birth-registration',
  folders: ['status'],
  step: 'rights',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    state: RegistrationState,
    country: Country.optional(),
    certificate: z.enum(['in-hand', 'with-someone-else', 'with-authority', 'lost', 'none', 'not-known']),
    obstacles: z.array(RegistrationObstacle).max(17),
    legalAdvice: z.enum(['given', 'asked-for', 'not-yet']),
    next: Line.optional(),
    nextOn: PlainDate.optional(),
    waitingOn: Line.optional(),
    words: Words.optional(),
  }),
  single: {},
  ahead: ({ next, waitingOn }) => ({ next, waitingOn }),
  due: nextSteps,
})

export const birthRegistrationOf = (file: CaseFile): EntryOf<typeof birthRegistration> | undefined =>
  current(file, birthRegistration)[0]

function nextSteps(file: CaseFile): readonly Due[] {
  return current(file, birthRegistration).flatMap(nextStep)
}

function nextStep(entry: EntryOf<typeof birthRegistration>): readonly Due[] {
  const { next, nextOn, waitingOn } = entry.body
  if (!nextOn) return []
  return [
    {
      what: 'birth-registration-step',
      on: nextOn,
      entry: entry.id,
      ...(next !== undefined && { words: next }),
      ...(waitingOn !== undefined && { waitingOn }),
    },
  ]
}
