import type { Entry } from '../../../src/domain/entry/entry.ts'
import type { PersonId } from '../../../src/domain/entry/ids.ts'
import type { BodyOf } from '../../../src/domain/file/kind.ts'
import { factor } from '../../../src/domain/kinds/assessment/factor.ts'
import { communityAssessment } from '../../../src/domain/kinds/assessment/community-assessment.ts'
import { familyAssessment } from '../../../src/domain/kinds/assessment/family-assessment.ts'
import { levelAssessment } from '../../../src/domain/kinds/assessment/level-assessment.ts'
import { safetyLook } from '../../../src/domain/kinds/assessment/safety-look.ts'
import { safetyPlan } from '../../../src/domain/kinds/assessment/safety-plan.ts'
import { careArrangement } from '../../../src/domain/kinds/care/care-arrangement.ts'
import { danger } from '../../../src/domain/kinds/experience/danger.ts'
import { identificationStatus } from '../../../src/domain/kinds/experience/identification-status.ts'
import { ownExperience } from '../../../src/domain/kinds/experience/own-experience.ts'
import { victimsChild } from '../../../src/domain/kinds/experience/victims-child.ts'
import { concern } from '../../../src/domain/kinds/follow-up/concern.ts'
import { visit } from '../../../src/domain/kinds/follow-up/visit.ts'
import { goal } from '../../../src/domain/kinds/planning/goal.ts'
import { phase } from '../../../src/domain/kinds/planning/phase.ts'
import { views } from '../../../src/domain/kinds/planning/views.ts'
import { birth } from '../../../src/domain/kinds/registration/birth.ts'
import { card } from '../../../src/domain/kinds/registration/card.ts'
import { childGroup } from '../../../src/domain/kinds/registration/child-group.ts'
import { consent } from '../../../src/domain/kinds/registration/consent.ts'
import { fileOpened } from '../../../src/domain/kinds/registration/file-opened.ts'
import { gender } from '../../../src/domain/kinds/registration/gender.ts'
import { guardianship } from '../../../src/domain/kinds/registration/guardianship.ts'
import { person } from '../../../src/domain/kinds/registration/person.ts'
import { tie } from '../../../src/domain/kinds/registration/tie.ts'
import { birthRegistration } from '../../../src/domain/kinds/rights/birth-registration.ts'
import { nationality } from '../../../src/domain/kinds/rights/nationality.ts'
import { service, type Service } from '../../../src/domain/kinds/services/service.ts'
import type { ServiceCategory } from '../../../src/domain/vocabulary/services/service-category.ts'
import { day, entryOf } from '../entries.ts'
import { grandmother, mother } from '../people.ts'
import { aFamilyAssessment, aGoal, aSafetyPlan, aView, aVisit, me, says } from '../work.ts'

/** An invented child in a few words, as the cards see one. Every day is before `TODAY`. */
export const TODAY = day('2026-03-10')

type Over = Partial<Entry>
type With<Body> = Partial<Body>

export const opened = (at = '2026-03-01', over: With<BodyOf<typeof fileOpened>> = {}) =>
  entryOf(fileOpened, { source: 'school', askedAboutOthers: 'none-there', othersThere: [], ...over }, { at: day(at) })
export const born = (on: string) =>
  entryOf(birth, {
    who: 'child',
    born: { known: 'day', on: day(on) },
    basis: 'birth-certificate',
    reasonsForChild: day(on) > '2008-03-01' ? 'yes' : 'no',
  })
export const seems = (ageBand: BodyOf<typeof card>['ageBand']) =>
  entryOf(card, { pronoun: 'the-child', ageBand, languages: ['sq'], interpreter: 'not-needed' })
export const inGroup = (group: BodyOf<typeof childGroup>['group'], stands: 'yes' | 'suspected' | 'no' = 'yes') =>
  entryOf(childGroup, { group, stands })
export const isA = (is: 'male' | 'female') => entryOf(gender, { who: 'child', gender: is })

export const lived = (
  livedThrough: BodyOf<typeof victimsChild>['livedThrough'],
  toldChild: BodyOf<typeof victimsChild>['toldChild'] = 'all',
  period: BodyOf<typeof victimsChild>['period'] = 'while-parent-was-trafficked',
) => entryOf(victimsChild, { period, withParent: 'no', care: 'kin', caredBy: [grandmother], livedThrough, toldChild })
export const used = (over: With<BodyOf<typeof ownExperience>>) =>
  entryOf(ownExperience, {
    episode: 1,
    known: 'suspected',
    acts: [],
    means: [],
    forms: [],
    sexualForms: [],
    work: [],
    recruitedBy: [],
    recruitedHow: [],
    scope: 'not-known',
    countries: [],
    ended: 'not-known',
    ...over,
  })
export const identified = (
  status: BodyOf<typeof identificationStatus>['status'],
  over: With<BodyOf<typeof identificationStatus>> = {},
) => entryOf(identificationStatus, { status, by: 'police', ...over })
export const dangerFrom = (whom: PersonId, ...roles: BodyOf<typeof danger>['roles']) =>
  entryOf(danger, { person: whom, roles, stands: 'suspected' })

export const around = (whom: PersonId, what: BodyOf<typeof tie>['tie'], over: With<BodyOf<typeof tie>> = {}) =>
  entryOf(tie, { person: whom, tie: what, safe: 'safe', livesWithChild: 'no', cares: 'no', ...over })
export const known = (whom: PersonId, over: With<BodyOf<typeof person>> = {}) =>
  entryOf(person, {
    person: whom,
    called: 'somebody',
    gender: 'not-known',
    ageBand: '25-or-more',
    alive: 'yes',
    ...over,
  })

