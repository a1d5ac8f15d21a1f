import { describe, expect, it } from 'vitest'
import { answeringDatabase, type GivenAnswer, saidBriefly } from '../../../test/support/answering-database.ts'
import type { RoleTransaction } from '../database/role.ts'
import { agreedOf, writeAgreed } from './agreed.ts'
import { appending } from './append.ts'
import type { Appended } from './appended.ts'
import { erasedFiles, noteCarriedOut } from './carried-out.ts'
import { writeAccessLines } from '../people/access-log.ts'
import { movedFolders, noteDelivered, readSpans } from './changes.ts'
import { folderHeadsOf, grantedOf } from './compared.ts'
import { fileStateFor, findChunk, storeChunk } from './chunks.ts'
import { barsOf, endGrants, writeBars } from './ends-and-bars.ts'
import { keepAside, settleQuarantine } from './quarantine.ts'
import { dropEntries } from './redact.ts'
import { accessStreams, storedAt } from './stored.ts'
import { writeSegments } from './write-segments.ts'

const bytes = (n: number, length = 16) => new Uint8Array(length).fill(n)
const hex = (n: number) => n.toString(16).padStart(2, '0').repeat(16)
const [org, member, device] = [bytes(1), bytes(2), bytes(3)]
const reader = { org, member }
const NOTHING: Appended = {
  org,
  segments: [],
  heads: [],
  records: [],
  accessHeads: [],
  grants: [],
  bars: [],
  agreed: [],
  redactions: [],
  withheld: [],
  withheldEnds: [],
  broughtBack: [],
  fileSteps: [],
  erasures: [],
  aside: [],
  log: [],
}

describe('where there is nothing to look up or to write, the database is asked nothing', () => {
  it.each([
    ['segments at no place', (tx) => storedAt(tx, org, [])],
    ['access records of no file', (tx) => accessStreams(tx, org, [])],
    ['bars of no file', (tx) => barsOf(tx, org, [])],
    ['folders of no file', (tx) => movedFolders(tx, reader, 7, [])],
    ['rows of no span', (tx) => readSpans(tx, org, [])],
    ['a delivery of no folder', (tx) => noteDelivered(tx, { ...reader, device, at: 1 }, [], writeAccessLines)],
    ['nothing set aside', (tx) => keepAside(tx, org, [])],
    ['no segment and no line of the log', (tx) => writeSegments(tx, NOTHING)],
    ['acts of no file', (tx) => agreedOf(tx, org, [])],
    ['grants of no file', (tx) => grantedOf(tx, reader, [])],
    ['heads of no file', (tx) => folderHeadsOf(tx, reader, [])],
    ['no bar', (tx) => writeBars(tx, org, [])],
  ] satisfies [string, (tx: RoleTransaction) => Promise<unknown>][])('%s', async (_, work) => {
    const { asked, inside } = answeringDatabase()
    expect((await inside<unknown>(work)) ?? []).toEqual([])
    expect(asked).toEqual([])
  })

  it('no erasure carried out', async () => {
    const { store, asked } = answeringDatabase()
    await noteCarriedOut(store, org, device, 1, [])
    expect(asked).toEqual([])
  })

  it('no right whose day has come: only the question itself', async () => {
    const { store, asked } = answeringDatabase()
    await endGrants(store, org, '2026-05-01')
    expect(asked).toHaveLength(1)
  })

  it('no erased file: only the question itself', async () => {
    const { store, asked } = answeringDatabase()
    expect(await erasedFiles(store, org)).toEqual([])
    expect(asked).toHaveLength(1)
  })
})

it('a line of the log is written without a segment, and a segment without a line', async () => {
  const line = { at: 1, member: null, device, action: 'a', file: null, folder: null, outcome: 'ok' }
  const logged = answeringDatabase()
  await logged.inside((tx) => writeSegments(tx, { ...NOTHING, log: [line] }))
  expect(logged.asked[0]?.parameters[1]).toContain(`"member":null,"device":"${hex(3)}","file":null`)
  const segment = { file: bytes(9), folder: 0, seq: 1, device, first: 1, last: 1, id: bytes(4) }
  const stored = answeringDatabase()
  await stored.inside((tx) =>
    writeSegments(tx, { ...NOTHING, segments: [{ ...segment, bytes: bytes(5, 40), receipt: bytes(6, 8) }] }),
  )
  expect(stored.asked).toHaveLength(1)
})

