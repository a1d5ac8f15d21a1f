import { holds } from '#domain/file/case-file.ts'
import type { PersonId } from '#domain/entry/ids.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import { safetyLook } from '#domain/kinds/assessment/safety-look.ts'
import { careArrangement } from '#domain/kinds/care/care-arrangement.ts'
import { isSuspect } from '#domain/kinds/experience/danger.ts'
import { victimsChild } from '#domain/kinds/experience/victims-child.ts'
import { concern } from '#domain/kinds/follow-up/concern.ts'
import { safetyOf, tie } from '#domain/kinds/registration/tie.ts'
import { service } from '#domain/kinds/services/service.ts'
import { has, lacksKind, type Condition } from './condition.ts'
import { currentEntries, type FileOnDay } from './file-on-day.ts'
import { aParentMayLive, isParent, personHasDied, riskNotSaidOver } from './shared-conditions.ts'

/** Somebody at home hurts the child, or uses the child, and nobody has written that it is over. */
export const hurtAtHome = riskNotSaidOver(
  'violence-at-home',
  'sexual-abuse-at-home',
  'emotional-abuse',
  'neglect',
  'family-involved-in-exploitation',
)

type OpenConcern = Extract<BodyOf<typeof concern>, { status: 'open' }>

/** A concern about one of these that nobody has looked into yet. */
export const concernAbout = (...about: readonly OpenConcern['about'][]): Condition =>
  has(concern, 'about', (body) => body.status === 'open' && about.includes(body.about))

export const lookedNotSafe = has(safetyLook, 'answer', (body) => body.answer === 'not-safe')

/** This person is written as unsafe for the child, or is thought to be involved. */
export const endangers = (seen: FileOnDay, id: PersonId): boolean =>
  safetyOf(seen.file, id) === 'unsafe' || isSuspect(seen.file, id)

const endangersAs = (isMeant: (one: BodyOf<typeof tie>['tie']) => boolean): Condition =>
  has(
    tie,
    'safe',
    ({ person, tie: what }, _, seen) => isMeant(what) && !personHasDied(seen, person) && endangers(seen, person),
  )

/** A parent who may live endangers the child. */
export const aParentEndangers = endangersAs(isParent)
export const motherEndangers = endangersAs((one) => one === 'mother')

const keptInTouch = has(
  victimsChild,
  'livedThrough',
  ({ livedThrough, parent }, _, seen) =>
    livedThrough.includes('kept-in-touch-with-parent') &&
    (parent === undefined
      ? aParentMayLive.look(seen) !== null && aParentEndangers.look(seen) === null
      : !personHasDied(seen, parent) && !endangers(seen, parent)),
)

/** A parent who may live, and endangers nobody, kept in touch. Where it is not written which parent: any of them. */
export const parentKeptInTouch: Condition = {
  reads: ['identity'],
  look: (seen) => (holds(seen.file, 'identity') ? keptInTouch.look(seen) : null),
}

type Help = BodyOf<typeof service>
export const forWhom = ({ whom, alsoFor = [] }: Help) => [whom, ...alsoFor]

/** Help for the child, or for the child as well. */
export const isForTheChild = (help: Help): boolean => forWhom(help).includes('child')

/** Those with whom the child lives, and those who are said to care for the child. */
const carersOf = (seen: FileOnDay): readonly string[] => [
  ...currentEntries(seen, careArrangement).flatMap(({ body }) => body.with.filter((who) => who !== 'child')),
  ...currentEntries(seen, tie).flatMap(({ body }) => (body.cares === 'yes' ? [body.person] : [])),
]

/** Nothing is written of help for the family, nor of any help for somebody who cares for the child. */
export const noHelpForCarers = lacksKind(
  service,
  (body, _, seen) =>
    body.category === 'family-member-support' || forWhom(body).some((who) => carersOf(seen).includes(who)),
)

/** The child's own child lives with the child. */
export const livesWithOwnChild = has(
  tie,
  'livesWithChild',
  (body, _, seen) =>
    body.tie === 'own-child' &&
    body.livesWithChild === 'yes' &&
    body.livesUntil === undefined &&
    !personHasDied(seen, body.person),
)
