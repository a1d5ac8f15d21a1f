import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

interface DueWords {
  readonly says: MessageDescriptor
  /** One verb, on the button. */
  readonly verb: MessageDescriptor
  /** The form that answers it; without one the child's plan opens. */
  readonly writes?: string
  /** The form continues the entry that made it due. */
  readonly continues?: true
}

const SEE = msg`See`
const WRITE = msg`Write`

const WORDS: Readonly<Record<string, DueWords>> = {
  'visit-planned': { says: msg`A visit`, verb: msg`Plan again`, writes: 'visit-planned', continues: true },
  visit: { says: msg`The next visit`, verb: msg`Plan it`, writes: 'visit-planned' },
  action: { says: msg`A step of the plan`, verb: SEE },
  task: { says: msg`Something to do`, verb: SEE },
  'ask-again': { says: msg`Ask again about help`, verb: WRITE, writes: 'service', continues: true },
  'safety-look-again': { says: msg`Look at safety again`, verb: WRITE, writes: 'safety-look', continues: true },
  'safety-plan-review': { says: msg`Look at the safety plan again`, verb: WRITE, writes: 'safety-plan', continues: true },
  'levels-again': { says: msg`Look at the four levels again`, verb: WRITE, writes: 'level-assessment' },
  'instrument-again': { says: msg`The same questions again`, verb: WRITE, writes: 'instrument-completed', continues: true },
  'look-after-return': { says: msg`How is it after going back?`, verb: WRITE, writes: 'after-return' },
  'tracing-answer': { says: msg`An answer about the family`, verb: WRITE, writes: 'tracing-step' },
  supervision: { says: msg`A talk about the work`, verb: SEE },
  'plan-review': { says: msg`Look at the plan again`, verb: WRITE, writes: 'case-conference' },
  'ethics-review': { says: msg`Look back on what you decided together`, verb: SEE },
  'principle-look': { says: msg`Look whether we keep a principle of ours`, verb: SEE },
  'best-interests-review': { says: msg`Look at the decision again`, verb: SEE },
  'answer-to-risk': { says: msg`A pressing danger needs an answer`, verb: WRITE, writes: 'action' },
  'answer-to-request': { says: msg`A question of the family needs an answer`, verb: WRITE, writes: 'feedback-or-complaint', continues: true },
  'case-conference': { says: msg`A conference`, verb: WRITE, writes: 'case-conference' },
  'look-into-concern': { says: msg`Look into a worry`, verb: WRITE, writes: 'concern', continues: true },
  'document-ends': { says: msg`A paper runs out`, verb: SEE },
  'guardian-role-ends': { says: msg`The representative’s role ends`, verb: SEE },
  'good-bye-visit': { says: msg`A good-bye visit`, verb: WRITE, writes: 'visit' },
  'first-visit-after-return': { says: msg`The first visit after going back`, verb: msg`Plan it`, writes: 'visit-planned' },
  'birth-registration-step': { says: msg`A step for the papers`, verb: SEE },
  'referral-answer': { says: msg`An answer from outside`, verb: WRITE, writes: 'referral-answer', continues: true },
  'take-back-referral': { says: msg`Tell them that the yes was taken back`, verb: WRITE, writes: 'referral-taken-back', continues: true },
  'waiting-list': { says: msg`A place on a waiting list`, verb: SEE },
  aftercare: { says: msg`A promised call or visit`, verb: WRITE, writes: 'visit' },
  'decide-about-report': { says: msg`Decide about a report`, verb: SEE },
  'consent-to-talk-about': { says: msg`Talk about an agreement again`, verb: WRITE, writes: 'consent', continues: true },
  'term-to-appeal-ends': { says: msg`The time to appeal ends`, verb: SEE },
  'planned-talk': { says: msg`A talk that was planned`, verb: SEE },
  'link-ends': { says: msg`Decide anew what two files share`, verb: WRITE, writes: 'file-link', continues: true },
  'who-speaks-for-child-now': { says: msg`Who speaks for the child now?`, verb: WRITE, writes: 'guardianship' },
  'replace-representative': { says: msg`Another representative is needed`, verb: WRITE, writes: 'guardianship' },
  'civil-status-step': { says: msg`A step for the papers`, verb: WRITE, writes: 'civil-status-step', continues: true },
  'civil-status-blocked': { says: msg`Look again at what blocks the papers`, verb: WRITE, writes: 'civil-status-step', continues: true },
  'renew-paper': { says: msg`A paper is to be renewed`, verb: WRITE, writes: 'civil-status-step' },
  'claim-entitlement': { says: msg`Something can be claimed until then`, verb: WRITE, writes: 'entitlement', continues: true },
  'answer-to-claim': { says: msg`An answer to a claim`, verb: WRITE, writes: 'entitlement', continues: true },
  'entitlement-ends': { says: msg`Something the law gives ends`, verb: WRITE, writes: 'entitlement', continues: true },
  'school-step': { says: msg`A step for school`, verb: WRITE, writes: 'education' },
  'adulthood-line': { says: msg`Becoming an adult`, verb: WRITE, writes: 'adulthood', continues: true },
  'take-agreement-anew': { says: msg`Ask for an agreement again`, verb: WRITE, writes: 'consent', continues: true },
  'step-for-papers': { says: msg`A step for the papers`, verb: SEE },
  'answer-to-appeal': { says: msg`An answer to an appeal`, verb: SEE },
  'tell-child-of-report': { says: msg`Tell the child`, verb: WRITE, writes: 'report-by-law', continues: true },
  'answer-to-report': { says: msg`An answer to a report`, verb: WRITE, writes: 'report-by-law', continues: true },
  'answer-to-demand': { says: msg`Answer an authority`, verb: WRITE, writes: 'demand-answer' },
  'safeguarding-answer': { says: msg`A report needs an answer`, verb: WRITE, writes: 'safeguarding-step' },
  'talk-after-coming-back': { says: msg`Offer a talk about how it was`, verb: WRITE, writes: 'missing-episode', continues: true },
  'worry-is-greatest': { says: msg`A worry, before its day`, verb: WRITE, writes: 'concern', continues: true },
  'day-that-matters': { says: msg`A day that matters`, verb: SEE },
  'prepare-for-day': { says: msg`Prepare the child for a day`, verb: WRITE, writes: 'court-date', continues: true },
  'money-is-owed': { says: msg`Money that was promised`, verb: SEE },
  'child-is-held': { says: msg`The child is held`, verb: WRITE, writes: 'non-punishment', continues: true },
  'raise-non-punishment': { says: msg`Say that the child must not be punished`, verb: WRITE, writes: 'non-punishment', continues: true },
  'contact-ends': { says: msg`Say what becomes of somebody who was met`, verb: SEE },
  'look-at-child-again': { says: msg`Look again at a child`, verb: SEE },
  'return-to-think-over': { says: msg`Think a planned move over`, verb: SEE },
  'visit-to-think-over': { says: msg`Think a planned visit over`, verb: msg`Plan again`, writes: 'visit-planned', continues: true },
  'own-file-copy': { says: msg`Eighteen: offer a copy of the own file`, verb: SEE },
  'first-hours-siblings-safe': { says: msg`Are the other children safe?`, verb: WRITE, writes: 'first-hours', continues: true },
}

