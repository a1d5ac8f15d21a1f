import { current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import type { EntryOf } from '../../file/kind.ts'
import { agesOn } from '../../kinds/registration/birth.ts'
import { consent } from '../../kinds/registration/consent.ts'
import { endOf, type PlainDate } from '../../entry/plain-date.ts'
import { bandOf } from '../../vocabulary/person.ts'
import { whoAgrees } from './consent-by-age.ts'

export interface ConsentToRenew {
  readonly entry: EntryOf<typeof consent>
  readonly why: 'child-was-younger-than-thought' | 'child-was-grown' | 'child-has-grown-up'
}

const ADULT = 18

/**
 * Agreements that are to be asked again because of an age. By the birth dates that are known now, the child was too
 * young to have agreed alone on that day, or was an adult for whom another person agreed; and at eighteen, what others
 * agreed to, or a child assented to, is asked again (P20). No agreement ends by this: help goes on while people talk
 * (N4). Both compare the youngest possible age: a child who may have been too young counts as too young, and one who
 * may still be under eighteen does not count as grown.
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
  const [then, now] = [agesOn(file, endOf(at)), agesOn(file, today)]
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
  if (needsOther && (then?.youngest ?? 0) >= ADULT) return 'child-was-grown'
  return needsOther && (now?.youngest ?? 0) >= ADULT ? 'child-has-grown-up' : undefined
}
