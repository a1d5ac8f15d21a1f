import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hex, own, randomBytes, utf8 } from '../primitives/bytes.ts'
import { blind, evaluate, finish, oprfKey, OUTPUT } from './oprf.ts'

const key = oprfKey(own(new Uint8Array(32).fill(7)), utf8('test'))
const other = oprfKey(own(new Uint8Array(32).fill(8)), utf8('test'))
const inputs = ['one', 'two', 'three'].map(utf8)
const blinded = inputs.map((input) => blind(input))
const done = evaluate(
  key,
  blinded.map(({ element }) => element),
)
if (!done.ok) throw new Error('elements of our own')
const finished = (change: Partial<typeof done.value>, publicKey = key.publicKey) =>
  finish(blinded, { ...done.value, ...change }, publicKey)

describe('an evaluation', () => {
  it.each([
    ['no bytes', new Uint8Array(0)],
    ['the identity', new Uint8Array(32)],
    ['bytes that are no element', new Uint8Array(32).fill(255)],
    ['too many bytes', randomBytes(64)],
  ])('is not made of %s, whatever stands beside them', (_, wrong) => {
    expect(evaluate(key, [...blinded.map(({ element }) => element), wrong])).toMatchObject({
      ok: false,
      code: 'not-an-element',
    })
  })

  it('never throws and gives nothing for bytes of chance', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const answered = evaluate(key, [own(bytes)])
        expect(!answered.ok || bytes.length === 32).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('of a server that used another key for one of them is seen', () => {
    const elsewhere = evaluate(
      other,
      blinded.map(({ element }) => element),
    )
    if (!elsewhere.ok) throw new Error('elements of our own')
    const mixed = [...done.value.elements.slice(0, 2), ...elsewhere.value.elements.slice(2)]
    expect(finished({ elements: mixed })).toMatchObject({ code: 'could-not-be-checked' })
    expect(finished(elsewhere.value)).toMatchObject({ code: 'could-not-be-checked' })
    expect(finished({ elements: [...done.value.elements, ...done.value.elements.slice(0, 1)] })).toMatchObject({
      code: 'could-not-be-checked',
    })
    expect(finished({}, other.publicKey)).toMatchObject({ code: 'could-not-be-checked' })
  })

  it('that comes back short, out of order, malformed or with another proof is seen', () => {
    const { elements, proof } = done.value
    for (const change of [
      { elements: elements.slice(1) },
      { elements: [...elements].reverse() },
      { elements: [...elements.slice(1), new Uint8Array(32)] },
      { proof: proof.slice(1) },
      { proof: own(new Uint8Array(64)) },
      { proof: own(proof.map((byte, at) => (at === 3 ? byte ^ 1 : byte))) },
    ]) {
      expect(finished(change)).toMatchObject({ ok: false, code: 'could-not-be-checked' })
    }
  })

  it('gives the same output for the same input however it was blinded, and shows the server another element each time', () => {
    const again = inputs.map((input) => blind(input))
    const answered = evaluate(
      key,
      again.map(({ element }) => element),
    )
    const [first, second] = [finished({}), answered.ok ? finish(again, answered.value, key.publicKey) : answered]
    if (!first.ok || !second.ok) throw new Error('both hold')
    expect(second.value.map(hex)).toEqual(first.value.map(hex))
    expect(first.value.every((output) => output.length === OUTPUT)).toBe(true)
    expect(again.map(({ element }) => hex(element))).not.toEqual(blinded.map(({ element }) => hex(element)))
  })
})
