import type { Life } from './life.ts'

const stages = ({ help }: Life) => [...help.values()]
const gap = (life: Life) => stages(life).some((stage) => stage === 'absent' || stage === 'unfit')
const phaseNow = ({ further }: Life) => further.phases.at(-1)?.[0]
const ofVictims = ({ group }: Life) => group !== 'trafficked-child' && group !== 'other'

/** Ill, and not gone since then. Who came back is as ill as before. */
const motherIsIll = ({ motherKnown, motherAlive, parent }: Life): boolean => {
  const since = parent.slice(parent.lastIndexOf('seriously-ill') + 1)
  const went = since.findLast((what) => ['left', 'came-back', 'taken-back-into-exploitation'].includes(what))
  return (!motherKnown || motherAlive) && parent.includes('seriously-ill') && (!went || went === 'came-back')
}

/** A danger whose last day is past. A danger of self-harm has a card of its own, whatever day is written. */
const dangerPastItsDay = ({ risksPastTheirDay }: Life): boolean =>
  [...risksPastTheirDay].some((area) => area !== 'self-harm')

/** Titles that what was agreed, decided, told and promised make true or false. The same rule: no condition of a card is known here. */
export const FURTHER_TITLE_IS_TRUE: Readonly<Record<string, (life: Life) => boolean>> = {
  'asking-is-dangerous': ({ registered, further }) =>
    further.obstacle === 'danger-if-asked' && !(registered === 'registered' && further.certificate === 'in-hand'),
  'born-abroad-without-papers': ({ registered, further }) =>
    further.obstacle === 'born-abroad' && registered !== 'registered',
  'born-refused-without-father': ({ registered, further }) =>
    further.obstacle === 'refused-without-father' && registered !== 'registered',
  'child-not-at-the-table': ({ further }) => further.invited.at(-1) === 'not-invited',
  'child-of-victim-own-plan': ({ further }) => further.cameWithParentsCase && further.plans.length === 0,
  'child-of-victim-turned-away': (life) =>
    ofVictims(life) && gap(life) && life.further.gapBecause === 'does-not-take-children-of-victims',
  'child-of-victim-two-files': ({ motherKnown, motherAlive, further }) =>
    motherKnown && motherAlive && further.motherHasFile,
  'crisis-lasts': (life) =>
    phaseNow(life) === 'crisis' && life.further.phases.length === 1 && (life.further.phases[0]?.[1] ?? 0) >= 120,
  'declined-for-the-family': (life) => stages(life).includes('declined') && life.further.noBecauseOf === 'mother',
  'dilemma-child-not-heard': ({ further: { question } }) => question?.is === 'decided' && !question.childAsked,
  'dilemma-decided-alone': ({ further: { question } }) => question?.is === 'decided' && question.by === 1,
  'dilemma-still-open': ({ further: { question } }) => question?.is === 'open' && question.days >= 7,
  'entitled-and-not-told': ({ further }) => further.claim === 'not-told',
  'guardian-in-conflict': ({ represented, further }) => represented && further.conflict === 'possible',
  'help-with-strings': (life) => gap(life) && life.further.gapBecause === 'condition-on-another-service',
  'inclusion-services-run-on': ({ help }) =>
    help.get('accommodation-care') === 'in-progress' || help.get('basic-needs-material') === 'in-progress',
  'kin-not-known-to-be-safe': ({ further }) => further.granIn === 'not-known',
  'mother-is-young': ({ motherKnown, motherAlive, further }) =>
    motherKnown && motherAlive && further.motherAge === '15-17',
  'not-understood-offer': (life) => stages(life).includes('understood') && life.further.understood === 'in-part',
  'objection-not-explained': ({ further }) => further.decision === 'not-told',
  'our-own-limits': (life) => gap(life),
  'own-small-child': ({ further }) => further.ownChild === 'lives',
  'phone-is-watched': ({ further }) => further.phone === 'watched',
  'plan-against-childs-will': ({ further }) => further.plans.length > 0 && further.plans.at(-1) !== 'signed',
  'return-to-unknown-place': ({ further: { return: home } }) =>
    home !== null && !home.known && (home.stage === 'planned' || home.stage === 'travelling'),
  'returned-not-visited': ({ further: { return: home, seenDaysAgo } }) =>
    home?.stage === 'received' && (seenDaysAgo === null || seenDaysAgo >= home.daysAgo),
  'risk-only-in-the-child': ({ further }) => further.risksIn === 'individual',
  'seen-too-rarely': ({ further }) => {
    const since = further.seenDaysAgo ?? further.planDaysAgo
    return further.plans.length > 0 && since > 14
  },
  'service-not-made-for-children': (life) => gap(life) && life.further.gapBecause === 'none-for-this-age',
  'several-forms': ({ form, further }) => form !== null && further.secondForm,
  'shared-and-child-not-told': ({ further }) => further.shared === 'not-told',
  'siblings-still-there': ({ further }) => further.childThere === 'not-safe',
  'something-not-safe-said': ({ further }) =>
    further.notSafe !== 'no' && further.seenDaysAgo !== null && further.seenDaysAgo <= 30,
  'status-refused-term': ({ identified, further }) =>
    identified === 'not-identified' && further.appealIn !== null && further.appealIn >= 0,
  'taken-inside-country': ({ form, further }) => form !== null && !further.scopes.includes('cross-border'),
  'told-already-do-not-ask': ({ further }) => further.toldBefore === 'only-with-reason',
  'transition-setback': ({ further }) => {
    const order = ['crisis', 'transition', 'inclusion', 'aftercare']
    const [now, before] = further.phases.map(([phase]) => order.indexOf(phase)).toReversed()
    return now !== undefined && before !== undefined && now < before && (further.phases.at(-1)?.[1] ?? 0) <= 60
  },
  'safety-check-not-safe': ({ safety }) => safety === 'not-safe',
  'safety-check-not-known': ({ safety }) => safety === 'not-known',
  'concern-about-safety': ({ further }) => further.concerns.includes('safety'),
  'concern-about-care': ({ further }) => further.concerns.includes('care'),
  'concern-about-work': ({ further }) => further.concerns.includes('work-or-begging'),
  'concern-about-body-or-mind': ({ further }) => further.concerns.includes('body-or-mind'),
  'concern-about-school': ({ further }) => further.concerns.includes('school'),
  'concern-about-something-else': ({ further }) => further.concerns.includes('other'),
  'danger-past-its-day': dangerPastItsDay,
  'parent-seriously-ill': (life) => motherIsIll(life),
  'wished-no-contact-before': ({ closing, further }) => closing === 'reopened' && further.wishedNoContact,
}

