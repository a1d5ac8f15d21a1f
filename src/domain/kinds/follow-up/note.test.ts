import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { decide } from '../../deciding/decide.ts'
import { due } from '../../dues/due.ts'
import { KINDS } from '../../kinds.ts'
import { lastSeen } from '../../questions/last-seen.ts'
import { note } from './note.ts'

const words = 'She stood at the door in the rain and did not come in.'
const write = (body: unknown) =>
  decide(KINDS, fileOf(), { kind: 'note', at: day('2026-03-02'), body }, day('2026-03-02'))

describe('a note in words alone', () => {
  it('is refused only where it says nothing', () => {
    expect(write({ words: ' ' })).toMatchObject({ ok: false, code: 'not-well-formed' })
    expect(write({ words })).toMatchObject({
      ok: true,
      value: { folder: 'care', body: { words }, wentAround: [], unjudged: [] },
    })
  })

  it('is no sight of the child and makes nothing due: that is said by writing what it was', () => {
    const file = fileOf(entryOf(note, { words }))
    expect(lastSeen(file, day('2026-03-02')).on).toBeNull()
    expect(due(KINDS, file, day('2027-03-02'))).toEqual([])
  })
})
