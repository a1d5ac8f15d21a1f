import { describe, expect, it } from 'vitest'
import { accept, refuse } from '#result.ts'
import { answeringDatabase, saidBriefly } from '../../../test/support/answering-database.ts'
import { cutsOf, freeze, readCutRecords } from './cuts.ts'
import { evidencePage, putEvidence } from './records.ts'
import { appendRelease, releaseLines, type LineEffect } from './releases.ts'

const org = new Uint8Array(16).fill(1)
const id = new Uint8Array(16).fill(2)
const many = (count: number, row: object) => Array.from({ length: count }, () => row)

describe('records of evidence', () => {
  it('that nobody sends ask the database nothing', async () => {
    const { store, asked } = answeringDatabase()
    await putEvidence(store, org, [], [])
    expect(asked).toEqual([])
  })

  it('are removed from the cuts only where they are withdrawn, and written only where they are sent', async () => {
    const [sent, withdrawn] = [answeringDatabase(), answeringDatabase()]
    await putEvidence(sent.store, org, [{ id, household: null, record: '{}' }], [])
    expect(saidBriefly(sent.asked)).toEqual(['delete from "homeward"."evidence"', 'insert into "homeward"."evidence"'])
    await putEvidence(withdrawn.store, org, [], [id])
    expect(saidBriefly(withdrawn.asked)).toEqual([
      'delete from "homeward"."evidence"',
      'delete from "homeward"."evidence_in_cuts"',
    ])
  })

  it('are the last page where no more than a page is left', async () => {
    const page = async (rows: number) => {
      const { store, asked } = answeringDatabase(many(rows, { record: '{}', unit: 0 }))
      const answer = await evidencePage(store, org, 500)
      expect(asked[0]?.parameters).toContain(1_001)
      return answer
    }
    expect((await page(1_000)).next).toBeNull()
    const { records, next } = await page(1_001)
    expect([records.length, next]).toEqual([1_000, 1_500])
  })
})

describe('records of the cuts', () => {
  it('are the last page where no more than a page is left, and none where no cut was made', async () => {
    const row = { cut: 1, child: 0, unit: 0, key: 5, record: '{}', rows: 9_000 }
    const page = async (rows: number) => {
      const { store, asked } = answeringDatabase(many(rows, row))
      const answer = await readCutRecords(store, org, 500)
      expect(asked[0]?.parameters).toContain(1_001)
      return answer
    }
    expect(await page(0)).toEqual({ records: [], rows: 0, next: null })
    expect((await page(1_000)).next).toBeNull()
    const { records, rows, next } = await page(1_001)
    expect([records.length, rows, next]).toEqual([1_000, 9_000, 1_500])
  })

  it('are counted when the cut is made', async () => {
    const { asked, inside } = answeringDatabase([{ n: 7 }])
    await inside((tx) => freeze(tx, org, 3, 1_000))
    expect(asked.at(-1)?.parameters).toEqual([org, 3, 1_000, 7])
  })

  it('that were withdrawn since count as gone, and nothing is gone before the first cut', async () => {
    const since = { now: 5, came: 1, left: 2, changed: 0 }
    const after = answeringDatabase([{ cut: 4, at: 1, size: 10, here: 7 }], [since])
    expect((await cutsOf(after.store, org)).since.left).toBe(5)
    expect(after.asked[1]?.parameters).toContain(4)
    const before = answeringDatabase([], [since])
    expect((await cutsOf(before.store, org)).since.left).toBe(2)
    expect(before.asked[1]?.parameters).toContain(0)
  })
})

describe('the log of releases', () => {
  const line = { org, member: id, device: id, event: 'e', sig: id, output: id, at: 9 }
  const append = (
    database: ReturnType<typeof answeringDatabase>,
    seq: number,
    effect: LineEffect = {},
    refusal?: 'over-budget',
  ) => appendRelease(database.store, { ...line, seq }, () => (refusal ? refuse(refusal) : accept(effect)))

  it.each([
    ['a first line that is the second', 2, []],
    ['a line with the number of the last', 4, [{ seq: 4 }]],
    ['a line that leaves one out', 6, [{ seq: 4 }]],
  ])('refuses %s, and writes nothing', async (_, seq, before) => {
    const database = answeringDatabase(before)
    expect(await append(database, seq)).toBe('head-moved')
    expect(database.asked).toHaveLength(1)
  })

  it('refuses what the judge refuses, and a line whose number another took meanwhile', async () => {
    const judged = answeringDatabase([{ seq: 4 }])
    expect(await append(judged, 5, { cut: 1 }, 'over-budget')).toBe('over-budget')
    expect(judged.asked).toHaveLength(1)
    const late = answeringDatabase([{ seq: 4 }], 0n)
    expect(await append(late, 5, { cut: 1 })).toBe('head-moved')
    expect(late.asked).toHaveLength(2)
  })

  it('takes the next line, and freezes the records only where a cut is asked for', async () => {
    const [first, cutting] = [answeringDatabase([], 1n), answeringDatabase([{ seq: 4 }], 1n, [{ n: 3 }])]
    expect(await append(first, 1)).toBeUndefined()
    expect(first.asked).toHaveLength(2)
    expect(await append(cutting, 5, { cut: 2 })).toBeUndefined()
    expect(saidBriefly(cutting.asked).at(-1)).toBe('insert into "homeward"."evidence_cuts"')
  })

  it('takes a batch out of what counts and of every cut, and puts it back, only where the line does that', async () => {
    const [out, back] = [answeringDatabase([], 1n), answeringDatabase([], 1n)]
    expect(await append(out, 1, { out: { batch: 'b1', marks: [id] } })).toBeUndefined()
    expect(saidBriefly(out.asked).slice(2)).toEqual([
      'insert into "homeward"."evidence_out"',
      'delete from "homeward"."evidence_in_cuts"',
    ])
    expect(await append(back, 1, { back: 'b1' })).toBeUndefined()
    expect(saidBriefly(back.asked).slice(2)).toEqual(['delete from "homeward"."evidence_out"'])
    expect(back.asked[2]?.parameters).toContain('b1')
  })

  it('has more only beyond a page', async () => {
    const read = async (rows: number) => {
      const { store, asked } = answeringDatabase(many(rows, { seq: 1 }))
      const answer = await releaseLines(store, org, 0)
      expect(asked[0]?.parameters).toContain(201)
      return answer
    }
    expect((await read(200)).more).toBe(false)
    const { lines, more } = await read(201)
    expect([lines.length, more]).toEqual([200, true])
  })
})
