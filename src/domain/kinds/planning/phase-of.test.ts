import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import type { Phase } from '../../vocabulary/phase.ts'
import { fileOpened } from '../registration/file-opened.ts'
import { phase } from './phase.ts'
import { phaseOf, phaseSpans } from './phase-of.ts'

const opened = entryOf(
  fileOpened,
  { source: 'school', askedAboutOthers: 'none-there', othersThere: [] },
  { at: day('2026-01-31') },
)
const said = (name: Phase, at: string, ...replaces: (typeof opened.id)[]) =>
  entryOf(phase, { phase: name, because: 'as it is' }, { at: day(at), replaces })

describe('the phase of the work', () => {
  it('is nothing before an opening', () => {
    expect(phaseOf(fileOf(), day('2026-02-01'))).toMatchObject({ phase: null, byTime: null })
  })

  it.each([
    ['2026-04-29', 'crisis'],
    ['2026-04-30', 'transition'],
    ['2027-01-30', 'transition'],
    ['2027-01-31', 'inclusion'],
    ['2029-01-30', 'inclusion'],
    ['2029-01-31', 'past-the-end'],
  ])('by time alone on %s is %s', (today, expected) => {
    expect(phaseOf(fileOf(opened), day(today)).byTime).toBe(expected)
  })

  it('is what a person said, whatever the time suggests, and counts steps back as steps', () => {
    const first = said('transition', '2026-05-01')
    const back = said('crisis', '2026-06-01', first.id)
    const on = said('transition', '2026-07-01', back.id)
    expect(phaseOf(fileOf(opened, first, back), day('2026-06-02'))).toEqual({
      phase: 'crisis',
      saidBy: back.id,
      byTime: 'transition',
      movedOn: 0,
      movedBack: 1,
    })
    expect(phaseOf(fileOf(opened, first, back, on), day('2028-06-02'))).toMatchObject({
      phase: 'transition',
      byTime: 'inclusion',
      movedOn: 1,
      movedBack: 1,
    })
  })

  it('can be aftercare, and come back from it', () => {
    const after = said('aftercare', '2026-05-01')
    const back = said('crisis', '2026-06-01', after.id)
    expect(phaseOf(fileOf(opened, after), day('2026-05-02'))).toMatchObject({
      phase: 'aftercare',
      byTime: 'transition',
    })
    expect(phaseOf(fileOf(opened, after, back), day('2026-06-02'))).toMatchObject({ phase: 'crisis', movedBack: 1 })
  })

  it('has spans, both ways; the same named twice is one, and none is ended by time', () => {
    const file = fileOf(
      opened,
      said('crisis', '2026-02-01'),
      said('crisis', '2026-02-20'),
      said('inclusion', '2026-05-01'),
      said('transition', '2026-06-01'),
    )
    expect(phaseSpans(file)).toEqual([
      { phase: 'crisis', since: '2026-02-01', until: '2026-05-01' },
      { phase: 'inclusion', since: '2026-05-01', until: '2026-06-01' },
      { phase: 'transition', since: '2026-06-01', until: null },
    ])
    expect(phaseSpans(fileOf(opened))).toEqual([])
  })

  it('takes an agency’s own windows', () => {
    const own = { ...fileOf(opened), phaseWindows: { transition: 6, inclusion: 12, end: 14 } }
    expect(phaseOf(own, day('2026-05-01')).phase).toBe('crisis')
    expect(phaseOf(own, day('2027-04-01')).byTime).toBe('past-the-end')
    expect(phaseOf({ ...own, ...fileOf(opened, said('transition', '2026-02-02')) }, day('2026-05-01')).phase).toBe(
      'transition',
    )
  })
})
