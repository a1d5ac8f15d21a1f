import { describe, expect, it } from 'vitest'
import { toBytes } from './codec.ts'
import { newestOf, SPOKEN, versionOf } from './version.ts'

const fields = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`field${n}`, n]))

describe('the version of a message', () => {
  it.each([
    ['nothing', []],
    ['a map without an entry', [0xa0]],
    ['a list of the letter and a number', [0x82, 0x61, 0x76, 0x01]],
    ['a tag', [0xc1, 0x61, 0x76, 0x01]],
    ['a map whose first key is another letter', [0xa1, 0x61, 0x61, 0x01]],
    ['a map whose first key is the letter as bytes', [0xa1, 0x41, 0x76, 0x01]],
    ['a version of two bytes', [0xa1, 0x61, 0x76, 0x19, 0x01, 0x00]],
    ['a version that is a word', [0xa1, 0x61, 0x76, 0x61, 0x31]],
    ['a message that ends before it', [0xa1, 0x61, 0x76]],
  ])('is not known of %s', (_, bytes) => {
    expect(versionOf(new Uint8Array(bytes))).toBeUndefined()
  })

  it.each([0, 1, 2, 23, 24, 200, 255])('is read: %i', (v) => {
    expect(versionOf(toBytes({ v }))).toBe(v)
  })

  it.each([1, 22, 23, 40, 254])('is read before %i other fields', (count) => {
    expect(versionOf(toBytes({ v: 3, ...fields(count) }))).toBe(3)
  })
})

describe('the newest version of a request', () => {
  it('is 1 for every route but sync', () => {
    expect(['/v1/vault', '/v1/sync/more', ''].map(newestOf)).toEqual([1, 1, 1])
    expect([newestOf('/v1/sync'), newestOf('/v1/evidence/log')]).toEqual([SPOKEN.newest, 2])
    expect(SPOKEN.newest).toBeGreaterThan(1)
  })
})
