import { z } from 'zod'
import type { CaseFile } from '../../file/case-file.ts'
import type { Due } from '../../file/due.ts'
import { ToldBy, Whom } from '../../entry/entry.ts'
import { defineKind, saferFirst } from '../../file/kind.ts'
import { addDays, PlainDate, startOf } from '../../entry/plain-date.ts'
import { Words } from '../../entry/say.ts'
import { leading, TrackKey } from '../../file/tracks.ts'

/** Days within which somebody responds to a concern, by how it was raised. Our own figures [D]. */
export const LOOK_WITHIN = { now: 0, 'this-week': 7, watch: 30 } as const

/** Days before the day on which a worry is greatest, so that somebody can still act. */
const BEFORE_THE_DAY = 3

const Pressure = z.strictObject({
  on: z.array(Whom).min(1).max(6),
  from: z
    .array(
      z.enum([
        'suspect-or-theirs',
        'own-family',
        'community-leader',
        'official',
        'lawyer',
        'employer',
        'media',
        'not-known',
        'other',
      ]),
    )
    .min(1)
    .max(9),
  to: z
    .array(
      z.enum([
        'settle-for-money',
        'stay-silent',
        'change-what-was-said',
        'not-come-to-court',
        'marry',
        'go-back',
        'leave-school-or-shelter',
        'give-up-a-child',
        'other',
      ]),
    )
    .min(1)
    .max(9),
  offered: Words.optional(),
})

/** Somebody is worried. It is written before it is understood, and remains until a person says what was found. */
export const concern = defineKind({
  name: 'concern',
  folders: ['care', 'origins', 'whereabouts', 'health', 'justice', 'therapy'],
  step: 'follow-up',
  version: 2,
  nature: 'fact',
  schema: z.discriminatedUnion('status', [
    z.strictObject({
      status: z.literal('open'),
      concern: TrackKey,
      about: z.enum([
        'safety',
        'care',
        'somebody-near',
        'pressure-or-interference',
        'work-or-begging',
        'school',
        'online',
        'goes-missing',
        'body-or-mind',
        'other',
      ]),
      words: Words,
      raisedBy: ToldBy,
      look: z.enum(['now', 'this-week', 'watch']),
      /** Somebody is pressed to settle, to be silent or to say something else: by whom, and what for. */
      pressure: Pressure.optional(),
      /** A day on which the worry is greatest: a hearing, a release, a wedding. */
      greatestOn: PlainDate.optional(),
    }),
    z.strictObject({ status: z.literal('looked-into'), concern: TrackKey, found: Words, goesOn: z.boolean() }),
  ]),
  single: { key: (body) => body.concern, safer: (a, b) => saferFirst(['open', 'looked-into'])(a.status, b.status) },
  due: looksDue,
})

// In `health` and `therapy`, too: it says that there is a worry and not which, and only their holders are reminded. There
// it is due for who wrote it as well, who need not carry the child.
function looksDue(file: CaseFile): readonly Due[] {
  return leading(file, concern).flatMap(({ id, at, by, folder, body }): Due[] => {
    if (body.status !== 'open') return []
    const writer = (folder === 'health' || folder === 'therapy') && { also: [{ member: by }] }
    const look: Due = {
      what: 'look-into-concern',
      on: addDays(startOf(at), LOOK_WITHIN[body.look]),
      entry: id,
      ...writer,
    }
    return body.greatestOn === undefined
      ? [look]
      : [look, { what: 'worry-is-greatest', on: addDays(body.greatestOn, -BEFORE_THE_DAY), entry: id, ...writer }]
  })
}
