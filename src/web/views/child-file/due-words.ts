import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { DueCode } from '#domain/vocabulary/due-sorts.ts'

export interface DueWords {
  readonly says: MessageDescriptor
  /** One verb, for the button. */
  readonly verb: MessageDescriptor
  /** The kind whose form answers it. Absent: the child's plan opens. */
  readonly writes?: string
  /** The tab that opens, where it is not the child's plan. */
  readonly opens?: 'hand-over-page' | 'stopped-members' | 'overview' | 'people'
  /** The form continues the entry that made it due. */
  readonly continues?: true
}

const SEE = msg`See`
const WRITE = msg`Write`

const WORDS = {
  'visit-planned': { says: msg`A visit`, verb: msg`Plan again`, writes: 'visit-planned', continues: true },
  'visit-check-in': { says: msg`Is a colleague back from a visit? If not, ring them`, verb: SEE },
  visit: { says: msg`The next visit`, verb: msg`Plan a visit`, writes: 'visit-planned' },
  action: { says: msg`A step of the plan`, verb: SEE },
  appointment: { says: msg`An appointment`, verb: SEE },
  'did-not-come': {
    says: msg`The child did not come to an appointment`,
    verb: msg`Plan a visit`,
    writes: 'visit-planned',
  },
  task: { says: msg`Something to do`, verb: SEE },
  'waits-in-part': { says: msg`Something waits in a part that you cannot open`, verb: SEE, opens: 'people' },
  'still-to-answer': { says: msg`Answers are missing in a note`, verb: msg`Answer`, writes: 'begun', continues: true },
  'ask-again': { says: msg`Ask again about help`, verb: WRITE, writes: 'service', continues: true },
  'safety-look-again': { says: msg`Check safety again`, verb: WRITE, writes: 'safety-look' },
  'urgent-need': { says: msg`Urgent: open the file`, verb: WRITE, writes: 'urgent-need', continues: true },
  'who-stays-tonight': {
    says: msg`Say who stays with the child tonight`,
    verb: WRITE,
    writes: 'self-harm',
    continues: true,
  },
  'check-tonight': { says: msg`Check on the child`, verb: WRITE, writes: 'self-harm', continues: true },
  'safety-look-now': { says: msg`Check safety: something changed`, verb: WRITE, writes: 'safety-look' },
  'who-lives-there': { says: msg`Check today who lives there`, verb: WRITE, writes: 'safety-look' },
  'safety-plan-review': { says: msg`Review the safety plan`, verb: WRITE, writes: 'safety-plan', continues: true },
  'levels-again': { says: msg`Review the four levels`, verb: WRITE, writes: 'level-assessment' },
  'instrument-again': {
    says: msg`The same questions again`,
    verb: WRITE,
    writes: 'instrument-completed',
    continues: true,
  },
  supervision: { says: msg`Supervision session`, verb: SEE },
  'plan-review': { says: msg`Review the plan`, verb: WRITE, writes: 'case-conference' },
  'ethics-review': { says: msg`Review what you decided together`, verb: SEE },
  'principle-look': { says: msg`Check whether we follow one of our principles`, verb: SEE },
  'best-interests-review': { says: msg`Review the decision`, verb: SEE },
  'answer-to-risk': { says: msg`An urgent danger needs a response`, verb: WRITE, writes: 'action' },
  'answer-to-request': {
    says: msg`A question from the family needs an answer`,
    verb: WRITE,
    writes: 'feedback-or-complaint',
    continues: true,
  },
  'case-conference': { says: msg`A case conference`, verb: WRITE, writes: 'case-conference' },
  'look-into-concern': { says: msg`Look into a worry`, verb: WRITE, writes: 'concern', continues: true },
  'hand-over-waits': { says: msg`Another worker was asked to take over`, verb: SEE, opens: 'hand-over-page' },
  'stop-to-confirm': { says: msg`A stop on this file needs a second person`, verb: SEE, opens: 'stopped-members' },
  'stop-lift-asked': { says: msg`A colleague asks to lift a stop on this file.`, verb: SEE, opens: 'stopped-members' },
  'part-to-take-back': {
    says: msg`A part of this file is closed until you take it back`,
    verb: SEE,
    opens: 'stopped-members',
  },
  'part-without-keeper': {
    says: msg`Nobody keeps a part of this file any more: two people take it back`,
    verb: SEE,
    opens: 'stopped-members',
  },
  'act-to-second': { says: msg`A colleague asks for a second person on this file`, verb: SEE, opens: 'overview' },
  'act-agreed': {
    says: msg`Two colleagues agreed to remove something here: check while it can still be stopped`,
    verb: SEE,
    opens: 'overview',
  },
  'erasure-in-doubt': { says: msg`Was this file erased?`, verb: SEE, opens: 'overview' },
  'ask-second-again': { says: msg`You have to ask the second person again`, verb: SEE, opens: 'stopped-members' },
  'mark-after-stop': {
    says: msg`A stop on this file was lifted: look at the mark on the card`,
    verb: SEE,
    opens: 'stopped-members',
  },
  'colleague-asks': { says: msg`A colleague asks you something`, verb: msg`Answer`, opens: 'overview' },
  'colleague-answered': { says: msg`Your question was answered`, verb: SEE, opens: 'overview' },
  'hand-over-declined': { says: msg`Another worker cannot take over`, verb: SEE, opens: 'hand-over-page' },
  'overlap-ends': { says: msg`Check who still needs this file`, verb: SEE, opens: 'hand-over-page' },
  'tell-child-of-hand-over': {
    says: msg`Tell the child who comes now`,
    verb: msg`Plan a visit`,
    writes: 'visit-planned',
  },
  'agreed-in-talk': { says: msg`Agreed in a talk about the work`, verb: SEE },
  'good-bye-visit': { says: msg`A good-bye visit`, verb: WRITE, writes: 'visit' },
  'first-visit-after-return': {
    says: msg`The first visit after going back`,
    verb: msg`Plan a visit`,
    writes: 'visit-planned',
  },
  'referral-answer': { says: msg`Answer to a referral`, verb: WRITE, writes: 'referral-answer', continues: true },
  'agency-answer': {
    says: msg`Another agency has not answered: you stay responsible`,
    verb: WRITE,
    writes: 'agency-hand-over-answer',
    continues: true,
  },
  'read-hand-over': {
    says: msg`Read what another agency handed over, and write that you did`,
    verb: SEE,
    opens: 'overview',
  },
  'agency-declined': { says: msg`Another agency cannot take over the child. You stay responsible`, verb: SEE },
  'take-back-referral': {
    says: msg`Tell the service that the consent was withdrawn`,
    verb: WRITE,
    writes: 'referral-taken-back',
    continues: true,
  },
  'waiting-list': { says: msg`A place on a waiting list`, verb: SEE },
  aftercare: { says: msg`A promised call or visit`, verb: WRITE, writes: 'visit' },
  'consent-to-talk-about': {
    says: msg`An agreement needs a talk. Do not interrupt help that is under way`,
    verb: WRITE,
    writes: 'consent',
    continues: true,
  },
  'care-in-dispute': { says: msg`An agreement needs a talk. Do not interrupt help that is under way`, verb: SEE },
  'childs-no-to-talk-about': {
    says: msg`The child said no. Nothing is forced: talk together today`,
    verb: WRITE,
    writes: 'visit',
  },
  'school-step': { says: msg`A step for school`, verb: WRITE, writes: 'education' },
  'adulthood-line': { says: msg`Becoming an adult`, verb: WRITE, writes: 'adulthood', continues: true },
  'take-agreement-anew': { says: msg`Ask for an agreement again`, verb: WRITE, writes: 'consent', continues: true },
  'still-missing': {
    says: msg`Child missing: write what was done since`,
    verb: WRITE,
    writes: 'missing-episode',
    continues: true,
  },
  'cannot-be-found-review': { says: msg`The child cannot be found: review this`, verb: SEE },
  'siblings-safe-after-death': { says: msg`Are the other children safe?`, verb: WRITE, writes: 'first-hours' },
  'contact-ends': { says: msg`Decide what happens with a contact without a file`, verb: SEE },
  'asked-from-outside': {
    says: msg`Somebody from outside asked: write what was done`,
    verb: WRITE,
    writes: 'asked-about',
    continues: true,
  },
  'look-at-child-again': { says: msg`Check again on a child`, verb: SEE },
  'return-to-think-over': { says: msg`Reconsider a planned move`, verb: SEE },
  'second-look': { says: msg`Decided alone: a second person checks it`, verb: SEE },
  'second-person-to-confirm': { says: msg`A second person has not confirmed it yet`, verb: SEE },
  'plan-to-think-over': { says: msg`A plan names a number or place that must never be used`, verb: SEE },
  'given-fact-changed': { says: msg`A fact that you gave one person has changed`, verb: SEE, opens: 'people' },
  'sender-apart': { says: msg`Every helper can read who told us about the child.`, verb: SEE, opens: 'overview' },
  'ways-off-card': { says: msg`How to reach the child is written on the card`, verb: SEE, opens: 'overview' },
  'visit-to-think-over': {
    says: msg`Reconsider a planned visit`,
    verb: msg`Plan again`,
    writes: 'visit-planned',
    continues: true,
  },
  'first-hours-siblings-safe': {
    says: msg`Are the other children safe?`,
    verb: WRITE,
    writes: 'first-hours',
    continues: true,
  },
} as const satisfies Readonly<Partial<Record<DueCode, DueWords>>>

/** Codes with words of their own on *Today*. */
export type NamedToday = keyof typeof WORDS
const isNamedToday = (what: string): what is NamedToday => Object.hasOwn(WORDS, what)

/**
 * What became due, in the words of *Today*, and the one action for it. A status, a paper or a proceeding is never named there: the line says only that something is due.
 * A due code of a newer app is shown, and opens the child's file.
 */
export function wordsForToday(what: string): DueWords {
  if (isNamedToday(what)) return WORDS[what]
  return what.startsWith('first-hours-')
    ? { says: msg`A question of the first days`, verb: WRITE, writes: 'first-hours', continues: true }
    : SOMETHING_PROMISED
}
export const SOMETHING_PROMISED: DueWords = { says: msg`Something was promised`, verb: SEE }
