import type { CountedLife } from './counted-life.ts'
import { ageOn } from './reckoned.ts'
import { reckonedRecord } from './reckoned-record.ts'

const BETTER = ['very-hard', 'hard', 'fair', 'good']

/** The answers that one life gives to an indicator, each as a text. */
export function reckonedIndicator(name: string, life: CountedLife): readonly string[] {
  const record = reckonedRecord(life)
  const one = (field: string) => String(record[field])
  const list = (field: string) => record[field] as readonly string[]
  const apart = (field: string) => list(field).map((code) => code.split('.').join(' '))
  switch (name) {
    case 'identification-pathways':
      return [one('pathway')]
    case 'own-victim-status': {
      const status = life.statuses.at(-1)?.status
      if (status === undefined) return [one('closure') === 'open' ? 'under-way' : 'never-identified']
      if (status === 'suspected') return ['under-way']
      return [status === 'not-identified' || status === 'screened-no-sign' ? 'never-identified' : 'identified']
    }
    case 'met-without-file':
    case 'change-in-each-domain':
      return []
    case 'time-to-first-steps':
      return apart('times')
    case 'needs-and-help':
      return list('needed').map((area) => `${area} ${furthest(life, area)}`)
    case 'reasons-for-declining':
      return apart('declined')
    case 'gaps':
      return apart('gaps')
    case 'reasons-for-gaps':
      return list('gapReasons')
    case 'what-helped':
      return list('received').map((area) => `${area} ${said(life, area)}`)
    case 'phase-durations':
      return apart('phases')
    case 'change-at-each-level': {
      const [first, last] = [life.looks[0], life.looks.at(-1)]
      if (!first || !last || life.looks.length < 2) return []
      const by = BETTER.indexOf(last.family) - BETTER.indexOf(first.family)
      return [`family ${by > 0 ? 'better' : by < 0 ? 'worse' : 'same'}`]
    }
    case 'documents':
      return apart('documents')
    case 'schooling':
      return [one('schooling')]
    case 'placement-stability':
      return [one('placementMoves')]
    case 'closure-types':
      return [one('closure')]
    case 'joinability':
      return [
        String(
          [life.born, life.sex, life.district, life.group, life.forms[0] ?? null, life.source].filter(
            (held) => held !== null,
          ).length,
        ),
      ]
    default:
      return sdg(life, one('sex'))
  }
}

function furthest({ needs }: CountedLife, area: string): string {
  const own = needs.filter((one) => one.area === area)
  const stages = own.flatMap(({ steps }) => steps.map(({ stage }) => stage))
  if (stages.some((stage) => stage === 'in-progress' || stage === 'completed')) return 'received'
  const last = own.map(
    ({ steps }) => steps.findLast(({ stage }) => stage === 'accepted' || stage === 'declined')?.stage,
  )
  if (last.includes('accepted')) return 'accepted'
  if (last.includes('declined')) return 'declined'
  if (stages.includes('offered')) return 'offered'
  return (['absent', 'unfit'] as const).find((stage) => stages.includes(stage)) ?? 'needed-only'
}

function said({ voices }: CountedLife, area: string): string {
  const heard = voices.filter((one) => one.area === area).map(({ helped }) => helped)
  const [yes, no] = [heard.includes('helped'), heard.includes('made-it-harder')]
  return yes && no ? 'voices-differ' : yes ? 'said-to-help' : no ? 'said-not-to-help' : 'not-known'
}

const GROUPS = {
  'forced-labour': 'forced-labour-or-services',
  'sexual-exploitation': 'sexual-exploitation',
  'forced-begging': 'other',
  'forced-marriage': 'other',
} as const

/** Victims alone: whoever was identified, or was and did not want it. */
function sdg(life: CountedLife, sex: string): readonly string[] {
  const status = life.statuses.at(-1)?.status
  if (status === undefined || !['presumed', 'formally-identified', 'person-did-not-want'].includes(status)) return []
  const groups = [...new Set(life.forms.map((form) => GROUPS[form]))]
  const form = groups.length > 1 ? 'several' : (groups[0] ?? 'not-known')
  const age = life.born === null ? 'not-known' : ageOn(life.born, life.opened) < 18 ? 'child' : 'adult'
  return [`${sex} ${age} ${form}`]
}
