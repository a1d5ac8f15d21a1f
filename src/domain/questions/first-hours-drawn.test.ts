import { describe, expect, it } from 'vitest'
import { ofKind } from '../../../test/support/examples/of-kind.ts'
import { fileOf } from '../../../test/support/entries.ts'
import { me, supervisor } from '../../../test/support/work.ts'
import type { Entry } from '../entry/entry.ts'
import { drawnFirstHours } from './first-days.ts'

const drawn = (...entries: Entry[]) => Object.fromEntries(drawnFirstHours(fileOf(...entries)))
const gone = (over: object) => ofKind('missing-episode', { is: 'missing', episode: 'e', ...over })
const reported = { report: { decided: 'reported', to: 'the police', on: '2026-03-01', by: me } }
const report = ofKind('report-by-law')

describe('a line of the first days is answered by what was written elsewhere', () => {
  it('by nothing, where nothing was', () => {
    expect(drawn()).toEqual({})
    expect(drawn(ofKind('card', { interpreter: 'needed' }))).toEqual({})
  })

  it('the interpreter by the card', () => {
    expect(drawn(ofKind('card', { interpreter: 'not-needed' }))).toEqual({ interpreter: 'not-needed' })
  })

  it('the report by a report that was made, in Care alone', () => {
    expect(drawn(report)).toEqual({ reported: 'yes' })
    const only = (over: object) => drawn(ofKind('report-by-law', { report: 'r', law: 'the act', ...over }))
    expect(only({ stands: 'to-be-decided' })).toEqual({ reported: 'under-way' })
    const delayed = { stands: 'delayed', lawfulReason: 'x', until: '2026-05-01', decidedWith: supervisor }
    expect(only(delayed)).toEqual({ reported: 'under-way' })
    const none = { stands: 'not-required', because: 'x', decidedWith: supervisor }
    expect(only(none)).toEqual({ reported: 'not-needed' })
    const elsewhere = { ...report, folder: 'justice' as const }
    expect(drawn(elsewhere)).toEqual({})
  })

  it('the report by what was decided when the child went missing, in Care alone, until the child is back', () => {
    const said = gone(reported)
    expect(drawn(said)).toEqual({ reported: 'yes' })
    expect(drawn({ ...said, folder: 'whereabouts' })).toEqual({})
    expect(drawn(gone({ report: { decided: 'not-yet' } }))).toEqual({})
    expect(drawn(ofKind('missing-episode', { is: 'back', episode: 'e' }))).toEqual({})
  })
})
