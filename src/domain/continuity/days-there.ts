import type { Entry } from '../entry/entry.ts'
import type { MemberId } from '../entry/ids.ts'
import type { Kind } from '../file/kind.ts'
import { seenThen } from '../questions/seen-then.ts'
import { afterReturn } from '../kinds/care/after-return.ts'
import { missingEpisode } from '../kinds/care/missing-episode.ts'
import { childWasTold } from '../kinds/experience/child-was-told.ts'
import { talkPlanned } from '../kinds/experience/talk-planned.ts'
import { TimeOfDay } from '../entry/time-of-day.ts'
import { task } from '../kinds/follow-up/task.ts'
import { visit } from '../kinds/follow-up/visit.ts'
import { ageAssessment } from '../kinds/rights/age-assessment.ts'
import { courtDate } from '../kinds/rights/court-date.ts'
import { healthMatter } from '../kinds/rights/health-matter.ts'
import { referralAnswer } from '../kinds/services/referral-answer.ts'
import { referralTakenBack } from '../kinds/services/referral-taken-back.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import type { TrackKey } from '../file/tracks.ts'

/**
 * A day, and perhaps a time, on which a child has to be somewhere. `key`: what a later entry about the same day has as
 * well.
 */
export interface DayThere {
  readonly key: TrackKey
  readonly is:
    | 'over'
    | 'called-off'
    | { readonly missedOn: PlainDate }
    | { readonly seenOn: PlainDate }
    | {
        readonly on: PlainDate
        readonly time?: string
        /** Only what the writer allowed to be told. */
        readonly helper?: MemberId
        readonly place?: string
        readonly what?: string
      }
}

type Written = Pick<Entry, 'kind' | 'folder' | 'body'>

type Reads = (body: unknown, folder: Entry['folder']) => DayThere | undefined

const reads =
  <Name extends string, Body>(
    kind: Kind<Name, Body>,
    of: (body: Body, folder: Entry['folder']) => DayThere | undefined,
  ): Reads =>
  (body, folder) => {
    const read = kind.schema.safeParse(body)
    return read.success ? of(read.data, folder) : undefined
  }

const onDay = (key: TrackKey, on: PlainDate | undefined): DayThere => ({ key, is: on === undefined ? 'over' : { on } })
/**
 * For a kind without a key of its own. A person who opens the line with other tools than the screen learns the folder,
 * which is known anyway from who may write in it, and not the kind.
 */
const inPart = (folder: Entry['folder']): TrackKey => `day-${folder}`
const ENDS_REFERRAL: readonly string[] = ['done', 'turned-away', 'helped-elsewhere']

/**
 * Each kind that names, in a folder that not everybody reads, a day on which the child has to be somewhere, or that
 * ends such a day. A test requires a decision about every kind with a day. The caseworker reads the day as
 * "appointment" (`kinds/follow-up/appointment.ts`), without its content.
 */
export const DAYS_THERE: Readonly<Record<string, Reads>> = {
  task: reads(task, ({ task: key, by, time, status, who, place, what, tells = [], came }) => {
    if (by === undefined) return undefined
    if (status !== 'open' && came === 'no') return { key, is: { missedOn: by } }
    if (status !== 'open') return { key, is: status === 'done' ? 'over' : 'called-off' }
    return {
      key,
      is: {
        on: by,
        ...(time !== undefined && { time }),
        ...(tells.includes('helper') && 'member' in who && { helper: who.member }),
        ...(tells.includes('place') && place !== undefined && { place }),
        ...(tells.includes('what') && { what }),
      },
    }
  }),
  'court-date': reads(courtDate, (body) => {
    const key = body.date
    if (body.stands !== 'planned') return { key, is: body.stands === 'held' ? 'over' : 'called-off' }
    if (body.childComes === 'no') return { key, is: 'called-off' }
    const time = TimeOfDay.safeParse(body.hour).data
    return { key, is: { on: body.on, ...(time !== undefined && { time }) } }
  }),
  'talk-planned': reads(talkPlanned, ({ talk, when }) => ({
    key: talk,
    is: when.is === 'on-a-day' ? { on: when.on } : 'called-off',
  })),
  'child-was-told': reads(childWasTold, ({ talk }) => (talk === undefined ? undefined : { key: talk, is: 'over' })),
  'health-matter': reads(healthMatter, ({ matter, nextSeenOn }) => onDay(matter, nextSeenOn)),
  'age-assessment': reads(ageAssessment, ({ on }, folder) => onDay(inPart(folder), on)),
  visit: reads(visit, ({ nextOn }, folder) => onDay(inPart(folder), nextOn)),
  'after-return': reads(afterReturn, ({ nextOn }, folder) => onDay(inPart(folder), nextOn)),
  'missing-episode': reads(missingEpisode, (body) =>
    onDay(body.episode, body.is === 'back' && body.talk?.is === 'offered' ? body.talk.on : undefined),
  ),
  'referral-answer': reads(referralAnswer, ({ referral, answer, begins }) => {
    if (ENDS_REFERRAL.includes(answer)) return { key: referral, is: 'over' }
    return begins === undefined ? undefined : onDay(referral, begins)
  }),
  'referral-taken-back': reads(referralTakenBack, ({ referral }) => ({ key: referral, is: 'called-off' })),
}

/** The day that an entry names or ends, where it is in a folder that not every caseworker of the child reads. */
export const dayThere = ({ kind, folder, body }: Written): DayThere | undefined =>
  folder === 'care' || folder === 'card' || !Object.hasOwn(DAYS_THERE, kind)
    ? undefined
    : DAYS_THERE[kind]?.(body, folder)

/**
 * The day on which the writer of an entry saw the child, where the entry is in a folder that not every caseworker of
 * the child reads: they learn the day, so that what they read as *last seen* is true, and nothing of what was said.
 */
export function seenThere({ folder, ...entry }: Written & Pick<Entry, 'at'>): DayThere | undefined {
  const seenOn = folder === 'care' || folder === 'card' ? undefined : seenThen(entry)
  return seenOn && { key: `seen-${folder}-${seenOn}`, is: { seenOn } }
}
