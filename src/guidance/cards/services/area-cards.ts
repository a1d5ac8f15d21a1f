import { holds } from '#domain/file/case-file.ts'
import { tie } from '#domain/kinds/registration/tie.ts'
import { service, type ServiceStage } from '#domain/kinds/services/service.ts'
import { FAMILY_TIES } from '#domain/vocabulary/family/tie.ts'
import type { ServiceCategory } from '#domain/vocabulary/services/service-category.ts'
import type { FACTOR_PLACES } from '#domain/vocabulary/risk-area.ts'
import { endangers, forWhom, isForTheChild } from '../../engine/further-conditions.ts'
import { isServiceAt, personHasDied } from '../../engine/shared-conditions.ts'
import { from, GENERAL, type GuidanceCard, type CardSource, type Suggestion, type Urgency } from '../../engine/card.ts'
import { has, some, type Condition } from '../../engine/condition.ts'
import { currentEntries, factOf } from '../../engine/file-on-day.ts'

interface Words {
  readonly title: string
  readonly text: string
  readonly points: readonly string[]
}

/** What the cards say of one service area: when it is needed, when it is absent, does not fit or ended, and while it runs. */
export interface AreaTexts {
  readonly area: ServiceCategory
  readonly place: (typeof FACTOR_PLACES)[number]
  readonly urgency: Urgency
  readonly needed: Words
  readonly wrong: Words & { readonly offers?: readonly Suggestion[] }
  readonly running: Words
  readonly sources?: readonly CardSource[]
}

/** Areas whose cards speak of help for the child: a mother's doctor or lawyer is not meant. */
const FOR_THE_CHILD: readonly ServiceCategory[] = [
  'education-early-childhood',
  'legal-justice',
  'medical',
  'mentoring-peer',
  'psychological-psychosocial',
  'spiritual-recreation',
  'vocational-life-skills',
]

/** Help of an area at one of these stages. */
const helpAt = (area: ServiceCategory, ...stages: readonly ServiceStage[]): Condition => {
  const ofArea = has(
    service,
    'stage',
    (body) => isServiceAt(body, area, stages) && (!FOR_THE_CHILD.includes(area) || isForTheChild(body)),
  )
  return area === 'family-member-support' ? some(ofArea, helpForKinAt(stages)) : ofArea
}

/**
 * A mother's own doctor is help for the family, whatever area it is written under: unless she has died or endangers the child. Who is kin, and that they endanger
 * nobody, is known only to who holds both folders.
 */
const helpForKinAt = (stages: readonly ServiceStage[]): Condition => ({
  reads: ['identity', 'origins'],
  look: (seen) => {
    if (!holds(seen.file, 'identity', 'origins')) return null
    const kin = currentEntries(seen, tie).filter(
      ({ body: { person, tie: what } }) =>
        FAMILY_TIES.includes(what) && !personHasDied(seen, person) && !endangers(seen, person),
    )
    const found = currentEntries(seen, service).flatMap((help) => {
      const { body } = help
      const isMeant =
        FOR_THE_CHILD.includes(body.category) && isServiceAt(body, body.category, stages) && !isForTheChild(body)
      const ties = isMeant ? kin.filter((one) => forWhom(body).includes(one.body.person)) : []
      return ties.length > 0 ? [factOf(help, 'stage'), ...ties.map((one) => factOf(one, 'tie'))] : []
    })
    return found.length > 0 ? found : null
  },
})

const EACH_SERVICE = from('children-and-youth-2014', 'each-service')

/** Three cards for a service area: what is needed, what goes wrong, and what is particular to children while it runs. */
export function areaCards({
  area,
  place,
  urgency,
  needed: need,
  wrong,
  running,
  sources = [],
}: AreaTexts): readonly GuidanceCard[] {
  return [
    {
      id: `${area}-needed`,
      area,
      when: helpAt(area, 'needed'),
      steps: ['services'],
      place,
      is: 'challenge',
      urgency,
      ...need,
      sources: [from('gms-guidebook-2017', 'by-service'), ...sources, GENERAL],
    },
    {
      id: `${area}-went-wrong`,
      area,
      when: helpAt(area, 'absent', 'unfit', 'discontinued'),
      steps: ['services', 'follow-up'],
      place: 'structural',
      is: 'challenge',
      urgency: 'soon',
      ...wrong,
      sources: [EACH_SERVICE, ...sources, GENERAL],
    },
    {
      id: `${area}-with-children`,
      area,
      when: helpAt(area, 'offered', 'understood', 'accepted', 'waitlisted', 'in-progress'),
      steps: ['services', 'follow-up'],
      place,
      is: 'opportunity',
      urgency: 'in-time',
      ...running,
      sources: [EACH_SERVICE, from('forms-and-interventions-2006', 'not-as-adults'), GENERAL],
    },
  ]
}
