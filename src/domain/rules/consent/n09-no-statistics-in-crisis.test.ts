import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../../test/support/entries.ts'
import { phase } from '../../kinds/planning/phase.ts'
import { fileOpened } from '../../kinds/registration/file-opened.ts'
import { n9NoStatisticsInCrisis } from './n09-no-statistics-in-crisis.ts'

const opened = entryOf(
  fileOpened,
  { source: 'school', askedAboutOthers: 'none-there', othersThere: [] },
  { at: day('2026-01-01') },
)
const named = (is: 'crisis' | 'transition') => entryOf(phase, { phase: is, because: 'as it is' })

describe('N9: nobody is asked about statistics in the crisis phase', () => {
  it('refuses in the first three months, while the phase is named so, and where nobody knows when it began', () => {
    expect(n9NoStatisticsInCrisis(fileOf(opened), day('2026-04-02')).answer).toBe('refused')
    expect(n9NoStatisticsInCrisis(fileOf(opened, named('crisis')), day('2027-01-01')).answer).toBe('refused')
    expect(n9NoStatisticsInCrisis(fileOf(), day('2027-01-01')).answer).toBe('refused')
  })

  it('waits for as long as the agency counts its crisis phase, and never shorter for that', () => {
    const counts = (transition: number) => ({ ...fileOf(opened), phaseWindows: { transition, inclusion: 12, end: 36 } })
    expect(n9NoStatisticsInCrisis(counts(6), day('2026-06-30')).answer).toBe('refused')
    expect(n9NoStatisticsInCrisis(counts(6), day('2026-07-01')).answer).toBe('allowed')
    expect(n9NoStatisticsInCrisis(counts(1), day('2026-04-02')).answer).toBe('refused')
  })

  it('allows after it, or once somebody has said that it is over', () => {
    expect(n9NoStatisticsInCrisis(fileOf(opened), day('2026-04-03')).answer).toBe('allowed')
    expect(n9NoStatisticsInCrisis(fileOf(opened, named('transition')), day('2026-01-05')).answer).toBe('allowed')
  })

  it('cannot judge without the folder where the opening stands', () => {
    expect(n9NoStatisticsInCrisis(fileHolding(['identity']), day('2026-04-03'))).toEqual({
      rule: 'N9',
      answer: 'cannot-judge',
      dependsOn: ['care'],
    })
  })
})
