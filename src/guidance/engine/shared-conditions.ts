import type { Entry } from '#domain/entry/entry.ts'
import { approvalStateOf } from '#domain/file/approvals.ts'
import { offersIn } from '#domain/kinds/any/hand-over.ts'
import { factor } from '#domain/kinds/assessment/factor.ts'
import { levelAssessment } from '#domain/kinds/assessment/level-assessment.ts'
import { careArrangement } from '#domain/kinds/care/care-arrangement.ts'
import { closure } from '#domain/kinds/closure/closure.ts'
import { reopened } from '#domain/kinds/closure/reopened.ts'
import { danger } from '#domain/kinds/experience/danger.ts'
import { identificationStatus } from '#domain/kinds/experience/identification-status.ts'
import { ownExperience } from '#domain/kinds/experience/own-experience.ts'
import { ownScreening } from '#domain/kinds/experience/own-screening.ts'
import { victimsChild } from '#domain/kinds/experience/victims-child.ts'
import { childGroup } from '#domain/kinds/registration/child-group.ts'
import { hasDied, parentChanged } from '#domain/kinds/registration/parent-changed.ts'
import { fileOpened } from '#domain/kinds/registration/file-opened.ts'
import { gender } from '#domain/kinds/registration/gender.ts'
import { guardianship } from '#domain/kinds/registration/guardianship.ts'
import { tie } from '#domain/kinds/registration/tie.ts'
import type { PersonId } from '#domain/entry/ids.ts'
import { visitPlanned } from '#domain/kinds/follow-up/visit-planned.ts'
import { visit } from '#domain/kinds/follow-up/visit.ts'
import { birthRegistration } from '#domain/kinds/rights/birth-registration.ts'
import { nationality } from '#domain/kinds/rights/nationality.ts'
import { education } from '#domain/kinds/rights/education.ts'
import { service } from '#domain/kinds/services/service.ts'
import { endOf, daysBetween, type PlainDate } from '#domain/entry/plain-date.ts'
import { isSurelyBaby } from '#domain/questions/protective-band.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import type { ChildGroup } from '#domain/vocabulary/child-group.ts'
import { PERIODS } from '#domain/vocabulary/experience.ts'
import { PARENT_TIES } from '#domain/vocabulary/family/tie.ts'
import type { HowItIs, IntegrationLevel } from '#domain/vocabulary/integration-level.ts'
import type { ServiceCategory } from '#domain/vocabulary/services/service-category.ts'
import { every, has, lacksKind, some, unless, type Condition } from './condition.ts'
import { factOf, currentEntries, type FileOnDay } from './file-on-day.ts'

type Experience = BodyOf<typeof ownExperience>
type Situation = BodyOf<typeof victimsChild>
type Service = BodyOf<typeof service>
type Stage = Service['stage']

/** The conditions that many cards share, named in the words of the field. */
export const opened = has(fileOpened, 'source')

/** A decision that no second person sent back. */
export const notReturned = (entry: Entry, seen: FileOnDay): boolean => approvalStateOf(seen.file, entry) !== 'returned'

/** A hand-over that nobody declined or called off. */
export const handOverMayHappen = ({ id }: Entry, { file }: FileOnDay): boolean =>
  !offersIn(file).some(({ entry, stands }) => entry.id === id && (stands === 'declined' || stands === 'called-off'))

/** Somebody asked to close the file, nobody sent that back, and nobody opened the file again. A file written twice is no closing for the child. */
export const closingWasAsked = has(
  closure,
  'reason',
  ({ reason }, entry, seen) =>
    reason !== 'duplicate' &&
    notReturned(entry, seen) &&
    !currentEntries(seen, reopened).some((one) => endOf(one.at) >= endOf(entry.at)),
)
/** A decision that no second person sent back, about a child who is not surely a baby: a baby is told nothing. */
export const isToBeTold = (entry: Entry, seen: FileOnDay): boolean =>
  notReturned(entry, seen) && !isSurelyBaby(seen.file, seen.today)

