import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../../test/support/entries.ts'
import { mira } from '../../../../test/support/people.ts'
import { due } from '../../dues/due.ts'
import { KINDS } from '../../kinds.ts'
import { concern } from './concern.ts'

const worry = {
  status: 'open' as const,
  concern: 'market',
  about: 'work-or-begging' as const,
  words: 'She sells at the crossing at night.',
  raisedBy: 'professional' as const,
  look: 'this-week' as const,
}
const found = { status: 'looked-into' as const, concern: 'market', found: 'With her aunt, till nine.', goesOn: true }

describe('a concern', () => {
  it('refuses to be settled without what was found', () => {
    expect(concern.schema.safeParse({ ...found, found: '' }).success).toBe(false)
  })

  it('is looked into within its time, and then falls silent', () => {
    const raised = entryOf(concern, worry)
    expect(due(KINDS, fileOf(raised), day('2026-03-02'))).toEqual([
      { what: 'look-into-concern', on: '2026-03-08', entry: raised.id },
    ])
    expect(due(KINDS, fileOf(raised, entryOf(concern, found, { replaces: [raised.id] })), day('2026-03-02'))).toEqual(
      [],
    )
  })

  it('stays open where another, not having seen it, settled the same one', () => {
    expect(due(KINDS, fileOf(entryOf(concern, worry), entryOf(concern, found)), day('2026-03-02'))).toHaveLength(1)
  })

  it('about the body is due for its writer, too, without a word of what it is, and for nobody who does not hold Health', () => {
    const raised = entryOf(concern, worry, { folder: 'health', by: mira.member })
    expect(due(KINDS, fileOf(raised), day('2026-03-02'))).toEqual([
      { what: 'look-into-concern', on: '2026-03-08', entry: raised.id, also: [{ member: mira.member }] },
    ])
    expect(due(KINDS, fileHolding(['card', 'care'], raised), day('2026-03-02'))).toEqual([])
  })

  it('about pressure keeps by whom and to do what, and is due again before the day on which it is greatest', () => {
    const pressed = {
      ...worry,
      about: 'pressure-or-interference' as const,
      look: 'now' as const,
      pressure: { on: ['child' as const], from: ['own-family' as const], to: ['settle-for-money' as const] },
      greatestOn: day('2026-04-10'),
    }
    expect(concern.schema.safeParse({ ...pressed, pressure: { on: ['child'], from: [], to: ['marry'] } }).success).toBe(
      false,
    )
    expect(due(KINDS, fileOf(entryOf(concern, pressed)), day('2026-03-02')).map(({ what, on }) => [what, on])).toEqual([
      ['look-into-concern', '2026-03-01'],
      ['worry-is-greatest', '2026-04-07'],
    ])
  })
})
