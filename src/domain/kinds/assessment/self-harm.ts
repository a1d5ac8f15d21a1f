import { z } from 'zod'
import type { CaseFile } from '../../file/case-file.ts'
import { Doer } from '../../entry/doer.ts'
import type { Due } from '../../file/due.ts'
import { defineKind, saferFirst, type EntryOf } from '../../file/kind.ts'
import { addDays, PlainDate, startOf } from '../../entry/plain-date.ts'
import { Say, Words } from '../../entry/say.ts'
import { leading, TrackKey } from '../../file/tracks.ts'
import { YesNo } from '../../vocabulary/answer.ts'
import { TimeOfDay } from '../../entry/time-of-day.ts'

/** What was heard or seen. A list without an order: nothing is counted, and no sign makes another one needless. */
export const SELF_HARM_SIGNS = [
  'speaks-of-dying',
  'knows-how',
  'hurt-on-purpose',
  'tried',
  'worry-without-words',
] as const

/**
 * A child may hurt or kill themselves: who stays tonight, what is out of reach, whom to call, what if nobody can come, and
 * at what hour somebody checks again. There is no score, no promise to sign and no locking in. A fact: it is saved with
 * the signs alone; what is missing of the night is due at once. It stays urgent until two people say that it is over.
 */
export const selfHarm = defineKind({
  name: 'self-harm',
  folders: ['care', 'therapy', 'health'],
  step: 'assessment',
  version: 1,
  nature: 'fact',
  schema: z.discriminatedUnion('is', [
    z.strictObject({
      is: z.literal('open'),
      crisis: TrackKey,
      signs: z.array(z.enum(SELF_HARM_SIGNS)).min(1).max(5),
      /** Hurt, or swallowed something: a doctor now. */
      hurtNow: YesNo,
      /** Who is with the child through the night, in turns. Nobody yet, or the child alone: due at once. */
      stays: z.array(Doer).max(6),
      means: z.enum(['out-of-reach', 'not-yet', 'not-known']).optional(),
      call: z
        .array(z.strictObject({ who: Doer, number: z.string().max(40).optional() }))
        .max(10)
        .optional(),
      /** What is done if nobody of these can stay or come. */
      ifNobody: Words.optional(),
      checkOn: PlainDate.optional(),
      checkAt: TimeOfDay.optional(),
      childSays: Say.optional(),
      words: Words.optional(),
    }),
    z.strictObject({
      is: z.literal('over'),
      crisis: TrackKey,
      found: Words,
      /** Nobody alone decides that it is over. */
      decidedWith: z.array(Doer).min(1).max(6),
      childSays: Say.optional(),
    }),
  ]),
  single: { key: (body) => body.crisis, safer: (a, b) => saferFirst(['open', 'over'])(a.is, b.is) },
  // Who is trusted with the child tonight must be nobody whom a mark bars.
  ahead: (body) => (body.is === 'open' ? { stays: body.stays, call: body.call } : body.decidedWith),
  due: nightDue,
})

export const openSelfHarm = (file: CaseFile): readonly EntryOf<typeof selfHarm>[] =>
  leading(file, selfHarm).filter((entry) => entry.body.is === 'open')

export interface Check {
  readonly on: PlainDate
  /** Absent: at once, on that day. */
  readonly time?: string
}

/**
 * When somebody checks on the child again: at the hour that was agreed, at most on the day after it was written. Hours
 * count here; a day next week is a slip.
 */
export function nextCheck({ at, body }: EntryOf<typeof selfHarm>): Check | null {
  if (body.is !== 'open') return null
  const written = startOf(at)
  const latest = addDays(written, 1)
  // An hour without a day is one of the day on which it was written: at worst somebody is asked too early.
  const on = body.checkOn ?? written
  if (on > latest) return { on: latest }
  return { on, ...(body.checkAt !== undefined && { time: body.checkAt }) }
}

const isChild = (who: Doer): boolean => 'person' in who && who.person === 'child'

// A wish for no contact ends no danger. The check is due to who stays as well, and in `health` and `therapy` to who wrote it.
function nightDue(file: CaseFile): readonly Due[] {
  return openSelfHarm(file).flatMap((entry): Due[] => {
    const { id, at, by, folder, body } = entry
    const check = nextCheck(entry)
    if (body.is !== 'open' || check === null) return []
    const writer: readonly Doer[] = folder === 'health' || folder === 'therapy' ? [{ member: by }] : []
    return [
      ...(body.stays.every(isChild)
        ? [{ what: 'who-stays-tonight' as const, on: startOf(at), entry: id, also: writer }]
        : []),
      { what: 'check-tonight', ...check, entry: id, also: [...body.stays, ...writer] },
    ]
  })
}
