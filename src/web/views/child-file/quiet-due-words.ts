import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Due } from '#domain/file/due.ts'
import type { DueCode } from '#domain/vocabulary/due-sorts.ts'
import type { FirstHoursLine } from '#domain/vocabulary/first-hours.ts'
import { SOMETHING_PROMISED, wordsForToday, type DueWords, type NamedToday } from './due-words.ts'

const SEE = msg`See`
const WRITE = msg`Write`

/** A question of the first days has its words in due-words.ts, the same for each of them. */
type QuietCode = Exclude<DueCode, NamedToday | `first-hours-${FirstHoursLine}`>

/** Due items that are named only in the file itself and to a supervisor. A separate module, because *Today* does not need it and its first load is bounded. */
const QUIET: Readonly<Record<QuietCode, DueWords>> = {
  'look-after-return': { says: msg`How is the child after going back?`, verb: WRITE, writes: 'after-return' },
  'tracing-answer': { says: msg`An answer about the family`, verb: WRITE, writes: 'tracing-step' },
  'document-ends': { says: msg`A paper expires`, verb: SEE },
  'guardian-role-ends': { says: msg`The representative’s role ends`, verb: SEE },
  'birth-registration-step': { says: msg`A step to get papers`, verb: SEE },
  'decide-about-report': { says: msg`Decide about a report`, verb: SEE },
  'term-to-appeal-ends': { says: msg`The time to appeal ends`, verb: SEE },
  'planned-talk': { says: msg`A talk that was planned`, verb: SEE },
  'link-ends': { says: msg`Decide again what two files share`, verb: WRITE, writes: 'file-link', continues: true },
  'who-speaks-for-child-now': { says: msg`Who speaks for the child now?`, verb: WRITE, writes: 'guardianship' },
  'replace-representative': { says: msg`Another representative is needed`, verb: WRITE, writes: 'guardianship' },
  'civil-status-step': { says: msg`A step to get papers`, verb: WRITE, writes: 'civil-status-step', continues: true },
  'civil-status-blocked': {
    says: msg`Review what blocks the papers`,
    verb: WRITE,
    writes: 'civil-status-step',
    continues: true,
  },
  'renew-paper': { says: msg`A paper must be renewed`, verb: WRITE, writes: 'civil-status-step' },
  'claim-entitlement': {
    says: msg`An entitlement can still be claimed`,
    verb: WRITE,
    writes: 'entitlement',
    continues: true,
  },
  'answer-to-claim': { says: msg`An answer to a claim`, verb: WRITE, writes: 'entitlement', continues: true },
  'entitlement-ends': { says: msg`An entitlement ends`, verb: WRITE, writes: 'entitlement', continues: true },
  'step-for-papers': { says: msg`A step to get papers`, verb: SEE },
  'answer-to-appeal': { says: msg`An answer to an appeal`, verb: SEE },
  'tell-child-of-report': {
    says: msg`Tell the child about the report`,
    verb: WRITE,
    writes: 'report-by-law',
    continues: true,
  },
  'answer-to-report': { says: msg`An answer to a report`, verb: WRITE, writes: 'report-by-law', continues: true },
  'answer-to-demand': { says: msg`Answer an authority`, verb: WRITE, writes: 'demand-answer' },
  'safeguarding-answer': { says: msg`A report needs an answer`, verb: WRITE, writes: 'safeguarding-step' },
  'talk-after-coming-back': {
    says: msg`Offer a talk about the time away`,
    verb: WRITE,
    writes: 'missing-episode',
    continues: true,
  },
  'worry-is-greatest': { says: msg`A worry whose worst day is near`, verb: WRITE, writes: 'concern', continues: true },
  'day-that-matters': { says: msg`Hearing or other legal date`, verb: SEE },
  'new-court-day': { says: msg`Ask for the new date`, verb: WRITE, writes: 'court-date', continues: true },
  'prepare-for-day': {
    says: msg`Prepare the child for an important day`,
    verb: WRITE,
    writes: 'court-date',
    continues: true,
  },
  'money-is-owed': { says: msg`Money that was promised`, verb: SEE },
  'child-is-held': { says: msg`The child is detained`, verb: WRITE, writes: 'non-punishment', continues: true },
  'raise-non-punishment': {
    says: msg`Say that the child must not be punished`,
    verb: WRITE,
    writes: 'non-punishment',
    continues: true,
  },
  'carried-on': { says: msg`Taken on when the file was closed`, verb: SEE },
  'review-after-death': { says: msg`A child died: look at it together`, verb: SEE },
  'own-file-copy': { says: msg`At 18: offer the person a copy of the file`, verb: SEE },
  // Of no child’s file: *Today* says that something was promised.
  'foster-carer-again': SOMETHING_PROMISED,
}

const isQuiet = (what: string): what is QuietCode => Object.hasOwn(QUIET, what)

/** What became due, by its own name. */
export const dueWords = (what: string): DueWords => (isQuiet(what) ? QUIET[what] : wordsForToday(what))

/** A look that is usually a visit, for the supervisor of a child who wishes no contact: the words name no visit. */
const AFTER_RETURN = msg`Is the child safe after going back? Ask others, not the child`
export const withoutContact = ({
  what,
  forSupervisor,
}: Pick<Due, 'what' | 'forSupervisor'>): MessageDescriptor | undefined =>
  forSupervisor === true && ['first-visit-after-return', 'look-after-return'].includes(what) ? AFTER_RETURN : undefined
