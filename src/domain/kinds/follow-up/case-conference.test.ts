import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { aConference, me } from '../../../../test/support/work.ts'
import { due } from '../../dues/due.ts'
import { KINDS } from '../../kinds.ts'
import { caseConference } from './case-conference.ts'

describe('a case conference', () => {
  it('refuses one person alone', () => {
    expect(caseConference.schema.safeParse(aConference({ attended: [me] })).success).toBe(false)
  })

  it('makes the next one due, of the newest alone', () => {
    const first = entryOf(caseConference, aConference({ nextOn: day('2026-04-01') }))
    const second = entryOf(caseConference, aConference({ nextOn: day('2026-06-01') }), { at: day('2026-03-30') })
    expect(due(KINDS, fileOf(second, first), day('2026-03-31')).map((item) => item.on)).toEqual(['2026-06-01'])
  })
})
