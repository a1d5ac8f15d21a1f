import { describe, expect, it } from 'vitest'
import { answeringDatabase, saidBriefly } from '../../../test/support/answering-database.ts'
import { LONGEST_WAIT, MOST_WAITING, mostOfEach, WaitingRecords } from './waiting-records.ts'

const org = new Uint8Array(16).fill(1)
const sender = (n: number, epoch = 7) => ({ name: new Uint8Array(16).fill(100 + n), epoch })
const row = (n: number) => ({
  id: Uint8Array.from({ length: 16 }, (_, at) => (at === 0 ? n >> 8 : at === 1 ? n : 7)),
  household: null,
  record: `{"n":${String(n)}}`,
})
const rows = (from: number, count: number) => Array.from({ length: count }, (_, n) => row(from + n))
const writtenBy = (asked: ReturnType<typeof answeringDatabase>['asked']) =>
  asked
    .filter(({ sql }) => sql.startsWith('insert'))
    .map(({ parameters }) =>
      parameters.filter((one) => typeof one === 'string').map((one) => Number(/\d+/.exec(one)?.[0])),
    )

describe('of a batch of three senders', () => {
  it('nobody gives more than a third, and two senders give nothing', () => {
    expect(mostOfEach([40, 40], 3)).toBe(0)
    expect(mostOfEach([40, 1, 1], 3)).toBe(1)
    expect(mostOfEach([12, 12, 12], 3)).toBe(12)
    expect(mostOfEach([10, 2, 2, 2, 2], 3)).toBe(4)
    expect(mostOfEach([5], 1)).toBe(5)
    expect(mostOfEach([], 3)).toBe(0)
  })
})

describe('records that were sent', () => {
  it('are not written before the third sender has some', async () => {
    const { store, asked } = answeringDatabase()
    const waiting = new WaitingRecords(store, 3)
    for (const n of [0, 1]) {
      waiting.hold(sender(n), rows(n * 100, 12), 0)
      await waiting.write(org, 1)
    }
    expect([asked, waiting.batches]).toEqual([[], 0])
    waiting.hold(sender(2), rows(200, 12), 0)
    await waiting.write(org, 1)
    expect(saidBriefly(asked)).toEqual(['delete from "homeward"."evidence"', 'insert into "homeward"."evidence"'])
    const [batch = []] = writtenBy(asked)
    expect(batch.toSorted((a, b) => a - b)).toEqual(
      [0, 100, 200].flatMap((n) => rows(n, 12)).map((_, at) => Math.floor(at / 12) * 100 + (at % 12)),
    )
    expect(batch).not.toEqual(batch.toSorted((a, b) => a - b))
    expect(waiting.batches).toBe(1)
  })

  it('of one member, who has another name in the next epoch, are no two senders’', async () => {
    const { store, asked } = answeringDatabase()
    const waiting = new WaitingRecords(store, 3)
    waiting.hold(sender(0, 7), rows(0, 4), 0)
    waiting.hold(sender(1, 7), rows(100, 4), 0)
    waiting.hold(sender(2, 8), rows(200, 4), 0)
    await waiting.write(org, 1)
    expect(asked).toEqual([])
    waiting.hold(sender(3, 7), rows(300, 4), 0)
    await waiting.write(org, 1)
    expect(
      writtenBy(asked)
        .flat()
        .some((n) => n >= 200 && n < 300),
    ).toBe(false)
    expect(writtenBy(asked).flat()).toHaveLength(12)
  })

  it('are written once, and what one sender has beyond her part waits on', async () => {
    const { store, asked } = answeringDatabase()
    const waiting = new WaitingRecords(store, 3)
    waiting.hold(sender(0), rows(0, 30), 0)
    waiting.hold(sender(1), rows(100, 2), 0)
    waiting.hold(sender(2), rows(200, 2), 0)
    await waiting.write(org, 1)
    await waiting.write(org, 1)
    expect(writtenBy(asked).map(({ length }) => length)).toEqual([6])
    expect(waiting.batches).toBe(1)
  })

  it('are written after a week, whoever sent them', async () => {
    const { store, asked } = answeringDatabase()
    const waiting = new WaitingRecords(store, 3)
    waiting.hold(sender(0), rows(0, 4), 10)
    await waiting.write(org, 9 + LONGEST_WAIT)
    expect(asked).toEqual([])
    await waiting.write(org, 10 + LONGEST_WAIT)
    expect(writtenBy(asked).map(({ length }) => length)).toEqual([4])
  })

  it('stand once, as whoever sent them last wrote them, and not at all when they are taken back', async () => {
    const { store, asked } = answeringDatabase()
    const waiting = new WaitingRecords(store, 2)
    waiting.hold(sender(0), [row(1), row(2)], 0)
    waiting.hold(sender(1), [{ ...row(1), record: '{"n":11}' }], 0)
    waiting.forget([row(2).id])
    await waiting.write(org, 1)
    expect(asked).toEqual([])
    waiting.hold(sender(0), [row(3)], 0)
    await waiting.write(org, 1)
    expect(writtenBy(asked)[0]?.toSorted((a, b) => a - b)).toEqual([3, 11])
  })

  it('wait on where the database refused them', async () => {
    const { store, asked } = answeringDatabase(new Error('the disk is full'))
    const waiting = new WaitingRecords(store, 1)
    waiting.hold(sender(0), [row(1)], 0)
    await expect(waiting.write(org, 1)).rejects.toThrow('the disk is full')
    await waiting.write(org, 1)
    expect(writtenBy(asked)).toEqual([[1]])
  })

  it('are refused beyond what one sender may have waiting', () => {
    const waiting = new WaitingRecords(answeringDatabase().store, 3)
    expect(waiting.hold(sender(0), rows(0, MOST_WAITING), 0)).toBe(true)
    expect(waiting.hold(sender(0), [row(1)], 0)).toBe(true)
    expect(waiting.hold(sender(0), [row(MOST_WAITING)], 0)).toBe(false)
    expect(waiting.hold(sender(1), [row(MOST_WAITING)], 0)).toBe(true)
  })
})