export const risk = (area: Extract<BodyOf<typeof factor>, { is: 'risk' }>['area']) =>
  entryOf(factor, {
    is: 'risk',
    factor: 'one',
    place: 'community',
    area,
    words: 'As somebody saw it.',
    source: 'observed',
    pressing: 'medium',
    imminence: 'not-known',
  })
type Concern = BodyOf<typeof concern>
export const worried = (about: Extract<Concern, { status: 'open' }>['about']) =>
  entryOf(concern, { status: 'open', concern: 'one', about, words: 'A man came.', raisedBy: 'observed', look: 'now' })
export const lookedInto = () =>
  entryOf(concern, { status: 'looked-into', concern: 'one', found: 'It was her aunt.', goesOn: false })

export const strength = (area: Extract<BodyOf<typeof factor>, { is: 'protective' }>['area']) =>
  entryOf(factor, {
    is: 'protective',
    factor: 'two',
    place: 'community',
    area,
    words: 'As somebody saw it.',
    source: 'observed',
  })
export const levels = (
  how: Partial<Record<'with-parent' | 'family' | 'community' | 'society', 'very-hard' | 'hard' | 'fair' | 'good'>>,
  over: Over = {},
) =>
  entryOf(
    levelAssessment,
    {
      levels: Object.fromEntries(
        Object.entries(how).map(([level, is]) => [
          level,
          { level: is, view: 'worker', observation: 'Seen at supper.' },
        ]),
      ),
    },
    over,
  )
export const family = (over: Partial<Pick<BodyOf<typeof familyAssessment>, 'of' | 'wantsTheChild' | 'isAble'>> = {}) =>
  entryOf(familyAssessment, { ...aFamilyAssessment(), ...over })
export const community = () =>
  entryOf(communityAssessment, {
    neighboursAccept: 'in-part',
    schoolTakes: 'yes',
    sparedFromTalk: 'no',
    helpInReach: 'not-known',
    wayIsSafe: 'yes',
    observation: 'The baker greets her.',
    assessedBy: [{ named: 'Dora' }],
  })
export const looked = () =>
  entryOf(safetyLook, { answer: 'safe', how: 'seen-there', because: 'The door locks.', againBy: day('2026-04-01') })
export const planForSafety = () => entryOf(safetyPlan, aSafetyPlan())

export const lives = (
  arrangement: BodyOf<typeof careArrangement>['arrangement'],
  over: With<BodyOf<typeof careArrangement>> = {},
  entry: Over = {},
) =>
  entryOf(
    careArrangement,
    {
      arrangement,
      with: [],
      decidedBy: 'family',
      whyChanged: ['first-known'],
      siblings: 'not-known',
      childSays: says('It is all right.'),
      ...over,
    },
    entry,
  )
export const registration = (
  state: BodyOf<typeof birthRegistration>['state'],
  ...obstacles: BodyOf<typeof birthRegistration>['obstacles']
) => entryOf(birthRegistration, { state, certificate: 'none', obstacles, legalAdvice: 'not-yet' })
export const nation = (state: BodyOf<typeof nationality>['state']) => entryOf(nationality, { state, proof: 'none' })
export const speaksFor = (over: With<BodyOf<typeof guardianship>> = {}) =>
  entryOf(guardianship, {
    type: 'guardian',
    stands: 'appointed',
    called: 'the guardian',
    conflict: 'none-declared',
    ...over,
  })
export const agreed = (by: 'child' | PersonId = mother, over: With<BodyOf<typeof consent>> = {}) =>
  entryOf(consent, {
    purpose: 'case-work',
    answer: 'yes',
    by,
    capacity: by === 'child' ? 'child' : 'parent',
    as: by === 'child' ? 'assent' : 'consent',
    how: 'spoken',
    explained: ['purpose'],
    notAsked: [],
    ...over,
  })

const door = { mayWeGetInTouch: 'no', wayBack: 'Any Tuesday.' } as const

/** A service of an area at a stage, with what that stage asks for. */
export function help(
  stage: Service['stage'],
  category: ServiceCategory,
  over: Readonly<Record<string, unknown>> = {},
  entry: Over = {},
): Entry {
  const asks: Record<Service['stage'], object> = {
    needed: { saidBy: 'child' },
    offered: { offeredBy: me },
    understood: { understood: 'yes', inHerWords: says('I go there on Mondays.') },
    accepted: { answeredBy: ['child'] },
    declined: {
      answeredBy: ['child'],
      reasons: ['does-not-suit'],
      whoseReason: 'child',
      inTheirWords: says('Not now.'),
      door,
    },
    absent: { gap: ['none-in-reach'] },
    unfit: { gap: ['other'] },
    waitlisted: { since: day('2026-02-01') },
    'in-progress': { since: day('2026-02-01') },
    completed: { childSays: says('It was good.') },
    discontinued: { reasons: ['other'], childSays: says('It was not for me.'), door },
  }
  return entryOf(
    service,
    { stage, need: `need-${category}`, category, whom: 'child', ...asks[stage], ...over } as Service,
    entry,
  )
}

export const wants = (over: With<BodyOf<typeof goal>> = {}) => entryOf(goal, aGoal(over))
export const inPhase = (is: BodyOf<typeof phase>['phase'], over: Over = {}) =>
  entryOf(phase, { phase: is, because: 'As it is.' }, over)
export const thinks = (over: With<BodyOf<typeof views>> = {}) => entryOf(views, aView(over))
export const met = (over: With<BodyOf<typeof visit>> = {}, entry: Over = {}) => entryOf(visit, aVisit(over), entry)