/** What became due, and the one thing to do about it. What a newer app makes due is shown, and opens the child. */
export function dueWords(what: string): DueWords {
  if (Object.hasOwn(WORDS, what)) return WORDS[what] ?? OTHER
  return what.startsWith('first-hours-') ? { says: msg`A question of the first days`, verb: WRITE, writes: 'first-hours', continues: true } : OTHER
}
const OTHER: DueWords = { says: msg`Something was promised`, verb: SEE }

/** Folders whose matters are named nowhere but in the file itself. */
const QUIET: Readonly<Record<string, true>> = { 'birth-registration-step': true, 'term-to-appeal-ends': true, 'document-ends': true, 'guardian-role-ends': true, 'decide-about-report': true, 'tracing-answer': true, 'look-after-return': true, 'planned-talk': true, 'link-ends': true, 'who-speaks-for-child-now': true, 'replace-representative': true,
  'civil-status-step': true, 'civil-status-blocked': true, 'renew-paper': true, 'claim-entitlement': true, 'answer-to-claim': true, 'entitlement-ends': true, 'step-for-papers': true, 'answer-to-appeal': true,
  'tell-child-of-report': true, 'answer-to-report': true, 'answer-to-demand': true, 'safeguarding-answer': true, 'talk-after-coming-back': true, 'worry-is-greatest': true, 'day-that-matters': true, 'prepare-for-day': true, 'money-is-owed': true, 'own-file-copy': true, 'child-is-held': true, 'raise-non-punishment': true }

/** On Today a status, a paper or a proceeding is never named: only that something is due. */
export const wordsForToday = (what: string): DueWords => (what in QUIET ? OTHER : dueWords(what))
