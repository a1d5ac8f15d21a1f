import { WithoutRoom } from '../kept/without-room.ts'
import { describe, expect, it } from 'vitest'
import { INLINE_LIMIT } from '#contract/bytes.ts'
import type { SyncRequest } from '#contract/sync.ts'
import { readCursor, writeCursor } from '#store/segments/cursor.ts'
import { answeringDatabase, saidBriefly, type GivenAnswer } from '../../../test/support/answering-database.ts'
import type { Deps } from '../http/env.ts'
import { stoodMark } from '../kept/stood-marks.ts'
import { beginningOf, changesSince, cursorGiven } from './changes.ts'
import { folderKey } from './world.ts'

const bytes = (n: number, length = 16) => new Uint8Array(length).fill(n)
const hex = (n: number) => n.toString(16).padStart(2, '0').repeat(16)
const session = { org: bytes(1), member: bytes(2), device: bytes(3), revoked: false, opened_at: 0, used_at: 0 }
const [incarnation, cursorKey] = [bytes(4), bytes(5, 32)]
const by = { key: cursorKey, member: session.member }
const START = { i: incarnation, since: null, upto: null, after: null, chance: null }
const file = (n: number, over: object = {}) => ({
  file: bytes(n),
  rights: 1,
  granted: false,
  moved: false,
  seq: 1,
  hash: bytes(n),
  ...over,
})
const folder = (n: number, size: number) => ({ file: bytes(n), folder: 1, seq: 4, head: bytes(6), had: 2, size })

async function changes(
  answers: readonly GivenAnswer[],
  {
    cursor = null,
    stored = [],
    said,
  }: { cursor?: typeof START | null; stored?: [string, number][]; said?: Uint8Array<ArrayBuffer> } = {},
) {
  const { store, asked } = answeringDatabase(...answers)
  const now = () => 9
  const withoutRoom = new WithoutRoom(store, now, () => false)
  const deps = { store, incarnations: { note: () => undefined }, cursorKey, now, withoutRoom } as unknown as Deps
  const ask = { cursor: cursor && writeCursor({ ...START, ...cursor }, by), directory: 3, incarnation: said }
  const begin = beginningOf(incarnation, ask as SyncRequest, cursorGiven(deps, session, ask as SyncRequest))
  const answer = await changesSince(deps, session, ask as SyncRequest, begin, new Map(stored))
  return { answer, cursor: readCursor(answer.cursor, by), asked }
}

describe('where an answer begins', () => {
  const at = (since: number | null, newest: number | null) => {
    const chance = newest === null ? null : { number: newest, chance: bytes(9) }
    return beginningOf(incarnation, { cursor: bytes(1), incarnation } as never, { ...START, since, chance }).since
  }
  it('is no further than the newest mark: a set-back database gives the numbers above it again', () => {
    expect(at(102, 70)).toBe(70)
    expect(at(70, 70)).toBe(70)
  })
  it('is where the device was, below that mark, or where none is named', () => {
    expect([at(60, 70), at(102, null), at(null, 70)]).toEqual([60, 102, null])
  })
})

