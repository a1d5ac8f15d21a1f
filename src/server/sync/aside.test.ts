import { describe, expect, it } from 'vitest'
import { answeringDatabase } from '../../../test/support/answering-database.ts'
import { asideRows } from './aside.ts'
import { gather } from './gather.ts'
import type { Judged } from './judged.ts'
import type { ParsedItem, ParsedSegment } from './parsed.ts'
import { nothing } from './world.ts'

const bytes = (n: number, length = 16) => new Uint8Array(length).fill(n)
const session = { org: bytes(1), member: bytes(2), device: bytes(3), revoked: false, opened_at: 0, used_at: 0 }
const MIB = 1024 * 1024

const segment = (signed: boolean | undefined, device = bytes(3), length = 10): ParsedSegment => ({
  is: 'segment',
  bytes: bytes(0, length),
  receipt: undefined,
  segment: { file: bytes(9), folder: 4, device } as ParsedSegment['segment'],
  id: bytes(7),
  signed,
})
const record: ParsedItem = {
  is: 'access',
  file: bytes(8),
  record: bytes(0),
  hash: bytes(0),
  receipt: undefined,
  key: undefined,
}
const refused = (code: 'not-entitled' | 'head-moved', ...items: ParsedItem[]): Judged => ({
  ok: false,
  group: { ok: true, id: bytes(5), items },
  at: 0,
  code,
})
const kept = async (
  judged: Judged,
  { revoked = false, used = { items: 0, bytes: 0 } }: { revoked?: boolean; used?: object } = {},
) => {
  const { asked, inside } = answeringDatabase([used], [used])
  const aside = await inside((tx) => asideRows(tx, { ...session, revoked }, [judged], 6))
  return { rows: aside.rows.length, kept: aside.kept.has(judged), asked: asked.length }
}
const NOT = { rows: 0, kept: false, asked: 0 }

describe('a refused segment is not set aside', () => {
  it('where its device can write it again', async () => {
    expect(await kept(refused('head-moved', segment(true)))).toEqual(NOT)
  })

  it('where it is signed by nobody who was ever certified, or nothing was written', async () => {
    expect(await kept(refused('not-entitled', segment(true), segment(undefined)))).toEqual(NOT)
    expect(await kept(refused('not-entitled', segment(false)))).toEqual(NOT)
    expect(await kept(refused('not-entitled', record))).toEqual(NOT)
  })

  it('where the group could not be read, or was accepted', async () => {
    const unread: Judged = {
      ok: false,
      group: { ok: false, id: bytes(5), at: 0, code: 'header-wrong' },
      at: 0,
      code: 'not-entitled',
    }
    expect(await kept(unread)).toEqual(NOT)
    const accepted: Judged = { ok: true, group: { ok: true, id: bytes(5), items: [segment(true)] }, leaves: nothing() }
    expect(await kept(accepted, { revoked: true })).toEqual(NOT)
  })

  it('where its device has used up what it may', async () => {
    const one = refused('not-entitled', segment(true))
    expect(await kept(one, { used: { items: 2_000, bytes: 0 } })).toMatchObject({ rows: 0, kept: false })
    expect(await kept(one, { used: { items: 0, bytes: 32 * MIB - 9 } })).toMatchObject({ rows: 0, kept: false })
  })
})

describe('a refused segment is set aside', () => {
  it('where nobody could write it again, and of a revoked device whatever the refusal', async () => {
    expect(await kept(refused('not-entitled', segment(true)))).toEqual({ rows: 1, kept: true, asked: 1 })
    expect(await kept(refused('head-moved', segment(true)), { revoked: true })).toMatchObject({ rows: 1, kept: true })
  })

  it('up to the limits, and each device is asked about once', async () => {
    const one = refused('not-entitled', segment(true))
    expect((await kept(one, { used: { items: 1_999, bytes: 0 } })).kept).toBe(true)
    expect((await kept(one, { used: { items: 0, bytes: 32 * MIB - 10 } })).kept).toBe(true)
    expect(await kept(refused('not-entitled', segment(true), segment(true)))).toEqual({ rows: 2, kept: true, asked: 1 })
    expect(await kept(refused('not-entitled', segment(true), segment(true, bytes(4))))).toMatchObject({ asked: 2 })
  })

  it('with what it says of its place, beside a record that is not', async () => {
    const { inside } = answeringDatabase([{ items: 0, bytes: 0 }])
    const { rows } = await inside((tx) => asideRows(tx, session, [refused('not-entitled', record, segment(true))], 6))
    expect(rows).toEqual([
      { file: bytes(9), folder: 4, device: bytes(3), at: 6, code: 'not-entitled', id: bytes(7), segment: bytes(0, 10) },
    ])
  })
})

describe('the log of a delivery', () => {
  const none = { rows: [], kept: new Set<Judged>() }
  const lines = (...judged: Judged[]) =>
    gather(session, judged, none, () => bytes(0), 6).log.map(({ action, file, folder, outcome }) => [
      action,
      file?.[0] ?? null,
      folder,
      outcome,
    ])

  it('names the place of what was refused, as far as it could be read', () => {
    const unread: Judged = {
      ok: false,
      group: { ok: false, id: bytes(5), at: 0, code: 'header-wrong' },
      at: 0,
      code: 'header-wrong',
    }
    expect(lines(unread, refused('not-entitled', segment(true)), refused('head-moved', record))).toEqual([
      ['refused', null, null, 'header-wrong'],
      ['refused', 9, 4, 'not-entitled'],
      ['refused', 8, null, 'head-moved'],
    ])
  })

  it('names what was done, and a file stays new that one group opened and the next one changed', () => {
    const head = (seq: number, isNew: boolean) => ({ file: bytes(9), seq, hash: bytes(seq), isNew })
    const accepted = (leaves: Partial<ReturnType<typeof nothing>>): Judged => ({
      ok: true,
      group: { ok: true, id: bytes(5), items: [] },
      leaves: { ...nothing(), ...leaves },
    })
    const first = accepted({
      accessHeads: new Map([['a', head(1, true)]]),
      log: [{ action: 'access', file: bytes(9), folder: null }],
    })
    const second = accepted({ accessHeads: new Map([['a', head(2, false)]]) })
    expect(lines(first)).toEqual([['access', 9, null, 'ok']])
    expect(gather(session, [first, second], none, () => bytes(0), 6).accessHeads).toEqual([head(2, true)])
    expect(gather(session, [second], none, () => bytes(0), 6).accessHeads).toEqual([head(2, false)])
  })
})
