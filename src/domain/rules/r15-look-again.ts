import { z } from 'zod'
import { holds, type CaseFile } from '../file/case-file.ts'
import { mayBeSought } from '../file/case-status.ts'
import { addDays, endOf, type PlainDate, type When } from '../entry/plain-date.ts'
import type { Ruling } from '../entry/ruling.ts'

/**
 * Days after which each assessment is repeated. Our own figures [D], not a standard's; a country pack may set its own.
 */
export const LOOK_AGAIN_AFTER: Readonly<Record<string, number>> = {
  'level-assessment': 90,
  'risk-assessment': 90,
  'family-assessment': 180,
}

/** The country's where it sets one, else ours. */
export const lookAgainAfter = ({ times }: Pick<CaseFile, 'times'>): typeof LOOK_AGAIN_AFTER => ({
  ...LOOK_AGAIN_AFTER,
  ...(times?.['look-again-days'] !== undefined && {
    'level-assessment': times['look-again-days'],
    'risk-assessment': times['look-again-days'],
  }),
  ...(times?.['family-look-again-days'] !== undefined && { 'family-assessment': times['family-look-again-days'] }),
})

export const nextLook = (kind: keyof typeof LOOK_AGAIN_AFTER, at: When, intervals = LOOK_AGAIN_AFTER): PlainDate =>
  addDays(endOf(at), intervals[kind] ?? 90)

/**
 * R15: every instrument is repeated within its interval. An instrument that was never used is not late: nothing says
 * that this child needs it.
 */
export function r15LookAgain(file: CaseFile, today: PlainDate, intervals = lookAgainAfter(file)): Ruling {
  if (!holds(file, 'care')) return { rule: 'R15', answer: 'cannot-judge', dependsOn: ['care'] }
  if (!mayBeSought(file)) return { rule: 'R15', answer: 'allowed' }

  const missing = Object.keys(intervals).filter((kind) => {
    const last = file.byKind[kind]?.at(-1)
    return last !== undefined && nextLook(kind, last.at, intervals) < today
  })
  const again = [
    ...missing.map((kind) => `${kind}-again`),
    ...(instrumentLate(file, today) ? ['instrument-again'] : []),
  ]
  return again.length > 0 ? { rule: 'R15', answer: 'refused', missing: again } : { rule: 'R15', answer: 'allowed' }
}

// Read by shape: several versions of the kind have these two fields.
const Interval = z.object({ instrument: z.string(), againAfterDays: z.number() })

/** An instrument has its own interval. What is in `health` or `therapy` is in no reminder (N5). */
function instrumentLate(file: CaseFile, today: PlainDate): boolean {
  const last = new Map<string, PlainDate>()
  for (const entry of file.byKind['instrument-completed'] ?? []) {
    const read = Interval.safeParse(entry.body)
    if (read.success && entry.folder === 'care')
      last.set(read.data.instrument, addDays(endOf(entry.at), read.data.againAfterDays))
  }
  return [...last.values()].some((on) => on < today)
}