describe('segments are written in one piece', () => {
  const written = async (...parts: readonly Uint8Array<ArrayBuffer>[]) => {
    const { asked, inside } = answeringDatabase()
    await inside((tx) =>
      writeSegments(tx, {
        ...NOTHING,
        segments: parts.map((part, n) => ({
          file: bytes(9),
          folder: 0,
          seq: n + 1,
          device,
          first: n,
          last: n,
          id: bytes(4),
          bytes: part,
          receipt: bytes(6, 8),
        })),
      }),
    )
    const [, rows, , piece] = asked[0]?.parameters as [unknown, string, unknown, Uint8Array<ArrayBuffer>]
    const places = (JSON.parse(rows) as { segments: readonly { at: number; size: number }[] }).segments
    return { piece, read: places.map(({ at, size }) => piece.subarray(at - 1, at - 1 + size)) }
  }

  it('that is copied where the parts stand in different messages', async () => {
    const parts = [bytes(5, 40), bytes(6, 3), bytes(7, 9)]
    const { piece, read } = await written(...parts)
    expect(read).toEqual(parts)
    expect(piece.length).toBe(52)
  })

  it('that is the message itself where all stand in one, without what stands before and behind', async () => {
    const message = Uint8Array.from({ length: 100 }, (_, n) => n)
    const parts = [message.subarray(60, 70), message.subarray(20, 25)]
    const { piece, read } = await written(...parts)
    expect(read).toEqual(parts)
    expect([piece.buffer === message.buffer, piece.byteOffset, piece.length]).toEqual([true, 20, 50])
  })

  it('that is a copy of the only part, so that a small one does not keep its message', async () => {
    const message = bytes(5, 100)
    const { piece } = await written(message.subarray(10, 20))
    expect(piece.buffer === message.buffer).toBe(false)
  })
})

describe('two devices that open the same file at once', () => {
  const collision = (code: unknown) => Object.assign(new Error('refused'), { code })
  const locked = [{ locked: { directory: null, files: [], folders: [], chains: [], redacted: [] } }]
  const append = ({ store }: ReturnType<typeof answeringDatabase>) =>
    appending(store, org, [], [], (_, { directory }) =>
      Promise.resolve({ store: NOTHING, result: directory ?? 'none' }),
    )

  it.each(['23505', '40001', '40P01'])('are judged again, three times at most (%s)', async (code) => {
    const twice = answeringDatabase(collision(code), collision(code), locked)
    expect(await append(twice)).toBe('none')
    expect(twice.asked).toHaveLength(3)
    const always = answeringDatabase(...Array.from({ length: 5 }, () => collision(code)))
    await expect(append(always)).rejects.toMatchObject({ code })
    expect(always.asked).toHaveLength(3)
  })

  it.each([
    ['another error of the database', collision('22P02')],
    ['an error with a number for its code', collision(40_001)],
    ['an error without a code', new Error('broken')],
  ])('are not judged again after %s', async (_, error) => {
    const database = answeringDatabase(error)
    await expect(append(database)).rejects.toBe(error)
    expect(database.asked).toHaveLength(1)
  })

  it('are not judged again after what is no error', async () => {
    const thrown: unknown = { code: '40001' }
    const judged = appending(answeringDatabase(locked).store, org, [], [], () => {
      throw thrown
    })
    await expect(judged).rejects.toBe(thrown)
  })

  it('know the head of the directory, and break where the database gives no row', async () => {
    const [{ locked: state }] = locked as [(typeof locked)[number]]
    const known = answeringDatabase([{ locked: { ...state, directory: { seq: 4, hash: hex(8) } } }])
    expect(await append(known)).toEqual({ seq: 4, hash: bytes(8) })
    await expect(append(answeringDatabase())).rejects.toThrow('lock_files gave no row')
  })
})

