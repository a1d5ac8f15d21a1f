import { current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import type { BodyOf, EntryOf } from '../../file/kind.ts'
import { agesOn } from '../../kinds/registration/birth.ts'
import { consent } from '../../kinds/registration/consent.ts'
import { endOf, type PlainDate } from '../../entry/plain-date.ts'
import { bandOf } from '../../vocabulary/person.ts'
import { isOfAge, mayBeOfAge } from '../of-age.ts'
import { whoAgrees } from './consent-by-age.ts'
import { isOwnDecision } from './consents.ts'

export interface ConsentToRenew {
  readonly entry: EntryOf<typeof consent>
  readonly why: 'child-was-younger-than-thought' | 'child-was-grown' | 'child-may-have-grown-up' | 'child-has-grown-up'
}

const ADULT = 18

/**
 * Agreements that are to be asked again because of an age. By the birth dates that are known now, the child was too
 * young to have agreed alone on that day, or was an adult for whom another person agreed; and at eighteen, what others
 * agreed to, or a child assented to, is asked of the person themselves (P20), from the day on which the oldest possible
 * age is eighteen, until they have answered. Help goes on meanwhile (N4); what is shared rests from the day on which the
 * youngest possible age is eighteen (`consentFor`). A child who may have been too young counts as too young.
 */
export function consentsToRenew(file: CaseFile, today: PlainDate): readonly ConsentToRenew[] {
  return current(file, consent).flatMap((entry) => {
    if (entry.body.answer !== 'yes') return []
    const why = whyAnew(file, entry, today)
    return why ? [{ entry, why }] : []
  })
}

function whyAnew(
  file: CaseFile,
  { at, body }: EntryOf<typeof consent>,
  today: PlainDate,
): ConsentToRenew['why'] | undefined {
  const then = agesOn(file, endOf(at))
  const own = body.by === 'child'
  if (
    own &&
    body.as === 'consent' &&
    then?.youngest !== undefined &&
    then.youngest !== null &&
    whoAgrees(bandOf(then.youngest), false).child !== 'consent'
  )
    return 'child-was-younger-than-thought'
  const needsOther = !own || body.as === 'assent'
  if (!needsOther || hasAnswered(file, body)) return undefined
  if ((then?.youngest ?? 0) >= ADULT) return 'child-was-grown'
  if (isOfAge(file, today)) return 'child-has-grown-up'
  return mayBeOfAge(file, today) ? 'child-may-have-grown-up' : undefined
}

/** The person decided about the same thing themselves. */
const hasAnswered = (file: CaseFile, { purpose, recipient }: BodyOf<typeof consent>): boolean =>
  current(file, consent).some((entry) => {
    const { body } = entry
    return isOwnDecision(entry) && body.purpose === purpose && [undefined, 'anyone', recipient].includes(body.recipient)
  })
