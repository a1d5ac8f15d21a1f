import { describe, expect, it } from 'vitest'
import { bytesShape, bytesUpTo, exactly, listOf, mapWith, pairOf, textUpTo, truth, wholeShape } from './shape.ts'

const bytes = (length: number) => new Uint8Array(length)

describe('a value of another shape is refused', () => {
  it.each([
    ['one byte too many', bytesUpTo(3)(bytes(4))],
    ['a list for bytes', bytesUpTo(3)([1, 2])],
    ['one byte too few', bytesShape(3)(bytes(2))],
    ['a number below the least', wholeShape(2, 5)(1)],
    ['a number above the most', wholeShape(2, 5)(6)],
    ['a number above what counts exactly', wholeShape(0)(2 ** 53)],
    ['a part of a number', wholeShape(2, 5)(2.5)],
    ['a number as text', wholeShape(2, 5)('3')],
    ['not a number', wholeShape(2, 5)(Number.NaN)],
    ['a text that is too long', textUpTo(3)('four')],
    ['a list for a text', textUpTo(3)([])],
    ['a text for a truth', truth('true')],
    ['another word', exactly('a', 'b')('c')],
    ['a text for a list', listOf(wholeShape(0), 1, 3)('ab')],
    ['a list that is too short', listOf(wholeShape(0), 1, 3)([])],
    ['a list that is too long', listOf(wholeShape(0), 1, 3)([1, 2, 3, 4])],
    ['a list with one wrong item', listOf(wholeShape(0), 1, 3)([1, -1])],
    ['a text for a pair', pairOf(textUpTo(1), textUpTo(1))('ab')],
    ['half a pair', pairOf(wholeShape(0), wholeShape(0))([1])],
    ['a pair and a half', pairOf(wholeShape(0), wholeShape(0))([1, 2, 3])],
    ['a pair whose first is wrong', pairOf(wholeShape(0), wholeShape(0))([-1, 2])],
    ['a pair whose second is wrong', pairOf(wholeShape(0), wholeShape(0))([1, -2])],
    ['a list for a map', mapWith({}, {})([])],
    ['bytes for a map', mapWith({}, {})(bytes(0))],
    ['nothing for a map', mapWith({}, {})(null)],
    ['a text for a map', mapWith({}, {})('')],
    ['a map without what it must have', mapWith({ a: truth }, {})({})],
    ['a map with more than it may have', mapWith({ a: truth }, { b: truth })({ a: true, c: true })],
    ['a map with a wrong part that it need not have', mapWith({ a: truth }, { b: truth })({ a: true, b: 1 })],
  ])('%s', (_, read) => {
    expect(read).toBeUndefined()
  })
})

describe('a value of the shape is read', () => {
  it('up to its limits', () => {
    expect(bytesUpTo(3)(bytes(3))).toEqual(bytes(3))
    expect([wholeShape(2, 5)(2), wholeShape(2, 5)(5), textUpTo(4)('four')]).toEqual([2, 5, 'four'])
    expect([listOf(wholeShape(0), 1, 3)([1]), listOf(wholeShape(0), 1, 3)([1, 2, 3])]).toEqual([[1], [1, 2, 3]])
    expect(pairOf(wholeShape(0), textUpTo(1))([1, 'a'])).toEqual([1, 'a'])
  })

  it('with or without what it may have, as a copy of its bytes', () => {
    const shape = mapWith({ a: bytesShape(2) }, { b: truth })
    const given = { a: bytes(2) }
    expect(shape(given)).toEqual(given)
    expect(shape(given)?.a).not.toBe(given.a)
    expect(shape({ ...given, b: false })).toEqual({ ...given, b: false })
  })
})
