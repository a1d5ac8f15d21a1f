import { factor } from '#domain/kinds/assessment/factor.ts'
import { familyAssessment } from '#domain/kinds/assessment/family-assessment.ts'
import { levelAssessment, type LevelView } from '#domain/kinds/assessment/level-assessment.ts'
import { riskAssessment } from '#domain/kinds/assessment/risk-assessment.ts'
import { safetyLook } from '#domain/kinds/assessment/safety-look.ts'
import { safetyPlan } from '#domain/kinds/assessment/safety-plan.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import type { IntegrationLevel } from '#domain/vocabulary/integration-level.ts'
import { folderOfRisk, type RiskArea } from '#domain/vocabulary/risk-area.ts'
import type { z } from 'zod'
import { draft } from '../../device/draft.ts'
import type { Telling } from './moment.ts'
import { say, type Told } from './say.ts'
import type { Whose } from './whose.ts'

type Factor = BodyOf<typeof factor>
type Protective = Extract<Factor, { is: 'protective' }>
type Risk = Extract<Factor, { is: 'risk' }>
type KnownLevel = Extract<LevelView, { observation: string }>
/** The situation, whose view it is, and what it rests on; null where nobody could assess it. */
type Seen = readonly [how: KnownLevel['level'], view: KnownLevel['view'], observation: string] | null

/** What somebody observed and judged of the child's situation. */
export const assessing = (its: Whose) => ({
  safety:
    (answer: 'not-safe' | 'not-known' | 'safe', because: string, againIn: number): Telling =>
    (at) => [draft(safetyLook, at, { answer, because, how: 'talked-with-child', againBy: its.day(againIn) })],
  safeWithCare:
    (careMeans: string, because: string, againIn: number): Telling =>
    (at) => [
      draft(safetyLook, at, {
        answer: 'safe-with-care',
        careMeans,
        because,
        how: 'seen-there',
        againBy: its.day(againIn),
      }),
    ],
  levels:
    (seen: Partial<Record<z.infer<typeof IntegrationLevel>, Seen>>, words?: string): Telling =>
    (at) => [
      draft(levelAssessment, at, {
        levels: Object.fromEntries(Object.entries(seen).map(([level, view]) => [level, viewOf(view)])),
        ...(words !== undefined && { words }),
      }),
    ],
  risk:
    (
      key: string,
      area: RiskArea,
      pressing: Risk['pressing'],
      place: Factor extends { place: infer Place } ? Place : Risk['place'],
      words: string,
    ): Telling =>
    (at) => [
      draft(
        factor,
        at,
        {
          is: 'risk',
          factor: key,
          area,
          pressing,
          imminence: pressing === 'urgent' ? 'now' : 'soon',
          place,
          words,
          source: 'professional',
        },
        { folder: folderOfRisk(area) },
      ),
    ],
  protects:
    (key: string, area: Protective['area'], place: Protective['place'], words: string): Telling =>
    (at) => [draft(factor, at, { is: 'protective', factor: key, area, place, words, source: 'professional' })],
  riskOver:
    (key: string, because: string): Telling =>
    (at) => [draft(factor, at, { is: 'over', factor: key, because })],
  safetyPlan:
    (plan: {
      readonly signs: readonly string[]
      readonly does: readonly string[]
      readonly call: readonly string[]
      readonly answers?: readonly string[]
      readonly says: Told
      readonly copy: BodyOf<typeof safetyPlan>['childHasCopy']
      readonly reviewIn: number
    }): Telling =>
    (at) => [
      draft(safetyPlan, at, {
        signs: [...plan.signs],
        childDoes: [...plan.does],
        call: plan.call.map((who) => ({ who: its.doer(who) })),
        safePlaces: [],
        answers: [...(plan.answers ?? [])],
        madeWith: [{ person: 'child' }],
        childSays: say(plan.says),
        childHasCopy: plan.copy,
        reviewOn: its.day(plan.reviewIn),
      }),
    ],
  riskOf:
    (
      of: BodyOf<typeof riskAssessment>['of'],
      finding: 'not-acceptable' | 'not-known' | 'acceptable',
      observation: string,
    ): Telling =>
    (at) => [draft(riskAssessment, at, { of, finding, observation, assessedBy: [its.doer('drita')], restsOn: [] })],
  riskWithMeasures:
    (of: BodyOf<typeof riskAssessment>['of'], measures: readonly string[], observation: string): Telling =>
    (at) => [
      draft(riskAssessment, at, {
        of,
        finding: 'acceptable-with-measures',
        measures: [...measures],
        observation,
        assessedBy: [its.doer('drita')],
        restsOn: [],
      }),
    ],
  family:
    (
      withWhom: readonly string[],
      finding: 'not-suitable' | 'not-known' | 'suitable',
      observation: string,
      familySays: Told,
    ): Telling =>
    (at) => [
      draft(familyAssessment, at, {
        withWhom: withWhom.map(its.whom),
        homeSeen: 'yes',
        assessedBy: [its.doer('drita')],
        observation,
        familySays: say(familySays),
        wantsTheChild: 'yes',
        isAble: finding === 'suitable' ? 'yes' : 'not-known',
        finding,
      }),
    ],
  familyWithSupport:
    (withWhom: readonly string[], support: readonly string[], observation: string, familySays: Told): Telling =>
    (at) => [
      draft(familyAssessment, at, {
        withWhom: withWhom.map(its.whom),
        homeSeen: 'yes',
        assessedBy: [its.doer('drita')],
        observation,
        familySays: say(familySays),
        wantsTheChild: 'yes',
        isAble: 'with-support',
        finding: 'suitable-with-support',
        support: [...support],
      }),
    ],
})

function viewOf(seen: Seen): LevelView {
  if (seen === null) return { level: 'not-known' }
  const [level, view, observation] = seen
  return { level, view, observation }
}
