import type { Entry } from '#domain/entry/entry.ts'
import { approved } from '#domain/kinds/any/approved.ts'
import { returned } from '#domain/kinds/any/returned.ts'
import { returnPlan } from '#domain/kinds/care/return-plan.ts'
import { action } from '#domain/kinds/planning/action.ts'
import { bestInterests, type BestInterests } from '#domain/kinds/planning/best-interests.ts'
import { goal } from '#domain/kinds/planning/goal.ts'
import { phase } from '#domain/kinds/planning/phase.ts'
import { planAgreed } from '#domain/kinds/planning/plan-agreed.ts'
import { views } from '#domain/kinds/planning/views.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import { draft } from '../../device/draft.ts'
import type { Telling } from './moment.ts'
import { say, type Told } from './say.ts'
import type { Whose } from './whose.ts'

export interface PlanTold {
  readonly goals: readonly string[]
  readonly everyDays: number
  readonly child: BodyOf<typeof planAgreed>['child']
  readonly says: Told
  readonly copy?: BodyOf<typeof planAgreed>['copy']
  readonly reviewIn: number
}

export interface WeighedTold {
  readonly matter: string
  readonly trigger: BestInterests['trigger']
  readonly question: string
  readonly options: readonly {
    readonly option: string
    readonly for: readonly string[]
    readonly against: readonly string[]
    readonly means?: BestInterests['options'][number]['means']
    readonly risk: BestInterests['options'][number]['riskThatStays']
    readonly says: Told
  }[]
  readonly chosen: number
  readonly reasons: string
  readonly says: Told
  readonly reviewIn: number
}

/** Goals, promises and decisions, and a second person's answer to them. */
export const planning = (its: Whose) => ({
  phase:
    (now: BodyOf<typeof phase>['phase'], because: string): Telling =>
    (at) => [draft(phase, at, { phase: now, because })],
  goal:
    (
      key: string,
      wish: Told,
      title: string,
      level: BodyOf<typeof goal>['level'],
      order = 1,
      status: 'open' | 'reached' = 'open',
    ): Telling =>
    (at) => [draft(goal, at, { goal: key, wish: say(wish), title, ...(level && { level }), order, status })],
  step:
    (
      key: string,
      ofGoal: string,
      what: string,
      who: string,
      dueIn: number,
      status: 'open' | 'done' = 'open',
      answers: readonly string[] = [],
    ): Telling =>
    (at) => [
      draft(action, at, {
        action: key,
        goal: ofGoal,
        answers: [...answers],
        what,
        who: its.doer(who),
        by: its.day(dueIn),
        status,
      }),
    ],
  stepWaiting:
    (
      key: string,
      ofGoal: string,
      what: string,
      dueIn: number,
      on: string,
      since: number,
      askedAgain: readonly number[] = [],
    ): Telling =>
    (at) => [
      draft(action, at, {
        action: key,
        goal: ofGoal,
        answers: [],
        what,
        who: its.doer('drita'),
        by: its.day(dueIn),
        status: 'open',
        waitingOn: { who: on, since: its.day(since), askedAgain: askedAgain.map(its.day) },
      }),
    ],
  plan:
    (told: PlanTold): Telling =>
    (at) => [
      draft(planAgreed, at, {
        goals: [...told.goals],
        signedBy: [
          { who: its.doer('drita'), on: at, how: 'signature' },
          ...(told.child === 'signed' ? [{ who: its.doer('child'), on: at, how: 'signature' as const }] : []),
        ],
        child: told.child,
        childSays: say(told.says),
        dissent: [],
        seeEveryDays: told.everyDays,
        copy: told.copy ?? 'child-has-it',
        reviewOn: its.day(told.reviewIn),
      }),
    ],
  view:
    (
      matter: BodyOf<typeof views>['matter'],
      told: Told,
      how: BodyOf<typeof views>['askedHow'] = 'talking',
      by = 'drita',
    ): Telling =>
    (at) => [
      draft(views, at, { matter, say: say(told), askedHow: how, askedBy: its.doer(by), present: [], wishes: [] }),
    ],
  weighed:
    (told: WeighedTold): Telling =>
    (at) => [
      draft(bestInterests, at, {
        matter: told.matter,
        size: 'assessment',
        trigger: told.trigger,
        question: told.question,
        urgent: false,
        childSays: say(told.says),
        options: told.options.map((option) => ({
          option: option.option,
          means: option.means ?? 'other',
          for: [...option.for],
          against: [...option.against],
          notKnown: [],
          riskThatStays: option.risk,
          childThinks: say(option.says),
        })),
        chosen: told.chosen,
        reasons: told.reasons,
        consulted: [its.doer('besa')],
        panel: [],
        dissent: [],
        reviewOn: its.day(told.reviewIn),
        appealTold: { told: 'yes', on: at, how: 'In words, with the number to call' },
      }),
    ],
  goingTo:
    (
      stage: BodyOf<typeof returnPlan>['stage'],
      told: {
        readonly to: string
        readonly place: BodyOf<typeof returnPlan>['place']
        readonly with: readonly string[]
        readonly says: Told
        readonly child: string
        readonly family: string
        readonly travelsWith: string
        readonly receivedBy: string
        readonly firstVisitIn: number
        readonly ifItFails: string
      },
    ): Telling =>
    (at) => [
      draft(returnPlan, at, {
        to: told.to,
        place: told.place,
        with: told.with.map(its.whom),
        stage,
        childSays: say(told.says),
        prepared: { child: told.child, family: told.family },
        handOver: {
          travelsWith: its.doer(told.travelsWith),
          receivedBy: its.doer(told.receivedBy),
          papers: ['Letter of the agency'],
        },
        firstVisitBy: its.day(told.firstVisitIn),
        ifItFails: told.ifItFails,
      }),
    ],
  approve:
    (kind: string, words: string): Telling =>
    (at, file) => {
      const asked = newest(file, kind)
      return [draft(approved, at, { entry: asked.id, words }, { folder: asked.folder })]
    },
  sendBack:
    (kind: string, words: string, first: readonly string[], againIn: number): Telling =>
    (at, file) => {
      const asked = newest(file, kind)
      return [
        draft(
          returned,
          at,
          { entry: asked.id, words, first: [...first], lookAgainOn: its.day(againIn) },
          { folder: asked.folder },
        ),
      ]
    },
})

function newest(file: CaseFile, kind: string): Entry {
  const found = file.byKind[kind]?.at(-1)
  if (!found) throw new Error(`there is no ${kind} to answer`)
  return found
}
