import { msg } from '@lingui/core/macro'
import { MISSING_OF_AGENCIES } from './rules/missing-of-agencies.ts'
import { CONSENTS_ANSWERED } from './rules/consents-answered.ts'
import { CONSENTS_NOT_ASKED } from './rules/consents-not-asked.ts'
import type { MissingWords } from './rules/missing-words.ts'

/** Words for every code that a rule may report as missing. A test reads the rules and fails on a code without words. */
export const MISSING: Readonly<Record<string, MissingWords>> = {
  ...MISSING_OF_AGENCIES,
  'after-the-crisis-phase': {
    what: msg`A calmer time`,
    more: msg`Nobody is asked about numbers while everything is new.`,
  },
  'aftercare-plan': {
    what: msg`What happens after`,
    more: msg`Who can be called, who looks in, and when. At least one date.`,
  },
  'aftercare-long-enough': { what: msg`Twelve months of looking in, or why it is shorter` },
  'aftercare-with-an-end': { what: msg`An end of the looking in, within three years` },
  'first-contact-within-three-months': { what: msg`A first date within three months` },
  'open-things-answered': {
    what: msg`An answer for each thing that is still open`,
    more: msg`Taken on by another person, not wanted, not possible, or given to the child with a number.`,
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
    what: msg`A second person’s yes to what was decided`,
    more: msg`Your supervisor is asked already.`,
  },
  'best-interests-decision': {
    what: msg`A decision about what is best for the child`,
    next: { kind: 'best-interests', words: msg`Think it through` },
  },
  'best-interests-for-return': {
    what: msg`A decision that the child goes`,
    more: msg`What was decided last says otherwise.`,
    next: { kind: 'best-interests', words: msg`Think it through again` },
  },
  'birth-registration-checked': {
    what: msg`Somebody who has looked at the birth registration`,
    next: { kind: 'birth-registration', words: msg`Write it down` },
  },
  'child-told-first': { what: msg`The child hears it first` },
  'childs-own-view': {
    what: msg`What the child thinks of it`,
    next: { kind: 'views', words: msg`Write down what the child said` },
  },
  ...CONSENTS_NOT_ASKED,
  ...CONSENTS_ANSWERED,
  'determination-by-panel': { what: msg`A panel that weighs it`, more: msg`This matter is too great for two.` },
  'panel-of-three': { what: msg`A panel of at least three` },
  'entry-that-stands': { what: msg`The note that is answered`, more: msg`It was taken back meanwhile.` },
  'same-folder': { what: msg`The same part of the file as the note that is answered` },
  'family-assessment': {
    what: msg`A look at the family`,
    next: { kind: 'family-assessment', words: msg`Write down what you saw` },
  },
  'family-suitable': {
    what: msg`A family that can be a home`,
    more: msg`The last look found otherwise. Until that changes the child does not go there: think of another family, or of what would help this one.`,
    next: { kind: 'family-assessment', words: msg`Look again` },
  },
  'family-assessment-again': {
    what: msg`A new look at the family`,
    next: { kind: 'family-assessment', words: msg`Look again` },
  },
  'instrument-again': {
    what: msg`The same questions again`,
    next: { kind: 'instrument-completed', words: msg`Go through them` },
  },
  'level-assessment-again': {
    what: msg`A new look at how it is going`,
    next: { kind: 'level-assessment', words: msg`Look again` },
  },
  'risk-assessment-again': {
    what: msg`A new look at what could go wrong`,
    next: { kind: 'risk-assessment', words: msg`Look again` },
  },
  'risk-assessment': {
    what: msg`A look at what could go wrong`,
    next: { kind: 'risk-assessment', words: msg`Write down what could go wrong` },
  },
  'risk-acceptable': {
    what: msg`A danger that is small enough`,
    more: msg`The last look found otherwise. Until that changes the child does not go: think of another place, or of what would make it safer.`,
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
    what: msg`A new look at the two`,
    more: msg`Somebody has told these two children apart. Take that back first, under what was told apart.`,
  },
  'limits-told': {
    what: msg`Being told first what cannot stay secret`,
    next: { kind: 'limits-told', words: msg`Write down that you told it` },
  },
  'other-help-still-runs': { what: msg`Other help still goes on`, more: msg`A no to one thing closes no file.` },
  'own-screening': {
    what: msg`Somebody who has considered whether this child is a victim, too`,
    more: msg`From what is known already. It is no reason to ask the child.`,
    next: { kind: 'own-screening', words: msg`Write it down` },
  },
  'person-to-be-safe': {
    what: msg`A person who is safe for the child`,
    more: msg`This person is marked as not safe. Meet the child without them: at school, at another place, or while they are out. Or choose somebody else.`,
  },
  'colleague-not-marked': {
    what: msg`A colleague whom this file does not mark`,
    more: msg`The file marks this colleague as somebody who must not be told or relied on. Choose another colleague, and speak with your supervisor.`,
  },
  'not-found-safe': {
    what: msg`A person who was found to be safe`,
    more: msg`Somebody looked and did not find this person safe. Meet the child without them: at school, at another place, or while they are out. Or choose somebody else.`,
  },
  'without-never-used': {
    what: msg`To leave out what must never be used`,
    more: msg`Change it, or say that it stands there as a warning.`,
  },
  'safety-check': {
    what: msg`A look whether this person is safe`,
    next: { kind: 'tie', words: msg`Write down what you found` },
  },
  'plan-for-becoming-an-adult': {
    what: msg`A plan for becoming an adult`,
    next: { kind: 'goal', words: msg`Write down a goal` },
  },
  reason: { what: msg`A reason, in words` },
  representative: {
    what: msg`Somebody who speaks for the child before the law`,
    next: { kind: 'guardianship', words: msg`Write down who` },
  },
  'representative-with-the-child': {
    what: msg`Somebody with the child who speaks for them before the law`,
    more: msg`Say here who it is. Without such a person it waits.`,
  },
  'representative-without-conflict': {
    what: msg`Somebody who speaks for the child and has no other interests`,
    next: { kind: 'guardianship', words: msg`Write down who` },
  },
  review: {
    what: msg`The plan was looked at again`,
    more: msg`Together, within the last three months.`,
    next: { kind: 'case-conference', words: msg`Write down that you looked at it` },
  },
  'second-person': {
    what: msg`A second person who decides it with you`,
    more: msg`Where nobody could be reached, write why: somebody looks at it today.`,
  },
  'second-person-who-may-answer': {
    what: msg`A second person who may answer`,
    more: msg`A supervisor other than you, or a guardian on paper. Not the child, and nobody else of the family.`,
  },
  'somebody-else-decides': {
    what: msg`Somebody else who decides this`,
    more: msg`This person must not decide for the child.`,
  },
  'sure-of-full-age': { what: msg`To be sure that this is a grown person` },
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
    what: msg`A look whether everyone at home is safe`,
    more: msg`Until then: at school, at another place, when they are out, or with a colleague.`,
  },
  'yes-of-whose-story-it-is': { what: msg`A yes of those whose story it is` },
  'childs-own-pace': { what: msg`The child’s own pace`, more: msg`Plan it for when the child asks.` },
  'link-with-an-end': { what: msg`A day within twelve months on which it is decided anew` },
  'link-that-stands': {
    what: msg`A link between the two files that holds today`,
    next: { kind: 'file-link', words: msg`Decide what crosses` },
  },
  'to-stay-in-this-file': {
    what: msg`To stay in this file`,
    more: msg`Only what a household does together may cross.`,
  },
  'representative-of-her-own': {
    what: msg`A representative each`,
    more: msg`A young mother and her child cannot have the same one.`,
    next: { kind: 'guardianship', words: msg`Write down who` },
  },
  'childs-yes-to-it': { what: msg`The child’s own yes`, more: msg`After being told that a no costs nothing.` },
  'independent-people': { what: msg`People who are independent` },
  'gentler-way-first': {
    what: msg`A gentler way first`,
    more: msg`Papers and registers before anything that touches the body.`,
  },
  'way-to-appeal': { what: msg`A way to appeal, explained` },
  'margin-of-error': { what: msg`How many years it may be wrong`, more: msg`No method tells an age to the year.` },
  'child-told-before-report': {
    what: msg`The child hears of it before`,
    more: msg`Told, not asked. Only where telling is not safe it waits.`,
  },
  'legal-advice': { what: msg`Advice of a lawyer` },
  'order-of-a-court': {
    what: msg`An order of a court`,
    more: msg`Without it nothing of these parts of the file is given.`,
  },
  'focal-point-outside-the-line': {
    what: msg`Somebody outside the line`,
    more: msg`Neither the one it is about, nor who supervises them, nor who holds the child’s file.`,
  },
  'reason-to-ask-again': { what: msg`A reason to ask the child again` },
  'not-asking-again': { what: msg`That the child is not asked again`, more: msg`Who heard it already wrote so.` },
  'non-punishment-raised': {
    what: msg`Somebody who says that the child must not be punished`,
    next: { kind: 'non-punishment', words: msg`Write it down` },
  },
  'country-pack': { what: msg`What the country says: its times, forms and offices` },
  'body-in-country-pack': {
    what: msg`The office of the country that this needs`,
    more: msg`Whoever keeps the country’s pack fills it in.`,
  },
  'without-what-is-withheld': { what: msg`To leave out what must be kept from them` },
}

/** A code of a newer app is shown by its own name. */
export const missingWords = (code: string): MissingWords =>
  (Object.hasOwn(MISSING, code) ? MISSING[code] : undefined) ?? { what: { id: code, message: code } }