/** The file was opened at least this many days ago. */
export const openFor = (days: number): Condition =>
  has(fileOpened, 'source', (_, entry, seen) => daysBetween(endOf(entry.at), seen.today) >= days)

export const inGroup = (...groups: readonly ChildGroup[]): Condition =>
  has(childGroup, 'group', (body) => body.stands !== 'no' && groups.includes(body.group))

export const formIs = (...forms: Experience['forms']): Condition =>
  has(ownExperience, 'forms', (body) => body.forms.some((form) => forms.includes(form)))
export const workWas = (...work: Experience['work']): Condition =>
  has(ownExperience, 'work', (body) => body.work.some((one) => work.includes(one)))
export const recruitedBy = (...by: Experience['recruitedBy']): Condition =>
  has(ownExperience, 'recruitedBy', (body) => body.recruitedBy.some((one) => by.includes(one)))
export const recruitedHow = (...how: Experience['recruitedHow']): Condition =>
  has(ownExperience, 'recruitedHow', (body) => body.recruitedHow.some((one) => how.includes(one)))
export const heldByMeans = (...means: Experience['means']): Condition =>
  has(ownExperience, 'means', (body) => body.means.some((one) => means.includes(one)))

/** A member has considered, apart from any parent, whether this child is a victim, with any result (R12). */
export const consideredItself = some(has(ownScreening, 'finding'), has(identificationStatus, 'status'))

export const livedThrough = (...things: Situation['livedThrough']): Condition =>
  has(victimsChild, 'livedThrough', (body) => body.livedThrough.some((one) => things.includes(one)))
const periodOf = ({ body }: Entry<Situation>) => PERIODS.indexOf(body.period)
/** What the child was told of a parent, by the latest period that is written for that parent: what was told later counts. */
export const toldChild = (...told: readonly Situation['toldChild'][]): Condition => ({
  reads: [],
  look: (seen) => {
    const ofParent = Map.groupBy(currentEntries(seen, victimsChild), ({ body }) => body.parent)
    const found = [...ofParent.values()]
      .flatMap((entries) => entries.toSorted((a, b) => periodOf(a) - periodOf(b)).slice(-1))
      .filter(({ body }) => told.includes(body.toldChild))
    return found.length > 0 ? found.map((entry) => factOf(entry, 'toldChild')) : null
  },
})

export const registered = (...states: readonly BodyOf<typeof birthRegistration>['state'][]): Condition =>
  has(birthRegistration, 'state', (body) => states.includes(body.state))
export const obstacle = (...obstacles: BodyOf<typeof birthRegistration>['obstacles']): Condition =>
  has(
    birthRegistration,
    'obstacles',
    (body) => body.state !== 'registered' && body.obstacles.some((one) => obstacles.includes(one)),
  )
export const nationalityIs = (...states: readonly BodyOf<typeof nationality>['state'][]): Condition =>
  has(nationality, 'state', (body) => states.includes(body.state))
export const representedNot = every(
  opened,
  lacksKind(
    guardianship,
    (body, _, { today }) =>
      body.stands === 'not-needed' || (body.type !== 'support-person' && isAppointedOn(body, today)),
  ),
)

/** Appointed, and the role has not ended. */
export const isAppointedOn = ({ stands, endsOn }: BodyOf<typeof guardianship>, today: PlainDate): boolean =>
  stands === 'appointed' && (endsOn === undefined || endsOn >= today)

export const livesIn = (...arrangements: readonly BodyOf<typeof careArrangement>['arrangement'][]): Condition =>
  has(careArrangement, 'arrangement', (body) => arrangements.includes(body.arrangement))
/** Somebody who may live, and whose tie to the child has not ended. */
export const tiedTo = (
  ties: readonly BodyOf<typeof tie>['tie'][],
  safe?: readonly BodyOf<typeof tie>['safe'][],
): Condition =>
  has(
    tie,
    'safe',
    (body, _, seen) =>
      ties.includes(body.tie) &&
      (body.until === undefined || body.until > seen.today) &&
      (safe === undefined || safe.includes(body.safe)) &&
      !personHasDied(seen, body.person),
  )
