import { z } from 'zod'
import { current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import type { Due } from '../../file/due.ts'
import { Whom } from '../../entry/entry.ts'
import { defineKind, saferFirst, type EntryOf } from '../../file/kind.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { n9NoStatisticsInCrisis } from '../../rules/consent/n09-no-statistics-in-crisis.ts'
import { p11LimitsFirst } from '../../rules/consent/p11-limits-first.ts'
import { r04SuspectNeverDecides } from '../../rules/r04-suspect-never-decides.ts'
import { CARE_PURPOSES, careInDispute, childsOwnNo } from '../../rules/rights/n04-in-dispute.ts'
import { Line, Words } from '../../entry/said.ts'
import {
  CONSENT_ANSWERS,
  ConsentAnswer,
  ConsentCapacity,
  ConsentForm,
  ConsentPurpose,
  NotAskedReason,
  Recipient,
} from '../../vocabulary/consent.ts'
import { Language } from '../../vocabulary/language.ts'

/**
 * What one person answered for one purpose: consent, or a child's assent. Withdrawable at any time by a later answer. That it was given is a
 * fact, so it is always saved; what it went around is flagged. What is done with several answers stands in `questions/consents.ts`.
 */
export const consent = defineKind({
  name: 'consent',
  folders: ['care'],
  step: 'registration',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    purpose: ConsentPurpose,
    /** Only for sharing, tracing and contact: with whom. One answer a recipient. */
    recipient: Recipient.optional(),
    recipientCalled: Line.optional(),
    answer: ConsentAnswer,
    by: Whom,
    capacity: ConsentCapacity,
    as: z.enum(['consent', 'assent']),
    how: ConsentForm,
    language: Language.optional(),
    /** What the person understood that it is for, its benefits and its risks. */
    explained: z
      .array(z.enum(['purpose', 'benefits', 'risks', 'may-refuse-or-withdraw', 'who-will-know', 'how-long-kept']))
      .max(6),
    until: PlainDate.optional(),
    /** People whose agreement is usual and who were not asked. */
    notAsked: z.array(z.strictObject({ whom: Whom, why: NotAskedReason })).max(6),
    words: Words.optional(),
  }),
  single: {
    key: (body) => `${body.purpose} ${body.recipient ?? ''} ${body.by}`,
    safer: (a, b) => saferFirst(CONSENT_ANSWERS)(a.answer, b.answer),
    care: ({ purpose }) => CARE_PURPOSES.includes(purpose),
  },
  rules: (file, draft, today) => [
    p11LimitsFirst(file, draft.body.by),
    ...(draft.body.by === 'child' ? [] : [r04SuspectNeverDecides(file, draft.body.by, 'accept-consent')]),
    ...(draft.body.purpose === 'statistics' ? [n9NoStatisticsInCrisis(file, today)] : []),
  ],
  due: careToTalkAbout,
})

/**
 * Every current answer for a purpose, the strictest first: those that name no recipient, and those for this one. A yes to the school is no yes to
 * anybody else.
 */
export function answersFor(
  file: CaseFile,
  purpose: ConsentPurpose,
  recipient?: Recipient,
): readonly EntryOf<typeof consent>[] {
  return current(file, consent).filter(
    (entry) => entry.body.purpose === purpose && [undefined, 'anyone', recipient].includes(entry.body.recipient),
  )
}

/** Answers about care that contradict each other, and the child's own *no*: talk today, and do not interrupt what is under way (N4). Nothing here names the care (N5). */
function careToTalkAbout(file: CaseFile, today: PlainDate): readonly Due[] {
  const disputed = careInDispute(file, today).flatMap(([leads]) =>
    leads ? [{ what: 'consent-to-talk-about', on: today, entry: leads.id }] : [],
  )
  return [
    ...disputed,
    ...childsOwnNo(file).map(({ id }) => ({ what: 'childs-no-to-talk-about', on: today, entry: id })),
  ]
}
