import { describe, expect, it } from 'vitest'
import { answeringDatabase, type GivenAnswer } from '../../../test/support/answering-database.ts'
import { changedFiles, movedFolders, feedPlaceOf } from './changes.ts'
import { newsFor } from './news.ts'

const bytes = (n: number, length = 16) => new Uint8Array(length).fill(n)
const hex = (n: number) => n.toString(16).padStart(2, '0').repeat(16)
const reader = { org: bytes(1), member: bytes(2) }

describe('the files that changed for a member', () => {
  const row = (n: number, over: object = {}) => ({
    file: bytes(n),
    rights: 1,
    granted: false,
    moved: true,
    seq: 1,
    hash: bytes(n),
    ...over,
  })
  const read = (...answers: readonly GivenAnswer[]) => {
    const database = answeringDatabase(...answers)
    return { ...database, changed: database.inside((tx) => changedFiles(tx, reader, { since: 7, mark: 9 }, null)) }
  }

  it('bring their access records only where the member may read them and they are new', async () => {
    const rows = [
      row(1, { rights: 0, granted: true }),
      row(2, { moved: false }),
      row(3),
      row(4, { moved: false, granted: true }),
    ]
    const { asked, changed } = read(rows, [
      { file: bytes(3), record: bytes(30) },
      { file: bytes(3), record: bytes(31) },
    ])
    expect((await changed).changes.map(({ gone, access }) => [gone, access?.records.length])).toEqual([
      [true, undefined],
      [false, undefined],
      [false, 2],
      [false, undefined],
    ])
    expect(asked[1]?.parameters).toContain(`${hex(3)},${hex(4)}`)
  })

  it('are all where no more than a page follows', async () => {
    const rows = (count: number) => Array.from({ length: count }, (_, n) => row(n, { moved: false }))
    expect(await read(rows(0)).changed).toEqual({ changes: [], next: null })
    expect((await read(rows(256)).changed).next).toBeNull()
    const { changes, next } = await read(rows(257)).changed
    expect([changes.length, next]).toEqual([256, bytes(255)])
  })

  it('are asked for from the first file, or after one, with one more than a page', async () => {
    const { asked, inside } = answeringDatabase()
    for (const after of [null, bytes(9)]) await inside((tx) => changedFiles(tx, reader, { since: 1, mark: 9 }, after))
    expect(asked.map(({ parameters }) => parameters.includes(257))).toEqual([true, true])
    expect(asked.map(({ parameters }) => parameters.some((one) => (one as Uint8Array).length === 0))).toEqual([
      true,
      false,
    ])
    expect(asked[1]?.parameters).toContainEqual(bytes(9))
  })

  it('end before the records grow too long, but the first is always one of them', async () => {
    const HALF = 256 * 1024
    const sizes = async (...lengths: readonly number[]) => {
      const rows = lengths.map((_, n) => row(n))
      const { changes, next } = await read(
        rows,
        lengths.map((length, n) => ({ file: bytes(n), record: bytes(0, length) })),
      ).changed
      return [changes.length, next?.[0]]
    }
    expect(await sizes(HALF, HALF)).toEqual([2, undefined])
    expect(await sizes(HALF, HALF + 1)).toEqual([1, 0])
    expect(await sizes(3 * HALF, 1)).toEqual([1, 0])
    expect(await sizes(3 * HALF)).toEqual([1, undefined])
  })

  it('begin at every file that the member may open where the device has nothing yet', async () => {
    const first = answeringDatabase()
    await first.inside((tx) => changedFiles(tx, reader, { since: null, mark: 9 }, null))
    expect(first.asked[0]?.sql).toContain('group by g.file')
    const folders = answeringDatabase()
    await folders.inside((tx) => movedFolders(tx, reader, null, [bytes(9)]))
    await folders.inside((tx) => movedFolders(tx, reader, 7, [bytes(9)]))
    expect(folders.asked.map(({ sql }) => sql.includes('"s"."feed" <='))).toEqual([false, true])
    await expect(feedPlaceOf(answeringDatabase().store)).rejects.toThrow('no place')
    const placed = (newest: object | null) => feedPlaceOf(answeringDatabase([{ place: { mark: 7, newest } }]).store)
    expect(await placed(null)).toEqual({ mark: 7, newest: null })
    expect(await placed({ number: 9, chance: hex(8) })).toEqual({ mark: 7, newest: { number: 9, chance: bytes(8) } })
  })

  it('are asked whole where the short question has no answer', async () => {
    const news = (...rows: readonly object[]) => newsFor(answeringDatabase(rows).store, reader, 7, 3)
    expect([await news(), await news({ news: null })]).toEqual([undefined, undefined])
    const folders = [{ file: hex(9), folder: 1, seq: 4, head: hex(8), from: 2 }]
    expect(await news({ news: { mark: 9, newest: null, folders } })).toEqual({
      mark: 9,
      newest: null,
      folders: [{ file: bytes(9), folder: 1, seq: 4, head: bytes(8), from: 2 }],
    })
  })
})
