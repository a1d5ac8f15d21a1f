import type { Entry } from '../../../src/domain/entry/entry.ts'
import { addDays } from '../../../src/domain/entry/plain-date.ts'
import { ofKind } from '../examples/of-kind.ts'
import { aRiskAssessment, notYetTo, says } from '../work.ts'
import { ago } from './again.ts'
import { TODAY } from './child.ts'
import type { OfficeLife } from './office-life.ts'

export function officeEntries(life: OfficeLife): readonly Entry[] {
  return [...risks(life), ...fromOutside(life), ...toldTheChild(life)]
}

function risks({ riskFound }: OfficeLife): readonly Entry[] {
  const found: Entry[] = []
  for (const [n, finding] of riskFound.entries()) {
    const before = found.at(-1)
    found.push(
      ofKind('risk-assessment', aRiskAssessment(finding), {
        at: ago(40 - n * 20),
        replaces: before ? [before.id] : [],
      }),
    )
  }
  return found
}

function fromOutside({ outsiderAsked, demand, appealIn, noBed }: OfficeLife): readonly Entry[] {
  const answer = ofKind('demand-answer', { demand: 'd' })
  return [
    ...(noBed === null ? [] : [ofKind('first-hours', { line: 'safe-sleep', answer: 'no' }, { at: ago(noBed) })]),
    ...(outsiderAsked === null ? [] : [ofKind('asked-about', {}, { at: ago(outsiderAsked) })]),
    ...(demand === null ? [] : [ofKind('authority-demand', { demand: 'd' })]),
    ...(demand === 'answered' || demand === 'answer-sent-back' ? [answer] : []),
    ...(demand === 'answer-sent-back' ? [notYetTo(answer)] : []),
    ...(appealIn === null ? [] : [ofKind('appeal', { stands: 'may-be-made', until: addDays(TODAY, appealIn) })]),
  ]
}

const REPORT = {
  'not-told': { told: 'not-yet', tellBy: '2026-03-12' },
  told: { told: 'after', on: '2026-03-02', childSays: says('I know.') },
  'not-safe-to-tell': { told: 'not-safe-to-tell', because: 'They are at home.' },
}
const isTold = (told: 'told' | 'not-told') => (told === 'told' ? 'yes' : 'not-yet')

function toldTheChild({ learnt, reported, outcome, ageResult }: OfficeLife): readonly Entry[] {
  return [
    ...(learnt === null ? [] : [ofKind('child-was-told', {}, { at: ago(learnt) })]),
    ...(reported === null ? [] : [ofKind('report-by-law', { childTold: REPORT[reported] })]),
    ...(outcome === null ? [] : [ofKind('proceeding', { stands: 'decided', childTold: isTold(outcome) })]),
    ...(ageResult === null ? [] : [ofKind('age-assessed', { resultTold: isTold(ageResult) })]),
  ]
}
