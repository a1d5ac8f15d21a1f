import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../test/support/entries.ts'
import { missingEpisode } from '../kinds/care/missing-episode.ts'
import { superseded } from '../kinds/any/superseded.ts'
import { visit } from '../kinds/follow-up/visit.ts'
import { aVisit } from '../../../test/support/work.ts'
import { alarmTakenBack, isJustWritten } from './alarm-taken-back.ts'
import { urgentNeeds } from './urgent-needs.ts'

const today = day('2026-03-02')
const alarm = entryOf(missingEpisode, { is: 'missing', episode: 'e' }, { at: today })
const strikeOf = (of: { readonly id: string }, at = today) =>
  entryOf(superseded, { entry: of.id as never, because: 'Written by mistake' }, { at })

describe('that a child is missing, taken back', () => {
  it.each([
    ['nothing was taken back', [alarm]],
    ['another note was', [entryOf(visit, aVisit({})), strikeOf(entryOf(visit, aVisit({})))]],
    [
      'the child is missing by another entry',
      [alarm, strikeOf(alarm), entryOf(missingEpisode, { is: 'missing', episode: 'f' })],
    ],
    ['it was two days ago', [alarm, strikeOf(alarm, day('2026-02-28'))]],
  ])('is not said where %s', (_, entries) => {
    expect(alarmTakenBack(fileOf(...entries), today)).toBeUndefined()
  })

  it('is not said of a part that not everybody opens', () => {
    const closed = { ...alarm, folder: 'whereabouts' as const }
    expect(alarmTakenBack(fileOf(closed, { ...strikeOf(closed), folder: 'whereabouts' }), today)).toBeUndefined()
  })

  it('is no longer urgent, and says who took it back, on that day and the day after', () => {
    const strike = strikeOf(alarm)
    const file = fileOf(alarm, strike)
    expect(urgentNeeds(file)).toEqual([])
    expect(alarmTakenBack(file, today)?.id).toBe(strike.id)
    expect(alarmTakenBack(file, day('2026-03-03'))?.id).toBe(strike.id)
    expect(alarmTakenBack(file, day('2026-03-04'))).toBeUndefined()
  })

  it('is offered in the first minutes, also where the clock was set back since', () => {
    const at = (minutes: number) => isJustWritten(alarm, Date.parse(alarm.recordedAt) + minutes * 60_000)
    expect([-60, 0, 14, 15].map(at)).toEqual([true, true, true, false])
  })
})