/** Of somebody who may live it is thought that they had to do with it in such a role. */
export const involved = (...roles: BodyOf<typeof danger>['roles']): Condition =>
  has(
    danger,
    'roles',
    (body, _, seen) =>
      body.stands !== 'no-longer-thought' &&
      body.roles.some((role) => roles.includes(role)) &&
      !personHasDied(seen, body.person),
  )

export const boyOrMan = has(gender, 'gender', (body) => body.who === 'child' && body.gender === 'male')

type RiskArea = Extract<BodyOf<typeof factor>, { is: 'risk' }>['area']
/** Nobody has written that the danger is over, and the last day that was written for it is past. */
export const isPastItsDay = (body: BodyOf<typeof factor>, today: PlainDate): boolean =>
  body.is === 'risk' && body.until !== undefined && body.until < today

/** A danger that is not over, and whose last day is not past. One whose day is past has a card of its own, which asks to check again. */
export const riskIn = (...areas: readonly RiskArea[]): Condition =>
  has(
    factor,
    'is',
    (body, _, { today }) => body.is === 'risk' && areas.includes(body.area) && !isPastItsDay(body, today),
  )

/** Nobody has written that such a danger is over, whatever day was written for it: nothing good is concluded from a day alone. */
export const riskNotSaidOver = (...areas: readonly RiskArea[]): Condition =>
  has(factor, 'is', (body) => body.is === 'risk' && areas.includes(body.area))
const isStrength = (areas: readonly string[], body: BodyOf<typeof factor>) =>
  body.is === 'protective' && areas.includes(body.area)
export const lastsOn = (body: BodyOf<typeof factor>, today: PlainDate) =>
  body.is !== 'over' && (body.from ?? today) <= today && (body.until ?? today) >= today

/** A strength of today: not one that has not begun, or whose last day is past. */
export const strengthOf = (
  ...areas: readonly Extract<BodyOf<typeof factor>, { is: 'protective' }>['area'][]
): Condition => has(factor, 'is', (body, _, { today }) => isStrength(areas, body) && lastsOn(body, today))

/** The latest assessment of this level, by any of those who were asked. */
export const levelWas = (level: IntegrationLevel, ...how: readonly HowItIs[]): Condition => ({
  reads: [],
  look: (seen) => {
    const last = lastLevel(seen, level, how)
    return last ? [factOf(last, 'levels')] : null
  },
})

/** The latest assessment of this level, if it says one of these. */
export function lastLevel(seen: FileOnDay, level: IntegrationLevel, how: readonly HowItIs[]): Entry | undefined {
  const last = currentEntries(seen, levelAssessment).findLast((entry) => entry.body.levels[level] !== undefined)
  const said = last?.body.levels[level]?.level
  return how.some((one) => one === said) ? last : undefined
}

/** Help that is listed under an area and is of another sort: a day centre is no roof, and an interpreter coordinates nothing. */
const OF_ANOTHER_SORT: readonly (string | undefined)[] = ['day-centre', 'interpreter', 'community-work']

export const isServiceAt = (body: Service, area: ServiceCategory, stages: readonly Stage[]): boolean =>
  body.category === area && stages.includes(body.stage) && !OF_ANOTHER_SORT.includes(body.sub)

export const serviceAt = (area: ServiceCategory, ...stages: readonly Stage[]): Condition =>
  has(service, 'stage', (body) => isServiceAt(body, area, stages))
export const needed = (area: ServiceCategory): Condition => serviceAt(area, 'needed')
export const gapIn = (area: ServiceCategory): Condition => serviceAt(area, 'absent', 'unfit')
export const noServiceOf = (area: ServiceCategory): Condition => lacksKind(service, (body) => body.category === area)