describe('what changed for a device that has nothing', () => {
  it('is told up to the mark, in the order of the files', async () => {
    const { answer, cursor, asked } = await changes([
      [{ place: { mark: 70, newest: null } }],
      [],
      [{ record: bytes(8), hash: bytes(7, 32) }],
    ])
    expect(answer).toMatchObject({
      more: false,
      directory: [bytes(8)],
      stood: [stoodMark({ key: cursorKey, org: session.org }, incarnation, bytes(7, 32))],
      access: [],
      folders: [],
      gone: [],
    })
    expect(cursor).toEqual({ ...START, since: 70 })
    expect(saidBriefly(asked).some((statement) => statement.startsWith('insert'))).toBe(false)
  })

  it('goes on at the mark of the first page while files follow', async () => {
    const many = Array.from({ length: 257 }, (_, n) => file(n % 250))
    const first = await changes([[{ place: { mark: 70, newest: null } }], many, [], []])
    expect([first.answer.more, first.cursor]).toEqual([true, { ...START, upto: 70, after: many[255]?.file }])
    const second = await changes([many, [], []], { cursor: { ...START, upto: 70 as never, after: bytes(7) as never } })
    expect(second.cursor?.upto).toBe(70)
  })

  it('holds the rows of small folders, which are noted as delivered, and leaves larger ones to be asked for', async () => {
    const half = INLINE_LIMIT / 2
    const moved = [folder(8, half), folder(9, half), folder(10, 1)]
    const rows = [8, 9].map((n) => ({ file: bytes(n), folder: 1, seq: 3, segment: bytes(0), receipt: bytes(0) }))
    const both = [...rows, { file: bytes(9), folder: 1, seq: 4, segment: bytes(0), receipt: bytes(0) }]
    const { answer, asked } = await changes([
      [{ place: { mark: 70, newest: null } }],
      [8, 9, 10].map((n) => file(n)),
      moved,
      both,
    ])
    expect(answer.folders.map(({ from, rows: { length } }) => [from, length])).toEqual([
      [2, 1],
      [2, 2],
      [2, 0],
    ])
    expect(saidBriefly(asked)).toContain('insert into "homeward"."access_log"')
  })

  it('does not give back what came with this very request', async () => {
    const answers = [[{ place: { mark: 70, newest: null } }], [file(8)], [folder(8, 10)]]
    const own = await changes(answers, { stored: [[folderKey(bytes(8), 1), 2]] })
    expect(own.answer.folders).toMatchObject([{ from: 4, rows: [] }])
    const part = await changes(answers, { stored: [[folderKey(bytes(8), 1), 1]] })
    expect(part.answer.folders).toMatchObject([{ from: 2 }])
  })

  it('says which files are gone, and asks of them nothing more', async () => {
    const { answer, asked } = await changes([[{ place: { mark: 70, newest: null } }], [file(8, { rights: 0 })], []])
    expect(answer.gone).toEqual([bytes(8)])
    expect(asked).toHaveLength(3)
  })
})

describe('what changed for a device that has a cursor', () => {
  const since = { ...START, since: 60 as never }
  const news = (...folders: { seq: number; from: number }[]) => [
    {
      news: {
        mark: 70,
        newest: null,
        folders: folders.map((one) => ({ file: hex(8), folder: 1, head: hex(6), ...one })),
      },
    },
  ]

  it('is one question where nothing changed but what it has just sent', async () => {
    const quiet = await changes([news()], { cursor: since })
    expect([quiet.asked.length, quiet.cursor?.since, quiet.answer.more]).toEqual([1, 70, false])
    const own = await changes([news({ seq: 5, from: 3 })], { cursor: since, stored: [[folderKey(bytes(8), 1), 2]] })
    expect(own.asked).toHaveLength(1)
    expect(own.answer.folders).toMatchObject([{ from: 5, rows: [] }])
  })

  it('is asked whole where somebody else wrote, or more changed than rows', async () => {
    const written = await changes([news({ seq: 5, from: 3 }), [{ place: { mark: 80, newest: null } }]], {
      cursor: since,
    })
    expect([written.asked.length > 1, written.cursor?.since]).toEqual([true, 80])
    expect(
      (await changes([[{ news: null }], [{ place: { mark: 50, newest: null } }]], { cursor: since })).cursor?.since,
    ).toBe(60)
  })

  it('counts from before everything where another incarnation gave the cursor, or the device knows another', async () => {
    const other = { ...since, i: bytes(99) }
    expect(
      (await changes([[{ news: null }], [{ place: { mark: 5, newest: null } }]], { cursor: other })).asked[0]
        ?.parameters,
    ).toContain(0)
    const told = (said?: Uint8Array<ArrayBuffer>) =>
      changes([[{ news: null }], [{ place: { mark: 5, newest: null } }]], { cursor: since, ...(said && { said }) })
    expect((await told(bytes(98))).asked[0]?.parameters).toContain(0)
    expect((await told(incarnation)).asked[0]?.parameters).toContain(60)
    expect((await told()).asked[0]?.parameters).toContain(60)
  })
})
