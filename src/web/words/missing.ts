import { msg } from '@lingui/core/macro'
import { MISSING_OF_AGENCIES } from './rules/missing-of-agencies.ts'
import { CONSENTS_ANSWERED } from './rules/consents-answered.ts'
import { CONSENTS_NOT_ASKED } from './rules/consents-not-asked.ts'
import type { MissingWords } from './rules/missing-words.ts'

/** Words for every code that a rule may report as missing. A test reads the rules and fails on a code without words. */
export const MISSING: Readonly<Record<string, MissingWords>> = {
  ...MISSING_OF_AGENCIES,
  'after-the-crisis-phase': {
    what: msg`The end of the crisis phase`,
    more: msg`Nobody is asked about statistics in the crisis phase.`,
  },
  'aftercare-plan': {
    what: msg`What happens after`,
    more: msg`Who can be called, who visits or calls, and when. At least one date.`,
  },
  'aftercare-long-enough': { what: msg`Twelve months of follow-up, or why it is shorter` },
  'aftercare-with-an-end': { what: msg`An end of the follow-up, within three years` },
  'first-contact-within-three-months': { what: msg`A first follow-up within three months` },
  'open-things-answered': {
    what: msg`An answer for each thing that is still open`,
    more: msg`Taken on by another person, not wanted, not possible, or given to the child with a number to call.`,
  },
  'answer-to-request': {
    what: msg`An answer to a question that is still open`,
    next: { kind: 'feedback-or-complaint', words: msg`Answer it` },
  },
  'answer-to-risk': {
    what: msg`An answer to a pressing danger`,
    more: msg`A safety plan, or a step that names it.`,
    next: { kind: 'safety-plan', words: msg`Make a safety plan` },
  },
  'best-interests-approval': {
    what: msg`A second person’s approval of the decision`,
    more: msg`Your supervisor has already been asked.`,
  },
  'best-interests-decision': {
    what: msg`A decision about what is best for the child`,
    next: { kind: 'best-interests', words: msg`Think it through` },
  },
  'best-interests-for-return': {
    what: msg`A decision that the child goes back`,
    more: msg`The last decision says otherwise.`,
    next: { kind: 'best-interests', words: msg`Think it through again` },
  },
  'birth-registration-checked': {
    what: msg`A check of the birth registration`,
    next: { kind: 'birth-registration', words: msg`Write it down` },
  },
  'child-told-first': { what: msg`The child hears it first` },
  'childs-own-view': {
    what: msg`What the child thinks of it`,
    next: { kind: 'views', words: msg`Write down what the child said` },
  },
  ...CONSENTS_NOT_ASKED,
  ...CONSENTS_ANSWERED,
  'determination-by-panel': { what: msg`A panel that decides`, more: msg`This decision is too big for two people.` },
  'panel-of-three': { what: msg`A panel of at least three` },
  'entry-that-stands': { what: msg`The note that is answered`, more: msg`That note was withdrawn meanwhile.` },
  'same-folder': { what: msg`An answer in the same part of the file as its note` },
  'family-assessment': {
    what: msg`A family assessment`,
    next: { kind: 'family-assessment', words: msg`Write down what you saw` },
  },
  'family-suitable': {
    what: msg`A family that is suitable`,
    more: msg`The last assessment did not find this family suitable. Until that changes the child does not go there: think of another family, or of what would help this one.`,
    next: { kind: 'family-assessment', words: msg`Look again` },
  },
  'family-assessment-again': {
    what: msg`A new family assessment`,
    next: { kind: 'family-assessment', words: msg`Look again` },
  },
  'instrument-again': {
    what: msg`The same questions again`,
    next: { kind: 'instrument-completed', words: msg`Answer the questions` },
  },
  'level-assessment-again': {
    what: msg`A new assessment of the four levels`,
    next: { kind: 'level-assessment', words: msg`Look again` },
  },
  'risk-assessment-again': {
    what: msg`A new risk assessment`,
    next: { kind: 'risk-assessment', words: msg`Look again` },
  },
  'risk-assessment': {
    what: msg`A risk assessment`,
    next: { kind: 'risk-assessment', words: msg`Write down what could go wrong` },
  },
  'risk-acceptable': {
    what: msg`A risk that is low enough`,
    more: msg`The last assessment did not find the risk low enough. Until that changes the child does not go: think of another place, or of what would make it safer.`,
    next: { kind: 'risk-assessment', words: msg`Look again` },
  },
  'help-without-condition': {
    what: msg`Help without a condition`,
    more: msg`No help may depend on taking other help.`,
  },
  'help-without-identification': {
    what: msg`Help without formal identification`,
    more: msg`No help may depend on it.`,
  },
  'another-file': { what: msg`Another file than this one` },
  'look-taken-back': {
    what: msg`A new check of the two children`,
    more: msg`Somebody decided that these are two different children. Undo that first, under “Decided: not the same”.`,
  },
  'limits-told': {
    what: msg`Telling people first what we cannot keep secret`,
    next: { kind: 'limits-told', words: msg`Write down that you told it` },
  },
  'other-help-still-runs': {
    what: msg`Other help still goes on`,
    more: msg`Saying no to one thing does not close a file.`,
  },
  'own-screening': {
    what: msg`A check whether this child is a victim, too`,
    more: msg`Use what is already known. Do not question the child for this.`,
    next: { kind: 'own-screening', words: msg`Write it down` },
  },
  'person-to-be-safe': {
    what: msg`A person who is safe for the child`,
    more: msg`This person is marked as not safe. Meet the child without this person: at school, at another place, or while this person is out. Or choose another person.`,
  },
  'colleague-not-marked': {
    what: msg`A colleague who is not marked in this file`,
    more: msg`The file marks this colleague as somebody who must not be told or relied on. Choose another colleague, and speak with your supervisor.`,
  },
  'not-found-safe': {
    what: msg`A person who was found to be safe`,
    more: msg`Somebody checked and did not find this person safe. Meet the child without this person: at school, at another place, or while this person is out. Or choose another person.`,
  },
  'without-never-used': {
    what: msg`To leave out what must never be used`,
    more: msg`Change it, or save it as a warning.`,
  },
  'safety-check': {
    what: msg`A safety check of this person`,
    next: { kind: 'tie', words: msg`Write down what you found` },
  },
  'plan-for-becoming-an-adult': {
    what: msg`A plan for becoming an adult`,
    next: { kind: 'goal', words: msg`Write down a goal` },
  },
  reason: { what: msg`A written reason` },
  representative: {
    what: msg`A representative who speaks for the child by law`,
    next: { kind: 'guardianship', words: msg`Write down who` },
  },
  'representative-with-the-child': {
    what: msg`A representative who is with the child`,
    more: msg`Write here who it is. Without such a person, this must wait.`,
  },
  'representative-without-conflict': {
    what: msg`A representative without a conflict of interest`,
    next: { kind: 'guardianship', words: msg`Write down who` },
  },
  review: {
    what: msg`The plan was reviewed`,
    more: msg`Together, within the last three months.`,
    next: { kind: 'case-conference', words: msg`Write down the review` },
  },
  'second-person': {
    what: msg`A second person who decides it with you`,
    more: msg`If nobody could be reached, write why: another person checks it today.`,
  },
  'second-person-who-may-answer': {
    what: msg`A second person who may answer`,
    more: msg`A supervisor other than you, or a guardian on paper. Not the child, and nobody else from the family.`,
  },
  'somebody-else-decides': {
    what: msg`Somebody else who decides this`,
    more: msg`This person must not decide for the child.`,
  },
  'sure-of-full-age': { what: msg`Certainty that this person is an adult` },
  'talk-out-of-hearing': { what: msg`A talk that nobody unsafe can hear` },
  'child-no-longer-missing': { what: msg`A child who is no longer missing` },
  'concern-looked-into': {
    what: msg`A worry that was looked into`,
    next: { kind: 'concern', words: msg`Write what was found` },
  },
  'report-decided': {
    what: msg`A decision about the report that the law asks for`,
    next: { kind: 'report-by-law', words: msg`Write what was decided` },
  },
  'visit-elsewhere': {
    what: msg`A visit where nobody unsafe is near`,
    more: msg`At school, at another place, or at a time when they are out.`,
  },
  'visit-until-checked': {
    what: msg`A safety check of everyone at home`,
    more: msg`Until then, visit at school, at another place, when they are out, or with a colleague.`,
  },
  'yes-of-whose-story-it-is': { what: msg`Agreement of the people whose story it is` },
  'childs-own-pace': { what: msg`The child’s own pace`, more: msg`Plan it for when the child asks.` },
  'link-with-an-end': { what: msg`A day within twelve months to decide this again` },
  'link-that-stands': {
    what: msg`A link between the two files that is valid today`,
    next: { kind: 'file-link', words: msg`Decide what is shared` },
  },
  'to-stay-in-this-file': {
    what: msg`Keeping this in this file`,
    more: msg`Only what a household does together may be shared.`,
  },
  'representative-of-her-own': {
    what: msg`A representative for each`,
    more: msg`A young mother and her child cannot have the same one.`,
    next: { kind: 'guardianship', words: msg`Write down who` },
  },
  'childs-yes-to-it': {
    what: msg`The child’s own yes`,
    more: msg`After the child was told that saying no costs nothing.`,
  },
  'independent-people': { what: msg`People who are independent` },
  'gentler-way-first': {
    what: msg`A gentler way first`,
    more: msg`Check papers and registers before anything that touches the body.`,
  },
  'way-to-appeal': { what: msg`A way to appeal, explained` },
  'margin-of-error': {
    what: msg`How many years the result may be wrong`,
    more: msg`No method tells an age to the year.`,
  },
  'child-told-before-report': {
    what: msg`The child is told beforehand`,
    more: msg`The child is told, not asked. Wait only if telling is not safe.`,
  },
  'legal-advice': { what: msg`Advice of a lawyer` },
  'order-of-a-court': {
    what: msg`An order of a court`,
    more: msg`Without it, give nothing from these parts of the file.`,
  },
  'focal-point-outside-the-line': {
    what: msg`Somebody outside the chain of command`,
    more: msg`Not the person it is about, not their supervisor, and nobody who has the child’s file.`,
  },
  'reason-to-ask-again': { what: msg`A reason to ask the child again` },
  'not-asking-again': { what: msg`Not asking the child again`, more: msg`The person who heard it wrote that.` },
  'non-punishment-raised': {
    what: msg`A statement that the child must not be punished`,
    next: { kind: 'non-punishment', words: msg`Write it down` },
  },
  'country-pack': { what: msg`The country’s facts: deadlines, forms and offices` },
  'body-in-country-pack': {
    what: msg`The office of the country that this needs`,
    more: msg`The person who keeps the country pack fills it in.`,
  },
  'without-what-is-withheld': { what: msg`To leave out what must be kept from them` },
}

/** A code of a newer app is shown by its own name. */
export const missingWords = (code: string): MissingWords =>
  (Object.hasOwn(MISSING, code) ? MISSING[code] : undefined) ?? { what: { id: code, message: code } }
