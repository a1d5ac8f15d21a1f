import { describe, expect, it } from 'vitest'
import { toBytes } from '#contract/codec.ts'
import { readCursor } from './cursor.ts'

const MOST = 9_223_372_036_854_775_807n
const read = (since: string) => readCursor(toBytes({ i: new Uint8Array(16), since, upto: null, after: null }))?.since

describe('the snapshot in a cursor', () => {
  it.each([
    ['begins below 1', '0:5:'],
    ['ends before it begins', '6:5:'],
    ['ends beyond what the database counts', `1:${String(MOST + 1n)}:`],
    ['names a number below its beginning', '5:9:4'],
    ['names a number at its end', '5:9:9'],
    ['names a number beyond its end', '5:9:10'],
    ['names a number twice', '5:9:6,6'],
    ['names numbers that fall', '5:9:7,6'],
    ['has an empty number', '5:9:6,,7'],
    ['has no end', '5:'],
  ])('is refused if it %s', (_, text) => {
    expect(read(text)).toBeUndefined()
  })

  it.each(['1:1:', '5:5:', `1:${String(MOST)}:`, '5:9:5', '5:9:8', '5:9:5,6,8'])('is read: %s', (text) => {
    expect(read(text)).toBe(text)
  })
})
