import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { answeringDatabase, saidBriefly } from '../../../test/support/answering-database.ts'
import { areAgencies, cards, isAgency, removeAgency } from './agencies.ts'
import { countBatch } from './batches.ts'
import { agenciesHolding, countNetworkKeys, putKeys } from './keys.ts'
import { countAndNote, countOverDays, countUse, dayOfUse } from './use.ts'

const bytes = (n: number, length = 16) => new Uint8Array(length).fill(n)
const agency = bytes(1)

describe('an agency of the network', () => {
  const token = bytes(5, 32)
  const proof = new Uint8Array(createHash('sha256').update('homeward/1/network-token\0').update(token).digest())

  it('is one that is known here and shows its token', async () => {
    const is = (...rows: readonly object[]) => isAgency(answeringDatabase(rows).store, agency, token)
    expect([await is(), await is({ proof: bytes(0, 32) }), await is({ proof })]).toEqual([false, false, true])
  })

  it('is removed once', async () => {
    expect(await removeAgency(answeringDatabase(3n, 3n, 3n, 0n).store, agency)).toBe(false)
    expect(await removeAgency(answeringDatabase(0n, 0n, 0n, 1n).store, agency)).toBe(true)
  })

  it('is one of several only if each of them is one', async () => {
    const are = (count: number) =>
      areAgencies(answeringDatabase(Array.from({ length: count }, () => ({ agency }))).store, [agency, bytes(2)])
    expect([await are(1), await are(2)]).toEqual([false, true])
  })

  it('is listed once it has published a card, in the order of the numbers', async () => {
    const rows = [3, 1, 2].map((n) => ({ agency: bytes(n), card: n === 2 ? null : bytes(n) }))
    expect((await cards(answeringDatabase(rows).store)).map((row) => row.agency[0])).toEqual([1, 3])
  })
})

describe('the keys of an agency', () => {
  const put = async (count: number, drop: readonly Uint8Array<ArrayBuffer>[] = []) => {
    const { store, asked } = answeringDatabase([{ children: 4 }], ...(drop.length > 0 ? [1n] : []), 1n, [{ n: count }])
    const done = await putKeys(store, agency, { rows: [{ handle: bytes(2), output: bytes(3) }], drop, epoch: 7 }, 10)
    return { done, asked: saidBriefly(asked) }
  }

  it('are refused beyond the limit, and taken up to it', async () => {
    expect((await put(11)).done).toBe(false)
    expect((await put(10)).done).toBe(true)
  })

  it('are removed where they are named', async () => {
    expect((await put(1)).asked).not.toContain('delete from "homeward"."network_keys"')
    expect((await put(1, [bytes(9)])).asked).toContain('delete from "homeward"."network_keys"')
  })

  it('are not refused for an error of the database', async () => {
    const broken = new Error('broken')
    const put = putKeys(answeringDatabase(broken).store, agency, { rows: [], drop: [], epoch: 7 }, 10)
    await expect(put).rejects.toBe(broken)
  })

  it('are counted', async () => {
    expect(await countNetworkKeys(answeringDatabase([{ n: 4 }]).store, agency)).toBe(4)
  })
})

describe('the use of a day', () => {
  const use = { whose: agency, what: 'ask', most: 5, now: 86_400_000 * 3 + 1 }

  it('beyond its limit asks the database nothing, and up to it counts', async () => {
    const { store, asked } = answeringDatabase([{ used: 6 }])
    expect(await countUse(store, { ...use, count: 6 })).toBe(false)
    expect(asked).toEqual([])
    expect(await countUse(store, { ...use, count: 5 })).toBe(true)
    expect(await countUse(answeringDatabase([]).store, { ...use, count: 1 })).toBe(false)
  })

  it('is refused where the database did not count it', async () => {
    const noted = (...rows: readonly object[]) =>
      countAndNote(answeringDatabase(rows).store, { ...use, count: 1 }, null)
    expect([await noted(), await noted({ may: false }), await noted({ may: true })]).toEqual([false, false, true])
  })

  it('counts with the days before, and names, where it is refused, when the first of them counts no more', async () => {
    const counted = (row: object) => {
      const { store, asked } = answeringDatabase([{ children: 4 }], [row])
      return { asked, done: countOverDays(store, { ...use, count: 1, days: 31 }, 'tracing') }
    }
    const { asked, done } = counted({ may: true, first: 1 })
    expect(await done).toEqual({ may: true })
    expect(asked[0]?.sql).toContain('for update')
    expect(asked[1]?.parameters).toContain(3 - 31)
    expect(await counted({ may: false, first: 1 }).done).toEqual({ may: false, again: 33 * 86_400_000 })
    expect(await counted({ may: false, first: null }).done).toEqual({ may: false, again: 35 * 86_400_000 })
  })

  it('ends at midnight, UTC', () => {
    expect([0, 86_399_999, 86_400_000].map(dayOfUse)).toEqual([
      { day: 0, left: 86_400_000 },
      { day: 0, left: 1 },
      { day: 1, left: 86_400_000 },
    ])
  })
})

describe('a batch for one child', () => {
  const [epoch, elements, hash] = [20, 3, bytes(6, 32)]
  const counted = (children: number, known: readonly object[], ...answers: readonly (readonly object[])[]) => {
    const { store, asked } = answeringDatabase([{ children }], [], known, ...answers)
    return { done: countBatch(store, { agency, hash, elements, epoch, since: epoch - 2 }), asked }
  }

  it('is free where it was evaluated in this epoch', async () => {
    const { done, asked } = counted(4, [{ last: epoch }])
    expect(await done).toBe('again')
    expect(asked).toHaveLength(3)
    expect(asked[0]?.sql).toContain('for update')
    expect(asked[1]?.parameters).toEqual([agency, epoch - 2])
  })

  it('counts against the children of the agency where it was evaluated before, and is refused beyond them', async () => {
    const { done, asked } = counted(4, [{ last: epoch - 1 }], [{ used: 1 }])
    expect(await done).toBe('renewal')
    expect(asked[3]?.parameters).toEqual([agency, epoch, 'epoch-findable', 3, 12])
    expect(await counted(4, [{ last: epoch - 1 }], []).done).toBeUndefined()
  })

  it('counts as new where nobody evaluated it: up to ten more than its children, with those that count still', async () => {
    const fresh = (standing: string) => counted(4, [], [{ standing }], [{ used: 1 }]).done
    expect([await fresh('14'), await fresh('15'), await fresh('13')]).toEqual([undefined, undefined, 'fresh'])
    expect(await counted(4, [], [{ standing: '0' }], []).done).toBeUndefined()
  })

  it('is not refused for an error of the database', async () => {
    const broken = new Error('broken')
    const { store } = answeringDatabase(broken)
    await expect(countBatch(store, { agency, hash, elements, epoch, since: epoch - 2 })).rejects.toBe(broken)
  })
})

it('an agency that holds outputs is told by which of them, in this epoch and the one before', async () => {
  const asked = [bytes(7, 32), bytes(8, 32), bytes(9, 32)]
  const had = [asked[2], asked[0]].map((one) => Buffer.from(one ?? []).toString('hex')).join(',')
  const database = answeringDatabase([{ agency: bytes(2), outputs: had }])
  const found = await agenciesHolding(database.store, agency, asked, { epoch: 7, most: 5 })
  expect(found).toEqual([{ agency: bytes(2), matched: 5 }])
  expect(database.asked[0]?.parameters.slice(-3)).toEqual([6, 7, 5])
})
