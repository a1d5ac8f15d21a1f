import { z } from 'zod'
import { current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { Whom } from '../../entry/entry.ts'
import { defineKind, saferFirst, type EntryOf } from '../../file/kind.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import {
  CARE_PURPOSES,
  CONSENT_ANSWERS,
  ConsentAnswer,
  ConsentCapacity,
  ConsentForm,
  ConsentPurpose,
  LanguageSpokenBy,
  NotAskedReason,
  Recipient,
} from '../../vocabulary/consent.ts'
import { Line, Words } from '../../entry/say.ts'
import type { ShapeRule } from '../../entry/shape-rules.ts'
import { Language } from '../../vocabulary/language.ts'

const Consent = z.strictObject({
  purpose: ConsentPurpose,
  /** For a purpose with a recipient (sharing, tracing, contact): with whom. Each recipient has an answer of its own. */
  recipient: Recipient.optional(),
  recipientCalled: Line.optional(),
  answer: ConsentAnswer,
  by: Whom,
  capacity: ConsentCapacity,
  as: z.enum(['consent', 'assent']),
  how: ConsentForm,
  language: Language.optional(),
  languageSpokenBy: LanguageSpokenBy.optional(),
  /** What the person who asked explained. */
  explained: z
    .array(z.enum(['purpose', 'benefits', 'risks', 'may-refuse-or-withdraw', 'who-will-know', 'how-long-kept']))
    .max(6),
  until: PlainDate.optional(),
  /** People whose agreement is usual and who were not asked. */
  notAsked: z.array(z.strictObject({ whom: Whom, why: NotAskedReason })).max(6),
  words: Words.optional(),
})

/**
 * What one person answered for one purpose: consent, or a child's assent. The same person can replace it at any time by
 * a later answer. That it was given is a fact, so it is always saved; the rules it went around are flagged.
 * `rules/consent/consents.ts` combines several answers.
 */
export const consent = defineKind({
  name: 'consent',
  folders: ['care'],
  step: 'registration',
  // Version 2 added `languageSpokenBy`.
  version: 2,
  nature: 'fact',
  schema: Consent.refine((body) => body.answer !== 'yes' || body.languageSpokenBy !== 'nobody', {
    path: ['languageSpokenBy'],
    message: 'agreed-unspoken' satisfies ShapeRule,
  }),
  single: {
    key: (body) => `${body.purpose} ${body.recipient ?? ''} ${body.by}`,
    safer: (a, b) => saferFirst(CONSENT_ANSWERS)(a.answer, b.answer),
    care: ({ purpose }) => CARE_PURPOSES.includes(purpose),
  },
})

/**
 * Every current answer for a purpose, the strictest first: those without a recipient or about anyone, and those about
 * this one. A yes to the school is no yes to anybody else.
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