/** Where a card must speak, whatever else is so. */
export const FURTHER_MUST_SPEAK: Readonly<Record<string, (life: Life) => boolean>> = {
  'safety-check-not-safe': ({ safety }) => safety === 'not-safe',
  'safety-check-not-known': ({ safety }) => safety === 'not-known',
  'concern-about-safety': ({ further }) => further.concerns.includes('safety'),
  'concern-about-care': ({ further }) => further.concerns.includes('care'),
  'concern-about-work': ({ further }) => further.concerns.includes('work-or-begging'),
  'concern-about-body-or-mind': ({ further }) => further.concerns.includes('body-or-mind'),
  'concern-about-school': ({ further }) => further.concerns.includes('school'),
  'concern-about-something-else': ({ further }) => further.concerns.includes('other'),
  'danger-past-its-day': dangerPastItsDay,
  'parent-seriously-ill': (life) => motherIsIll(life) && life.age < 18,
  // Nobody saw a small child for a month.
  'small-child-unseen': ({ age, openFor, further }) =>
    age < 6 && openFor >= 30 && (further.seenDaysAgo === null || further.seenDaysAgo > 30),
  'siblings-still-there': ({ further }) => further.childThere === 'not-safe',
  'something-not-safe-said': ({ further }) =>
    further.notSafe !== 'no' && further.seenDaysAgo !== null && further.seenDaysAgo <= 30,
  'phone-is-watched': ({ further }) => further.phone === 'watched',
  'returned-not-visited': ({ further: { return: home, seenDaysAgo } }) =>
    home?.stage === 'received' && (seenDaysAgo === null || seenDaysAgo >= home.daysAgo),
  'guardian-in-conflict': ({ represented, further }) => represented && further.conflict === 'possible',
  'asking-is-dangerous': ({ registered, further }) =>
    registered !== null && registered !== 'registered' && further.obstacle === 'danger-if-asked',
}
