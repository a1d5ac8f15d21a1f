import type { Kind } from '../file/kind.ts'
import type { Folder } from '../entry/ids.ts'
import { communityAssessment } from '../kinds/assessment/community-assessment.ts'
import { factor } from '../kinds/assessment/factor.ts'
import { riskAssessment } from '../kinds/assessment/risk-assessment.ts'
import { afterReturn } from '../kinds/care/after-return.ts'
import { careArrangement } from '../kinds/care/care-arrangement.ts'
import { missingEpisode } from '../kinds/care/missing-episode.ts'
import { whereabouts } from '../kinds/care/whereabouts.ts'
import { danger } from '../kinds/experience/danger.ts'
import { ownExperience } from '../kinds/experience/own-experience.ts'
import { ownScreening } from '../kinds/experience/own-screening.ts'
import { toldToWhom } from '../kinds/experience/told-to-whom.ts'
import { firstHours } from '../kinds/first-72-hours/first-hours.ts'
import { askedAbout } from '../kinds/before/asked-about.ts'
import { begun } from '../kinds/follow-up/begun.ts'
import { concern } from '../kinds/follow-up/concern.ts'
import { visit } from '../kinds/follow-up/visit.ts'
import { askBeforeActing } from '../kinds/registration/ask-before-acting.ts'
import { collecting } from '../kinds/care/collecting.ts'
import { doNot } from '../kinds/registration/do-not.ts'
import { household } from '../kinds/registration/household.ts'
import { parentChanged } from '../kinds/registration/parent-changed.ts'
import { person } from '../kinds/registration/person.ts'
import { tie } from '../kinds/registration/tie.ts'

/**
 * What changed, as a first screen may say it: never what happened, never a name. `written` is all that is shown for
 * folders that open only after a touch, and for entries that say somebody told something.
 */
export const CHANGES = [
  'lives-with',
  'household',
  'address',
  'person',
  'mark',
  'missing',
  'worry',
  'risk',
  'night',
  'visit',
  'after-return',
  'taken-back',
  'written',
] as const
export type Change = (typeof CHANGES)[number]

/** Folders of which a first screen says only that something was written. */
const AFTER_A_TOUCH: readonly Folder[] = ['origins', 'therapy', 'health']
export const changeIn = (folder: Folder, change: Change): Change =>
  AFTER_A_TOUCH.includes(folder) ? 'written' : change

export interface Touch {
  readonly kind: string
  readonly change: Change
  /** Whether this body could change the answer, compared with those that it replaced. */
  readonly touches: (body: unknown, before: readonly unknown[]) => boolean
}

function touch<Name extends string, Body>(
  kind: Kind<Name, Body>,
  change: Change,
  when: (body: Body, before: readonly Body[]) => boolean = () => true,
): Touch {
  return { kind: kind.name, change, touches: (body, before) => when(body as Body, before as readonly Body[]) }
}

/** Facts that are written whole. */
const WHOLE: readonly Touch[] = [
  touch(careArrangement, 'lives-with'),
  // Writing the same people again, as an answer about another child does, is no change.
  touch(
    household,
    'household',
    ({ persons }, before) => before.length === 0 || before.some((one) => !sameAs(one.persons, persons)),
  ),
  // A place where we meet is not a place where the child lives or goes every day.
  touch(whereabouts, 'address', ({ of }) => of !== 'meeting-place'),
  touch(tie, 'person', (body, before) =>
    [body, ...before].some(({ livesWithChild, safe }) => livesWithChild === 'yes' || safe === 'unsafe'),
  ),
  touch(person, 'person', ({ alive }, before) => alive === 'no' && before.some((one) => one.alive !== 'no')),
  touch(parentChanged, 'person'),
  touch(doNot, 'mark'),
  touch(collecting, 'mark', ({ rule }) => rule === 'nobody-collects'),
  touch(askBeforeActing, 'mark', ({ ask }) => ask === 'focal-point'),
  // Somebody outside looks for this child. What was done about it afterwards changes nothing.
  touch(
    askedAbout,
    'written',
    ({ stands }, before) => stands === 'this-child' && !before.some((one) => one.stands === 'this-child'),
  ),
  touch(danger, 'written'),
  touch(toldToWhom, 'written'),
  touch(ownExperience, 'written'),
  touch(ownScreening, 'written'),
  touch(missingEpisode, 'missing'),
  touch(concern, 'worry', (body) => body.status === 'open' || body.goesOn),
  touch(
    factor,
    'risk',
    (body, before) => body.is === 'risk' || (body.is === 'over' && before.some(({ is }) => is === 'protective')),
  ),
  touch(communityAssessment, 'risk', ({ wayIsSafe }) => wayIsSafe === 'no'),
  // A risk found acceptable with measures was accepted: somebody checks whether the measures hold.
  touch(riskAssessment, 'risk', ({ finding }) => finding !== 'acceptable'),
  touch(
    firstHours,
    'night',
    ({ line, answer }) => line === 'safe-sleep' && (answer === 'no' || answer === 'under-way'),
  ),
  touch(visit, 'visit', ({ anythingNotSafe }) => anythingNotSafe.answer !== 'no'),
  touch(afterReturn, 'after-return', ({ place }) => place !== 'lives-there-still'),
]

/**
 * The one list of the kinds of entry that could change whether a child is safe where they live. A test requires every
 * kind to be in it or among those that cannot. An entry of these that the last look at safety did not see makes the
 * look out of date.
 */
export const TOUCHES_SAFETY: readonly Touch[] = [
  ...WHOLE,
  // A begun fact: its content is not known yet, and may change the answer.
  touch(
    begun,
    'written',
    ({ of, done }) => !done && WHOLE.some(({ kind }) => of === kind || of.startsWith(`${kind}/`)),
  ),
]

const sameAs = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((person) => other.includes(person))
