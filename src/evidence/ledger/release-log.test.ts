import { describe, expect, it } from 'vitest'
import { muFor } from '../privacy/gaussian-dp.ts'
import { admit, EMPTY_LOG, type LogEvent, logOf, type ReleaseLog } from './release-log.ts'

const account = { programme: 'reintegration', year: 2026 }
const opening = { what: 'opened', account, cap: { epsilon: 4, delta: 1e-6 } } as const
const asked = (change: string, by: string): LogEvent => ({ what: 'budget-asked', change, of: opening, by })
const agreed = (change: string, by: string): LogEvent => ({ what: 'budget-agreed', change, by })
const said = (events: readonly (readonly [LogEvent, string])[]): ReleaseLog =>
  logOf(events.map(([event, by]) => ({ event, by })))

describe('a budget', () => {
  const waiting = said([[asked('b1', 'ilir'), 'ilir']])

  it('is not opened by one person alone, nor by who asked', () => {
    expect(waiting.ledger.caps.size).toBe(0)
    expect(admit(waiting, agreed('b1', 'ilir'), 'ilir')).toMatchObject({ ok: false, code: 'same-person' })
    expect(admit(waiting, agreed('b1', 'ana'), 'ilir')).toMatchObject({ ok: false, code: 'not-by-you' })
  })

  it('is not asked for where it stands already, and not agreed to where it has come to stand since', () => {
    const twice = said([
      [asked('b1', 'ilir'), 'ilir'],
      [asked('b2', 'ilir'), 'ilir'],
      [agreed('b1', 'ana'), 'ana'],
    ])
    expect(twice.ledger.caps.size).toBe(1)
    expect(admit(twice, agreed('b2', 'ana'), 'ana')).toMatchObject({ ok: false, code: 'contradicts' })
    expect(admit(twice, asked('b3', 'ilir'), 'ilir')).toMatchObject({ ok: false, code: 'contradicts' })
  })

  it('that was declined is answered, and may be asked for anew under another name', () => {
    const declined = said([
      [asked('b1', 'ilir'), 'ilir'],
      [{ what: 'budget-declined', change: 'b1', by: 'ana', why: 'Too much.' }, 'ana'],
    ])
    expect(admit(declined, agreed('b1', 'ana'), 'ana')).toMatchObject({ ok: false, code: 'answered-before' })
    expect(admit(declined, asked('b1', 'ilir'), 'ilir')).toMatchObject({ ok: false, code: 'proposed-before' })
    expect(admit(declined, asked('b2', 'ilir'), 'ilir').ok).toBe(true)
  })
})

describe('a reserved release', () => {
  it('is given up by two people, and its budget stays spent', () => {
    const cost = { mu: muFor(2, 4e-7), slack: 1e-6, delta: 4e-8 }
    const giveUp: LogEvent = { what: 'budget-asked', change: 'b2', of: { what: 'given-up', release: 's1' }, by: 'ilir' }
    const log = said([
      [asked('b1', 'ilir'), 'ilir'],
      [agreed('b1', 'ana'), 'ana'],
      [{ what: 'reserved', account, release: 's1', cost, by: 'ilir' }, 'ilir'],
      [giveUp, 'ilir'],
    ])
    expect(log.ledger.releases.get('s1')?.state).toBe('reserved')
    const over = admit(log, agreed('b2', 'ana'), 'ana')
    expect(over).toMatchObject({ ok: true })
    if (over.ok) expect(over.value.ledger.releases.get('s1')).toMatchObject({ state: 'given-up', cost })
  })
})

describe('cuts', () => {
  it('are numbered one after the other, and none is made twice', () => {
    const one = said([[{ what: 'cut-made', cut: 1, by: 'ilir' }, 'ilir']])
    for (const cut of [1, 3])
      expect(admit(one, { what: 'cut-made', cut, by: 'ana' }, 'ana')).toMatchObject({ ok: false, code: 'contradicts' })
    expect(admit(EMPTY_LOG, { what: 'cut-made', cut: 2, by: 'ana' }, 'ana')).toMatchObject({
      ok: false,
      code: 'contradicts',
    })
    expect(admit(one, { what: 'cut-made', cut: 2, by: 'ana' }, 'ana')).toMatchObject({ ok: true, value: { cuts: 2 } })
  })
})
