import type { Entry } from '#domain/entry/entry.ts'
import { safetyLook } from '#domain/kinds/assessment/safety-look.ts'
import { careArrangement } from '#domain/kinds/care/care-arrangement.ts'
import { danger, isSuspect } from '#domain/kinds/experience/danger.ts'
import { firstHours } from '#domain/kinds/first-72-hours/first-hours.ts'
import { hasDied } from '#domain/kinds/registration/parent-changed.ts'
import { tie } from '#domain/kinds/registration/tie.ts'
import { daysBetween, endOf, startOf } from '#domain/entry/plain-date.ts'
import type { PersonId } from '#domain/entry/ids.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import { FAMILY_TIES } from '#domain/vocabulary/family/tie.ts'
import { has, type Condition } from './condition.ts'
import { currentEntries, factOf, type FileOnDay } from './file-on-day.ts'
import { endangers } from './further-conditions.ts'
import { isParent, lastLevel, parentsAfter } from './shared-conditions.ts'

/** The last look found the child not safe, or could not tell. */
export const notKnownToBeSafe = has(
  safetyLook,
  'answer',
  (body) => body.answer === 'not-safe' || body.answer === 'not-known',
)

const AWAY = ['left', 'cannot-be-found', 'held-by-police-or-prison', 'taken-back-into-exploitation'] as const

/** What was written last of a parent is that they are gone. */
export const aParentIsAway: Condition = {
  reads: [],
  look: (seen) => (parentsAfter(seen, ...AWAY).length > 0 ? [] : null),
}

/** What was written last of the mother, or of a parent of whom it is not written whether she is the mother, is that she is gone. It adds no fact. */
export const motherMayBeAway: Condition = {
  reads: [],
  look: (seen) => {
    const isOther = (person: string) =>
      isTied(seen, person, () => true) && !isTied(seen, person, (one) => one === 'mother' || one === 'not-known')
    return parentsAfter(seen, ...AWAY).some(({ body }) => !isOther(body.person)) ? [] : null
  },
}

/** A parent is gone, or is one who is not meant, and no other parent who may live is written. It adds no fact. */
const noneIsHereBut = (notMeant: (seen: FileOnDay, person: PersonId) => boolean): Condition => ({
  reads: [],
  look: (seen) => {
    const away = new Set(parentsAfter(seen, ...AWAY).map(({ body }) => body.person))
    const here = currentEntries(seen, tie)
      .filter(({ body }) => isParent(body.tie) && !away.has(body.person) && !hasDied(seen.file, body.person))
      .map(({ body }) => notMeant(seen, body.person))
    return (away.size > 0 || here.includes(true)) && !here.includes(false) ? [] : null
  },
})
export const noParentIsHere = noneIsHereBut(() => false)
/** Beside a parent who endangers the child the other may be safe. */
export const noSafeParentIsHere = noneIsHereBut(endangers)
export const onlyInvolvedParentsAreHere = noneIsHereBut((seen, person) => isSuspect(seen.file, person))

const isThoughtDangerous = ({ body }: Entry<BodyOf<typeof danger>>) => body.stands !== 'no-longer-thought'

/** A parent is thought to have had to do with it. */
export const aParentMayBeInvolved = has(
  danger,
  'roles',
  (body, entry, seen) => isThoughtDangerous(entry) && isTied(seen, body.person, isParent),
)

const isTied = (seen: FileOnDay, person: string, as: (one: BodyOf<typeof tie>['tie']) => boolean): boolean =>
  currentEntries(seen, tie).some(({ body }) => body.person === person && as(body.tie))

/** Written as living with the child, and not to have moved out by today; or among those with whom the child lives. */
export const isAtHome = (seen: FileOnDay, { person, livesWithChild, livesUntil }: BodyOf<typeof tie>): boolean =>
  (livesWithChild === 'yes' && (livesUntil === undefined || livesUntil > seen.today)) ||
  currentEntries(seen, careArrangement).some(({ body }) => body.with.includes(person))

/** Whom a child meets day by day without living with them. */
const OF_EVERY_DAY: readonly BodyOf<typeof tie>['tie'][] = ['husband-or-partner', 'friend', 'neighbour', 'teacher']

/** Of every day, and what they are to the child is not over. Who was left as a partner may be the more dangerous for it. */
const isOfEveryDay = ({ tie: what, until }: BodyOf<typeof tie>, { today }: FileOnDay): boolean =>
  OF_EVERY_DAY.includes(what) && (what === 'husband-or-partner' || until === undefined || until > today)

/** Somebody living who is written as unsafe is a partner, friend, neighbour or teacher of the child. */
export const unsafeOfEveryDay = has(
  tie,
  'safe',
  (body, _, seen) => body.safe === 'unsafe' && isOfEveryDay(body, seen) && !hasDied(seen.file, body.person),
)

/** Somebody living who is written as unsafe lives with the child, or nobody knows whether they do. */
export const unsafeAtHome = has(
  tie,
  'safe',
  (body, _, seen) =>
    body.safe === 'unsafe' &&
    (body.livesWithChild === 'not-known' || isAtHome(seen, body)) &&
    !hasDied(seen.file, body.person),
)

/** Somebody living, of the family or now under the same roof, is thought to have had to do with it. */
export const atHomeInvolved = has(
  danger,
  'roles',
  (body, entry, seen) =>
    isThoughtDangerous(entry) &&
    !hasDied(seen.file, body.person) &&
    currentEntries(seen, tie).some(
      ({ body: one }) => one.person === body.person && (FAMILY_TIES.includes(one.tie) || isAtHome(seen, one)),
    ),
)

/** It is hard with the parent, and a mother or father had come back by then. */
export const hardSinceAParentCameBack: Condition = {
  reads: [],
  look: (seen) => {
    const hard = lastLevel(seen, 'with-parent', ['very-hard', 'hard'])
    if (!hard) return null
    const found = parentsAfter(seen, 'came-back').flatMap((back) => {
      const ties = currentEntries(seen, tie).filter(
        ({ body }) => body.person === back.body.person && (body.tie === 'mother' || body.tie === 'father'),
      )
      const since = ties.length > 0 && endOf(hard.at) >= startOf(back.at)
      return since ? [...ties.map((entry) => factOf(entry, 'tie')), factOf(back, 'what')] : []
    })
    return found.length > 0 ? [factOf(hard, 'levels'), ...found] : null
  },
}

/** Days after somebody wrote that the bed for the night is not settled. Our own figure [D]. */
const FIRST_NIGHTS = 7

/** On a later day somebody wrote where the child lives, or found the child safe there. */
function aPlaceWasFoundSince({ at }: Entry, seen: FileOnDay): boolean {
  const isLater = (one: Entry) => startOf(one.at) > endOf(at)
  return (
    currentEntries(seen, careArrangement).some(
      (one) => isLater(one) && !['none', 'detention', 'not-known'].includes(one.body.arrangement),
    ) ||
    currentEntries(seen, safetyLook).some(
      (one) => isLater(one) && (one.body.answer === 'safe' || one.body.answer === 'safe-with-care'),
    )
  )
}

/** The bed for tonight is not settled, as somebody wrote in these days, and nothing since then says otherwise. */
export const bedNotSettled = has(
  firstHours,
  'answer',
  (body, entry, seen) =>
    body.line === 'safe-sleep' &&
    body.answer !== 'yes' &&
    body.answer !== 'not-needed' &&
    daysBetween(endOf(entry.at), seen.today) <= FIRST_NIGHTS &&
    !aPlaceWasFoundSince(entry, seen),
)
