import { describe, expect, it } from 'vitest'
import { answeringDatabase, saidBriefly } from '../../../test/support/answering-database.ts'
import { issueTokens, type TokensAsked } from './issued.ts'
import { notWritten } from './records.ts'

const bytes = (n: number) => new Uint8Array(16).fill(n)
const [org, member, device] = [bytes(1), bytes(2), bytes(3)]

/** What was issued of `elements` where `used` were, some of them these again; what was written, and said in the log. */
async function issued(used: number, again: readonly number[], elements: readonly number[], most: TokensAsked['most']) {
  const files = typeof most === 'number' ? [] : [[{ files: '2' }]]
  const { store, asked } = answeringDatabase(
    ...[[], [], [{ used: String(used) }], again.map((n) => ({ element: bytes(n) })), ...files],
  )
  const at = { org, member, device, at: 9, epoch: 7, kind: 'child' }
  const may = await issueTokens(store, { ...at, elements: elements.map(bytes), most })
  const writes = asked.slice(4 + files.length)
  return {
    may,
    asked,
    writes: saidBriefly(writes),
    said: writes.flatMap(({ parameters }) =>
      parameters.filter((one) => typeof one === 'string' && /^evidence|^ok$|^not-/.test(one)),
    ),
  }
}

describe('tokens for records of evidence', () => {
  it('are given for as many as are left, and the others are said to be refused', async () => {
    const { may, writes, said } = await issued(1, [], [11, 12, 13, 14], 3)
    expect(may).toBe(2)
    expect(writes).toEqual([
      'insert into "homeward"."evidence_issued"',
      'insert into "homeward"."access_log"',
      'insert into "homeward"."access_log"',
    ])
    expect(said).toEqual(['evidence-child:2', 'ok', 'evidence-child:2', 'not-entitled'])
  })

  it('are given for none where none is left, or more were given than are due now', async () => {
    for (const used of [3, 5]) {
      const { may, writes, said } = await issued(used, [], [11], 3)
      expect([may, writes.length, said]).toEqual([0, 1, ['evidence-child:1', 'not-entitled']])
    }
  })

  it('count once for what was given before, and nothing is written of it', async () => {
    expect(await issued(3, [11, 12], [11, 12], 3)).toMatchObject({ may: 2, writes: [], said: [] })
    expect(await issued(2, [11], [11, 12, 13], 3)).toMatchObject({
      may: 2,
      said: ['evidence-child:1', 'ok', 'evidence-child:1', 'not-entitled'],
    })
  })

  it('are as many as files in which the member may write, and those of two epochs ago are forgotten', async () => {
    const { may, asked } = await issued(0, [], [11, 12, 13], { filesWith: 4 })
    expect(may).toBe(2)
    expect(asked[1]?.parameters).toEqual([org, 6])
    expect(asked[1]?.sql).toContain('"epoch" < ')
    expect(asked[4]?.parameters).toEqual([org, member, 4, 2])
  })
})

describe('records that were sent', () => {
  const row = (n: number, over: object = {}) => ({ id: bytes(n), household: bytes(50), record: '{}', ...over })

  it('are looked for only where there are any', async () => {
    const { store, asked } = answeringDatabase()
    expect(await notWritten(store, org, [])).toEqual([])
    expect(asked).toEqual([])
  })

  it('are named by their place where the database has none, or another', async () => {
    const here = [row(1), row(2, { record: '{"a":1}' }), row(3, { household: null }), row(4)]
    const { store } = answeringDatabase(here)
    const sent = [row(1), row(2), row(3), row(9), row(4)]
    expect(await notWritten(store, org, sent)).toEqual([1, 2, 3])
    const alone = answeringDatabase([row(3, { household: null })])
    expect(await notWritten(alone.store, org, [row(3, { household: null })])).toEqual([])
  })
})
