import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { drita } from '../../../test/support/people.ts'
import type { CaseFile, WaitsBeside } from '../file/case-file.ts'
import { due } from '../dues/due.ts'
import { KINDS } from '../kinds.ts'
import { concern } from '../kinds/follow-up/concern.ts'
import { urgentNeed } from '../kinds/follow-up/urgent-need.ts'
import { lightClosure } from '../kinds/closure/light-closure.ts'
import { teamRow } from '../supervision/team-view.ts'
import { urgentNeeds } from './urgent-needs.ts'
import { waitsInPart } from './waits-in-part.ts'

const today = day('2026-03-01')
const worry = (look: 'now' | 'this-week', folder: 'therapy' | 'care' = 'therapy') =>
  entryOf(
    concern,
    { status: 'open', concern: 'w', about: 'other', words: 'Secret.', raisedBy: 'child', look },
    { folder },
  )
const said = (file: CaseFile) => waitsInPart(file, due(KINDS, file, today), 'therapy')

const line = (over: Partial<WaitsBeside> = {}): WaitsBeside => ({
  part: 'therapy',
  on: day('2026-02-20'),
  entry: 'a-line-beside-the-file' as never,
  by: drita.member,
  recordedAt: '2026-02-20T10:00:00.000Z',
  ...over,
})
/** The file of who holds no Talks, with these lines beside it. */
const beside = (...waitsBeside: readonly WaitsBeside[]): CaseFile => ({ ...fileHolding(['card', 'care']), waitsBeside })
const whats = (file: CaseFile) => due(KINDS, file, today).map(({ what }) => what)

describe('what waits in a part that not everybody opens', () => {
  it('is said of that part alone, and of nothing in a file that is closed', () => {
    expect(said(fileOf(worry('this-week', 'care')))).toEqual([])
    const closed = entryOf(lightClosure, { reason: 'met-once', words: 'Met once.', wayBack: 'The day centre.' })
    expect(said(fileOf(worry('this-week'), closed))).toEqual([])
  })

  it('is a day, and what is urgent a need: nothing of the words', () => {
    expect(said(fileOf(worry('this-week')))).toEqual([{ on: day('2026-03-08') }])
    expect(said(fileOf(worry('now')))).toEqual([{ need: 'health', on: today }, { on: today }])
  })

  it('is due for who may not open the part, and nothing more for who may', () => {
    expect(whats(beside(line()))).toEqual(['waits-in-part'])
    expect(whats({ ...fileOf(), waitsBeside: [line(), line({ need: 'safety' })] })).toEqual([])
  })

  it('stands on the supervisor’s list once its day is past, and at once where it is urgent', () => {
    expect(teamRow(KINDS, beside(line()), today).late.map(({ what }) => what)).toEqual(['waits-in-part'])
    expect(teamRow(KINDS, beside(line({ need: 'safety' })), today).lookFirst).toEqual(['urgent'])
  })

  it('is urgent until somebody answered it since, in the part or in care', () => {
    const urgent = line({ need: 'safety' })
    expect(urgentNeeds(beside(urgent))).toMatchObject([{ need: 'safety', opens: 'therapy', beingSeenTo: false }])
    const answered = (recordedAt: string) => {
      const body = { is: 'over', need: 'safety', opens: 'therapy', how: 'seen-to' } as const
      const file = fileHolding(['card', 'care'], entryOf(urgentNeed, body, { recordedAt }))
      return urgentNeeds({ ...file, waitsBeside: [urgent] })
    }
    expect(answered('2026-02-20T11:00:00.000Z')).toEqual([])
    // What was answered before says nothing of what was written after it.
    expect(answered('2026-02-19T11:00:00.000Z')).toHaveLength(1)
  })
})
