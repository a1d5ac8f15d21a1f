import type { Entry } from '../../entry/entry.ts'
import { endOf, startOf, type PlainDate } from '../../entry/plain-date.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { isUnderWay } from '../../file/case-status.ts'
import type { Due } from '../../file/due.ts'
import type { EntryOf } from '../../file/kind.ts'
import { tracks, type TrackKey } from '../../file/tracks.ts'
import { all } from '../../file/values.ts'
import { referralAnswer } from '../../kinds/services/referral-answer.ts'
import { referralChased } from '../../kinds/services/referral-chased.ts'
import { referralTakenBack } from '../../kinds/services/referral-taken-back.ts'
import { referral } from '../../kinds/services/referral.ts'
import { needsOf } from '../../vocabulary/sharing/recipients.ts'
import { consentFor } from './consents.ts'

/** One referral and what became of it. */
export interface ReferralSeen {
  readonly key: TrackKey
  readonly asked: EntryOf<typeof referral>
  readonly standing: 'waiting' | 'answered' | 'taken-back'
  /** The newest last. */
  readonly answers: readonly EntryOf<typeof referralAnswer>[]
  readonly chased: readonly EntryOf<typeof referralChased>[]
  readonly takenBack?: EntryOf<typeof referralTakenBack>
  /** It was based on consent, and the answer is now no or withdrawn; the recipient, who has not finished, is to be told. */
  readonly consentGone: boolean
  /** The day has passed after which the recipient was to keep nothing of it. */
  readonly over: boolean
}

const DONE: readonly string[] = ['taken-on', 'taken-on-later', 'done', 'turned-away', 'helped-elsewhere']

/** Every referral, in the order in which they were made. */
export function referrals(file: CaseFile, today: PlainDate): readonly ReferralSeen[] {
  const of = <Body extends { readonly referral: TrackKey }>(entries: readonly Entry<Body>[], key: TrackKey) =>
    entries.filter((entry) => entry.body.referral === key)
  return tracks(file, referral).flatMap(({ key, now }): ReferralSeen[] => {
    const [asked] = now
    if (!asked) return []
    const answers = of(all(file, referralAnswer), key)
    const takenBack = of(all(file, referralTakenBack), key).at(-1)
    const last = answers.at(-1)?.body.answer
    const standing = takenBack ? 'taken-back' : last !== undefined && DONE.includes(last) ? 'answered' : 'waiting'
    return [
      {
        key,
        asked,
        standing,
        answers,
        chased: of(all(file, referralChased), key),
        ...(takenBack && { takenBack }),
        consentGone: standing !== 'taken-back' && last !== 'done' && withdrawal(file, asked, today) !== undefined,
        over: asked.body.until !== undefined && asked.body.until < today,
      },
    ]
  })
}

/** The answer, no or withdrawn, that now leads over the consent on which this referral is based. */
function withdrawal(file: CaseFile, { body }: EntryOf<typeof referral>, today: PlainDate) {
  if (body.lawful.basis !== 'consent') return undefined
  const consented = consentFor(file, 'sharing', today, needsOf(body.to).recipient)
  return consented.answer === 'withdrawn' || consented.answer === 'no' ? consented.answers[0] : undefined
}

/**
 * What becomes due of referrals. For one in `health` or `therapy` the reminder does not name the recipient: other people
 * may see it (N5).
 */
export function referralsDue(file: CaseFile, today: PlainDate): readonly Due[] {
  if (!isUnderWay(file)) return []
  return referrals(file, today).flatMap(({ asked, standing, consentGone }): Due[] => {
    const sealed = asked.folder === 'health' || asked.folder === 'therapy'
    const gone = consentGone ? withdrawal(file, asked, today) : undefined
    if (gone) return [{ what: 'take-back-referral', on: later(endOf(gone.at), startOf(asked.at)), entry: asked.id }]
    if (standing !== 'waiting' || asked.body.answerBy === undefined) return []
    return [
      {
        what: 'referral-answer',
        on: asked.body.answerBy,
        entry: asked.id,
        waitingOn: sealed ? 'others' : asked.body.called,
      },
    ]
  })
}

const later = (a: PlainDate, b: PlainDate) => (a > b ? a : b)
