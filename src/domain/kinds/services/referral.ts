import { z } from 'zod'
import { all } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { isUnderWay } from '../../file/case-status.ts'
import type { Due } from '../../file/due.ts'
import type { Draft, Entry } from '../../entry/entry.ts'
import { EntryId } from '../../entry/ids.ts'
import { defineKind, type EntryOf } from '../../file/kind.ts'
import { endOf, PlainDate, startOf } from '../../entry/plain-date.ts'
import { consentFor } from '../../rules/consent/consents.ts'
import { secondLooks } from '../../rules/deciding/second-person.ts'
import { r05ConsentBeforeSharing } from '../../rules/consent/r05-consent-before-sharing.ts'
import { r06WithheldStays } from '../../rules/consent/r06-withheld-stays.ts'
import type { Ruling } from '../../entry/ruling.ts'
import { Line, Words } from '../../entry/said.ts'
import { basisOf, Lawful } from '../../vocabulary/sharing/lawful.ts'
import { needsOf, RecipientKind, SLIP_FIELDS, SlipField } from '../../vocabulary/sharing/recipients.ts'
import { madeOfEntries } from '../../sharing/slip.ts'
import { TrackKey, tracks } from '../../file/tracks.ts'
import { ServiceCategory } from '../../vocabulary/services/service-category.ts'
import { referralAnswer } from './referral-answer.ts'
import { referralChased } from './referral-chased.ts'
import { referralTakenBack } from './referral-taken-back.ts'

const Referral = z.strictObject({
  referral: TrackKey,
  to: RecipientKind,
  /** Who, or which place: "the class teacher", "Regional hospital, children's ward". */
  called: Line,
  /** The need that it is for, where that stands in the file. */
  need: TrackKey.optional(),
  category: ServiceCategory.optional(),
  asks: Words,
  fields: z.array(SlipField).max(SLIP_FIELDS.length),
  facts: z.array(EntryId).max(60),
  how: z.enum(['paper', 'shown', 'in-words', 'sealed-file', 'packet']),
  lawful: Lawful,
  answerBy: PlainDate.optional(),
  /** After this day they keep nothing of it. */
  until: PlainDate.optional(),
  passingOn: z.enum(['not-allowed', 'named-only']),
})
export type Referral = z.infer<typeof Referral>

/**
 * Somebody outside is asked to help this child and told the least that they need for it (P7, P8). A decision: R5 and R6 guard it, and a change of
 * what was asked replaces it.
 */
export const referral = defineKind({
  name: 'referral',
  folders: ['care', 'health', 'therapy', 'status', 'justice'],
  step: 'services',
  // Of version 2 is what was decided alone.
  version: 2,
  nature: 'decision',
  schema: Referral,
  single: { key: (body) => body.referral },
  rules: referralRules,
  due: (file, today) => [...referralsDue(file, today), ...secondLooks(file, file.byKind['referral'] ?? [])],
})

function referralRules(file: CaseFile, draft: Draft<Referral>, today: PlainDate): readonly Ruling[] {
  const { to, fields, facts, lawful } = draft.body
  const { recipient } = needsOf(to)
  return [
    r05ConsentBeforeSharing(file, { purpose: 'sharing', recipient, basis: basisOf(lawful), by: draft.by }, today),
    r06WithheldStays(file, { recipient }, madeOfEntries(file, fields, facts, today)),
  ]
}

/** One referral and what became of it. */
export interface ReferralSeen {
  readonly key: TrackKey
  readonly asked: EntryOf<typeof referral>
  readonly standing: 'waiting' | 'answered' | 'taken-back'
  /** The newest last. */
  readonly answers: readonly EntryOf<typeof referralAnswer>[]
  readonly chased: readonly EntryOf<typeof referralChased>[]
  readonly takenBack?: EntryOf<typeof referralTakenBack>
  /** It rested on consent, and that was taken back while it is out: they are to be told. */
  readonly consentGone: boolean
  /** They were to keep nothing of it after this day. */
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

/** The answer that took the consent back which this referral rests on. */
function withdrawal(file: CaseFile, { body }: EntryOf<typeof referral>, today: PlainDate) {
  if (body.lawful.basis !== 'consent') return undefined
  const consented = consentFor(file, 'sharing', today, needsOf(body.to).recipient)
  return consented.answer === 'withdrawn' || consented.answer === 'no' ? consented.answers[0] : undefined
}

// Of `health` and `therapy` the day is told and no words: reminders are read over shoulders (N5).
function referralsDue(file: CaseFile, today: PlainDate): readonly Due[] {
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
