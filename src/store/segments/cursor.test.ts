import { describe, expect, it } from 'vitest'
import { toBytes } from '#contract/codec.ts'
import { readCursor, writeCursor } from './cursor.ts'

const bytes = (n: number, length = 16) => new Uint8Array(length).fill(n)
const by = { key: bytes(1, 32), member: bytes(2) }
const cursor = { i: bytes(3), since: 7, upto: null, after: null, chance: { number: 9, chance: bytes(4) } }

describe('a cursor', () => {
  it('is read by the server that gave it, for the member to whom it was given', () => {
    expect(readCursor(writeCursor(cursor, by), by)).toEqual(cursor)
  })

  it.each([
    ['another member', () => readCursor(writeCursor(cursor, by), { ...by, member: bytes(9) })],
    ['another server', () => readCursor(writeCursor(cursor, by), { ...by, key: bytes(9, 32) })],
    ['a snapshot of before', () => readCursor(toBytes({ ...cursor, since: '5:5:' }), by)],
    ['nothing', () => readCursor(new Uint8Array(0), by)],
    ['less than a MAC', () => readCursor(bytes(0), by)],
  ])('is none: %s', (_, read) => {
    expect(read()).toBeUndefined()
  })

  it('is none with any byte changed', () => {
    const given = writeCursor(cursor, by)
    for (const at of given.keys())
      expect(
        readCursor(
          Uint8Array.from(given, (byte, n) => (n === at ? byte ^ 1 : byte)),
          by,
        ),
      ).toBeUndefined()
  })
})
