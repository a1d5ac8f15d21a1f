import { describe, expect, it } from 'vitest'
import { RequestLimits, type RequestRates, type LimitMet } from './request-limits.ts'

const RATES: RequestRates = {
  device: { atOnce: 20, aSecond: 2 },
  devices: { atOnce: 50, aSecond: 10 },
  others: { atOnce: 5, aSecond: 1 },
}

function counting() {
  const clock = { now: 1_000 }
  const limits = new RequestLimits(RATES, () => clock.now)
  for (const [session, device] of [
    ['s1', 'd1'],
    ['s2', 'd2'],
    ['s3', 'd3'],
  ] as const)
    limits.isOf(session, device)
  const send = (session: string | undefined, times: number): (LimitMet | undefined)[] =>
    Array.from({ length: times }, () => limits.take(session))
  return { limits, clock, send }
}
const refusedOf = (answers: readonly (LimitMet | undefined)[]) => answers.filter((answer) => answer !== undefined)

describe('requests of one device', () => {
  it('beyond what it may send are refused, and its next session opens no new count', () => {
    const { limits, send } = counting()
    expect(refusedOf(send('s1', 21))).toEqual([{ limit: 'device', wait: 1_000 }])
    limits.isOf('s1-next', 'd1')
    expect(refusedOf(send('s1-next', 1))).toHaveLength(1)
    expect(refusedOf(send('s2', 20))).toEqual([])
  })

  it('pass again after the time that it was told, a tenth of them at once', () => {
    const { clock, send } = counting()
    const [met] = refusedOf(send('s1', 21))
    clock.now += (met?.wait ?? 0) - 1
    expect(refusedOf(send('s1', 2))).toHaveLength(1)
    clock.now += (met?.wait ?? 0) - 1
    expect(refusedOf(send('s1', 2))).toEqual([])
  })

  it('never save up more than may come at once', () => {
    const { clock, send } = counting()
    send('s1', 20)
    clock.now += 3_600_000
    expect(refusedOf(send('s1', 21))).toHaveLength(1)
  })
})

describe('requests of an agency', () => {
  it('are refused to its devices together once all of them send too much', () => {
    const { send } = counting()
    for (const session of ['s1', 's2']) expect(refusedOf(send(session, 20))).toEqual([])
    expect(refusedOf(send('s3', 11))).toEqual([{ limit: 'devices', wait: 500 }])
  })

  it('without a session, or with one that proved nothing here, take nothing from those who are signed in', () => {
    const { send } = counting()
    expect(refusedOf(send(undefined, 6))).toEqual([{ limit: 'others', wait: 1_000 }])
    expect(refusedOf(send('claimed', 1))).toHaveLength(1)
    expect(refusedOf(send('s1', 20))).toEqual([])
  })
})
