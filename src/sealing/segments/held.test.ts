import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { heldHash, partHash } from './held.ts'

const filled = (length: number, by: number) => new Uint8Array(length).fill(by)
const short = (...parts: readonly Uint8Array[]) =>
  new Uint8Array(createHash('sha256').update(Buffer.concat(parts)).digest().subarray(0, 16))
const u64 = (value: number) => {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64BE(BigInt(value))
  return bytes
}

const file = filled(16, 1)
const access = { seq: 3, hash: filled(32, 2) }
const care = { folder: 2, seq: 7, head: filled(32, 3) }
const card = { folder: 0, seq: 1, head: filled(32, 4) }

describe('what is held of a file', () => {
  it('is hashed by the head of its access stream and those of its folders, in the order of their numbers', async () => {
    const whole = short(file, u64(3), access.hash, filled(1, 0), u64(1), card.head, filled(1, 2), u64(7), care.head)
    expect(await heldHash({ file, access, folders: [care, card] })).toEqual(whole)
    expect(await heldHash({ file, access, folders: [card, care] })).toEqual(whole)
  })

  it('has nothing of a folder without rows, which no server has', async () => {
    const empty = { folder: 4, seq: 0, head: filled(32, 0) }
    expect(await heldHash({ file, access, folders: [card, empty] })).toEqual(
      await heldHash({ file, access, folders: [card] }),
    )
  })

  it.each([
    ['another file', { file: filled(16, 9), access, folders: [care] }],
    ['one record less', { file, access: { ...access, seq: 2 }, folders: [care] }],
    ['another record', { file, access: { ...access, hash: filled(32, 9) }, folders: [care] }],
    ['one row less', { file, access, folders: [{ ...care, seq: 6 }] }],
    ['another row', { file, access, folders: [{ ...care, head: filled(32, 9) }] }],
    ['another folder', { file, access, folders: [{ ...care, folder: 3 }] }],
    ['no folder', { file, access, folders: [] }],
  ])('differs with %s', async (_, other) => {
    expect(await heldHash(other)).not.toEqual(await heldHash({ file, access, folders: [care] }))
  })

  it('is hashed for several files over each id with its hash', async () => {
    const [one, other] = [
      { file, hash: filled(16, 5) },
      { file: filled(16, 7), hash: filled(16, 6) },
    ]
    expect(await partHash([one, other])).toEqual(short(one.file, one.hash, other.file, other.hash))
    expect(await partHash([])).toEqual(short())
  })
})