type Gap = Extract<Service, { stage: 'absent' }>['gap']
const isGapBecause = (body: Service, reasons: Gap): boolean =>
  (body.stage === 'absent' || body.stage === 'unfit') && body.gap.some((reason) => reasons.includes(reason))

/** Help for anybody of the family is missing or does not fit, for one of these reasons. */
export const gapBecause = (...reasons: Gap): Condition => has(service, 'stage', (body) => isGapBecause(body, reasons))

/** The same of help that was for the child, alone or with others. */
export const childsGapBecause = (...reasons: Gap): Condition =>
  has(
    service,
    'stage',
    (body) => isGapBecause(body, reasons) && (body.whom === 'child' || body.alsoFor?.includes('child') === true),
  )

export const notIn = (
  condition: Condition,
  ...folders: readonly ('care' | 'identity' | 'status' | 'origins' | 'whereabouts' | 'justice')[]
): Condition => unless(condition, folders)

/** Something is written about school, by whatever kind. */
export const schoolIsWritten = some(
  has(education, 'stands', (body) => body.stands !== 'not-known'),
  has(service, 'stage', (body) => body.category === 'education-early-childhood'),
  has(factor, 'is', (body) => isStrength(['in-school-or-training'], body)),
  riskNotSaidOver('out-of-school'),
  has(visit, 'place', (body) => body.place === 'school'),
  has(visitPlanned, 'place', (body) => body.place === 'school'),
  has(levelAssessment, 'levels', (body) =>
    Object.values(body.levels).some((level) => level.level !== 'not-known' && level.view === 'teacher'),
  ),
  livedThrough('stayed-in-school'),
)

export const isParent = (one: BodyOf<typeof tie>['tie']): boolean => PARENT_TIES.includes(one)

/** Whether it is written that this person has died: of the person, or of what became of a parent. */
export const personHasDied = (seen: FileOnDay, id: PersonId): boolean => hasDied(seen.file, id)

/** What is over with the death of the parent of whom it is written. */
const OVER_WITH_DEATH: readonly string[] = ['came-back']

type ParentChanged = BodyOf<typeof parentChanged>

/** Whether a parent is here or gone. That a parent had a child, fell ill or ended their own help says nothing of it. */
const HERE_OR_GONE: readonly ParentChanged['what'][] = [
  'died',
  'left',
  'cannot-be-found',
  'held-by-police-or-prison',
  'taken-back-into-exploitation',
  'came-back',
]

/** The parents of whom the last that was written is one of these, each by that entry: of such things and of whether the parent is here. */
export function parentsAfter(seen: FileOnDay, ...what: readonly ParentChanged['what'][]) {
  const told = currentEntries(seen, parentChanged).filter(
    ({ body }) => HERE_OR_GONE.includes(body.what) || what.includes(body.what),
  )
  const newest = new Map(told.map((entry) => [entry.body.person, entry]))
  return [...newest.values()].filter(
    ({ body }) =>
      what.includes(body.what) && !(OVER_WITH_DEATH.includes(body.what) && personHasDied(seen, body.person)),
  )
}

/** What was written last of a parent is one of these. */
export const lastOfParent = (...what: readonly ParentChanged['what'][]): Condition => ({
  reads: [],
  look: (seen) => {
    const found = parentsAfter(seen, ...what)
    return found.length > 0 ? found.map((entry) => factOf(entry, 'what')) : null
  },
})

/** Not all of those who are written with such a tie have died. It adds no fact. */
const mayLive = (isOne: (one: BodyOf<typeof tie>['tie']) => boolean): Condition => ({
  reads: [],
  look: (seen) => {
    const those = currentEntries(seen, tie).filter(({ body }) => isOne(body.tie))
    return those.length > 0 && those.every(({ body }) => personHasDied(seen, body.person)) ? null : []
  },
})
export const aParentMayLive = mayLive(isParent)
export const motherMayLive = mayLive((one) => one === 'mother')