describe('an append writes', () => {
  const locked = [{ locked: { directory: null, files: [], folders: [], chains: [], redacted: [] } }]
  const head = { file: bytes(9), seq: 1, hash: bytes(8) }
  const record = { ...head, record: bytes(7) }
  const grant = { member, file: bytes(9), folder: 0, rights: 1, until: null }
  const written = async (over: Partial<Appended>) => {
    const { store, asked } = answeringDatabase(locked)
    await appending(store, org, [], [], () => Promise.resolve({ store: { ...NOTHING, ...over }, result: null }))
    return saidBriefly(asked).slice(1)
  }

  it('the head and the records of a new file, and its grants where there are any', async () => {
    const accessHeads = [{ ...head, isNew: true }]
    expect(await written({ accessHeads, records: [record], grants: [grant] })).toEqual([
      'insert into "homeward"."access_heads"',
      'insert into "keystore"."access_records"',
      'insert into "homeward"."grants"',
    ])
    expect(await written({ accessHeads: [{ ...head, isNew: false }], records: [record] })).toEqual([
      'update "homeward"."access_heads"',
      'insert into "keystore"."access_records"',
    ])
  })

  it('a bar in place of the one before, and none where it was lifted', async () => {
    const bar = { file: bytes(9), member }
    expect(await written({ bars: [{ ...bar, at: null }] })).toEqual(['delete from "homeward"."bars"'])
    expect(await written({ bars: [{ ...bar, at: 5 }] })).toEqual([
      'delete from "homeward"."bars"',
      'insert into "homeward"."bars"',
    ])
  })

  it('an act that enough people agreed on in place of the one before, and none where it is done', async () => {
    const act = { file: bytes(9), hash: bytes(8) }
    const [agreed, done] = [answeringDatabase(), answeringDatabase()]
    await agreed.inside((tx) => writeAgreed(tx, org, [{ ...act, at: 5 }]))
    await done.inside((tx) => writeAgreed(tx, org, [{ ...act, at: null }]))
    const gone = 'delete from "homeward"."agreed"'
    expect(saidBriefly(agreed.asked)).toEqual([gone, 'insert into "homeward"."agreed"'])
    expect(saidBriefly(done.asked)).toEqual([gone])
  })

  it('a redaction, and the segment without the entry only where one holds it', async () => {
    const redaction = { file: bytes(9), folder: 0, device, entry: 4, drop: () => bytes(0) }
    const [none, held] = [answeringDatabase(0n, []), answeringDatabase(0n, [{ seq: 7, bytes: bytes(5) }])]
    await none.inside((tx) => dropEntries(tx, org, [redaction]))
    expect(none.asked).toHaveLength(2)
    await held.inside((tx) => dropEntries(tx, org, [redaction]))
    expect(held.asked[2]?.parameters).toEqual([bytes(0), org, bytes(9), 0, 7])
  })
})

describe('the erased files of a member', () => {
  const erased = [
    { file: bytes(8), hash: bytes(80), at: 20 },
    { file: bytes(9), hash: bytes(90), at: 10 },
  ]
  const held = [
    { file: bytes(9), member },
    { file: bytes(8), member: bytes(77) },
  ]
  const done = [{ file: bytes(9), device, at: 11, sig: bytes(5) }]
  const read = (of?: Uint8Array<ArrayBuffer>) => erasedFiles(answeringDatabase(erased, held, done).store, org, of)

  it('are none of a member who held none, and each with its own holders and confirmations', async () => {
    expect(await read(bytes(66))).toEqual([])
    const [first, second] = await read()
    expect([first?.holders, first?.done]).toEqual([[bytes(77)], []])
    expect([second?.holders, second?.done.length]).toEqual([[member], 1])
    expect((await read(member)).map(({ file }) => file)).toEqual([bytes(9)])
  })
})

describe('a chunk of a document', () => {
  const chunk = { file: bytes(9), attachment: bytes(7), part: 0, last: true, bytes: bytes(5), member }

  it('is another where its bytes or its end differ from the stored ones, or none is stored', async () => {
    const stored = (...rows: readonly object[]) =>
      answeringDatabase(0n, rows).inside((tx) => storeChunk(tx, org, chunk))
    expect(await stored({ equal: false, last: true })).toBe('other')
    expect(await stored({ equal: true, last: false })).toBe('other')
    expect(await stored()).toBe('other')
    expect(await stored({ equal: true, last: true })).toBe('same')
    expect(await answeringDatabase(1n).inside((tx) => storeChunk(tx, org, chunk))).toBe('stored')
  })

  it('that was handed out is a line of the log, and one that was not is none', async () => {
    const find = async (...answers: readonly GivenAnswer[]) => {
      const { store, asked } = answeringDatabase(...answers)
      const { follows, chunk: found } = await findChunk(store, { ...reader, device, at: 5 }, chunk, writeAccessLines)
      return [follows, found !== undefined, saidBriefly(asked.slice(2))]
    }
    expect(await find()).toEqual([false, false, []])
    expect(await find([{ file: bytes(9) }])).toEqual([true, false, []])
    expect(await find([{ file: bytes(9) }], [{ last: true, bytes: bytes(5) }])).toEqual([
      true,
      true,
      ['insert into "homeward"."access_log"'],
    ])
  })

  it('belongs to a file that is not known, or known, or erased, with the highest right', async () => {
    const state = (...answers: readonly GivenAnswer[]) =>
      answeringDatabase(...answers).inside((tx) => fileStateFor(tx, org, member, bytes(9)))
    expect(await state([], [{ right: null }])).toEqual({ known: false, erased: false, right: 0 })
    expect(await state([{ erased: true }], [])).toEqual({ known: true, erased: true, right: 0 })
    expect(await state([{ erased: false }], [{ right: 2 }])).toEqual({ known: true, erased: false, right: 2 })
  })
})

it('an item in quarantine is settled by one device alone', async () => {
  const settle = (changed: bigint) =>
    settleQuarantine(answeringDatabase(changed).store, { org, member, device }, 1, 'kept')
  expect([await settle(0n), await settle(1n)]).toEqual([false, true])
})
