import { missingEpisode } from '#domain/kinds/care/missing-episode.ts'
import { caseConference } from '#domain/kinds/follow-up/case-conference.ts'
import { concern } from '#domain/kinds/follow-up/concern.ts'
import { task } from '#domain/kinds/follow-up/task.ts'
import { visitPlanned } from '#domain/kinds/follow-up/visit-planned.ts'
import { visit } from '#domain/kinds/follow-up/visit.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import { draft } from '../../device/draft.ts'
import type { Telling } from './moment.ts'
import { say, type Told } from './say.ts'
import type { Whose } from './whose.ts'

type Visit = BodyOf<typeof visit>
export interface VisitMore {
  readonly child?: Visit['child']
  readonly saw?: string
  readonly notSafe?: string
  readonly notSure?: string
  readonly present?: readonly string[]
  readonly hears?: readonly string[]
  readonly nextIn?: number
  readonly folder?: 'care' | 'therapy'
}
type OpenConcern = Extract<BodyOf<typeof concern>, { status: 'open' }>

/** Entries of the time after: visits, worries, tasks, people coming together. */
export const followingUp = (its: Whose) => ({
  visit:
    (place: Visit['place'], says: Told, more: VisitMore = {}): Telling =>
    (at) => [
      draft(
        visit,
        at,
        {
          child: more.child ?? 'spoken-with',
          others: [],
          place,
          childSays: say(says),
          ...(more.saw !== undefined && { saw: more.saw }),
          present: [
            ...(more.present ?? []).map((who) => ({ who: its.whom(who), couldHear: false })),
            ...(more.hears ?? []).map((who) => ({ who: its.whom(who), couldHear: true })),
          ],
          anythingNotSafe:
            more.notSafe !== undefined
              ? { answer: 'yes', words: more.notSafe }
              : more.notSure !== undefined
                ? { answer: 'not-sure', words: more.notSure }
                : { answer: 'no' },
          ...(more.nextIn !== undefined && { nextOn: its.day(more.nextIn) }),
        },
        { folder: more.folder ?? 'care', about: ['child'] },
      ),
    ],
  nextVisit:
    (key: string, inDays: number, place: Visit['place'], placeName: string, mind?: string): Telling =>
    (at) => [
      draft(visitPlanned, at, {
        visit: key,
        on: its.day(inDays),
        place,
        placeName,
        who: its.doer('drita'),
        status: 'planned',
        ...(mind !== undefined && { mind }),
      }),
    ],
  task:
    (
      key: string,
      what: string,
      dueIn: number,
      status: 'open' | 'done' = 'open',
      waitingOn?: { readonly who: string; readonly since: number },
    ): Telling =>
    (at) => [
      draft(task, at, {
        task: key,
        what,
        who: its.doer('drita'),
        by: its.day(dueIn),
        status,
        ...(waitingOn && { waitingOn: { who: waitingOn.who, since: its.day(waitingOn.since), askedAgain: [] } }),
      }),
    ],
  worry:
    (
      key: string,
      about: OpenConcern['about'],
      look: OpenConcern['look'],
      words: string,
      raisedBy: OpenConcern['raisedBy'] = 'observed',
    ): Telling =>
    (at) => [draft(concern, at, { status: 'open', concern: key, about, words, raisedBy, look })],
  worryLookedInto:
    (key: string, found: string, goesOn = false): Telling =>
    (at) => [draft(concern, at, { status: 'looked-into', concern: key, found, goesOn })],
  conference:
    (
      purpose: BodyOf<typeof caseConference>['purpose'],
      attended: readonly string[],
      child: BodyOf<typeof caseConference>['child'],
      says: Told,
      words: string,
      decided: readonly string[],
      nextIn?: number,
    ): Telling =>
    (at) => [
      draft(caseConference, at, {
        purpose,
        attended: attended.map(its.doer),
        child,
        childSays: say(says),
        words,
        decided: [...decided],
        dissent: [],
        ...(nextIn !== undefined && { nextOn: its.day(nextIn) }),
      }),
    ],
  missing:
    (key: string, since: number, lastSeen: string): Telling =>
    (at) => [
      draft(missingEpisode, at, {
        is: 'missing',
        episode: key,
        since: its.day(since),
        lastSeen,
        lawAsksReport: 'yes',
        report: { decided: 'not-yet' },
      }),
    ],
  back:
    (key: string, since: number, says: Told, whatHelped: string): Telling =>
    (at) => [
      draft(missingEpisode, at, {
        is: 'back',
        episode: key,
        since: its.day(since),
        backOn: at,
        childSays: say(says),
        whatHelped,
      }),
    ],
})
