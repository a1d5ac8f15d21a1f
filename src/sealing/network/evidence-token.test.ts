import { describe, expect, it } from 'vitest'
import { hex, own } from '../primitives/bytes.ts'
import { evaluateIn, finishIn } from './epoch-oprf.ts'
import { blindRecordId, blindSender, evidenceTokenKey, tokenFor, tokenInfo } from './evidence-token.ts'

const key = evidenceTokenKey(own(new Uint8Array(32).fill(7)))
const other = evidenceTokenKey(own(new Uint8Array(32).fill(8)))
const filled = (byte: number, length = 16) => own(new Uint8Array(length).fill(byte))
const care = { file: filled(1), key: filled(2, 32) }
const how = { id: filled(3), epoch: 700, publicKey: key.publicKey }
const blinded = blindRecordId(care, how)

describe('a token for a record', () => {
  it('is another for another record, in another epoch, of another kind and under another key', () => {
    const one = tokenFor(key, 'child', 700, filled(3))
    for (const wrong of [
      tokenFor(key, 'child', 700, filled(4)),
      tokenFor(key, 'child', 701, filled(3)),
      tokenFor(key, 'meeting', 700, filled(3)),
      tokenFor(key, 'sender', 700, filled(3)),
      tokenFor(other, 'child', 700, filled(3)),
    ])
      expect(hex(wrong)).not.toBe(hex(one))
  })

  it('is what the server computes itself, and never shown to it when it is given', () => {
    const done = evaluateIn(tokenInfo('child', 700), key, [blinded.element])
    const given = done.ok ? finishIn(tokenInfo('child', 700), [blinded], done.value, key.publicKey) : done
    expect(given.ok && given.value.map(hex)).toEqual([hex(tokenFor(key, 'child', 700, how.id))])
    const shown = hex(blinded.element) + (done.ok ? done.value.elements.map(hex).join('') + hex(done.value.proof) : '')
    for (const secret of [how.id, tokenFor(key, 'child', 700, how.id)]) expect(shown).not.toContain(hex(secret))
  })

  it('is refused where it was made for another epoch or kind than was asked, or under another key', () => {
    for (const [info, of] of [
      [tokenInfo('child', 699), key],
      [tokenInfo('sender', 700), key],
      [tokenInfo('child', 700), other],
    ] as const) {
      const done = evaluateIn(info, of, [blinded.element])
      if (!done.ok) throw new Error('an element of our own')
      expect(finishIn(tokenInfo('child', 700), [blinded], done.value, key.publicKey)).toMatchObject({
        code: 'could-not-be-checked',
      })
    }
  })

  it('is refused where the server answers with more or fewer elements than were asked', () => {
    const done = evaluateIn(tokenInfo('child', 700), key, [blinded.element])
    if (!done.ok) throw new Error('an element of our own')
    const { elements, proof } = done.value
    for (const wrong of [[], [...elements, ...elements], [...elements, filled(9, 32)]])
      expect(finishIn(tokenInfo('child', 700), [blinded], { elements: wrong, proof }, key.publicKey)).toMatchObject({
        code: 'could-not-be-checked',
      })
  })

  it('is asked for with the same element again by each device that holds the file, and with another by all others and in each epoch', () => {
    const element = (change: Partial<typeof care>, at: Partial<typeof how> = {}) =>
      hex(blindRecordId({ ...care, ...change }, { ...how, ...at }).element)
    expect(element({})).toBe(hex(blinded.element))
    expect(
      new Set([element({}), element({ key: filled(9, 32) }), element({ file: filled(9) }), element({}, { epoch: 701 })])
        .size,
    ).toBe(4)
  })
})

describe('a sender’s token', () => {
  it('is asked for with the same element by each device of a member, and with another in each epoch', () => {
    const element = (secret: number, epoch: number) =>
      hex(blindSender(filled(secret, 32), { epoch, publicKey: key.publicKey }).element)
    expect(element(5, 700)).toBe(element(5, 700))
    expect(new Set([element(5, 700), element(5, 701), element(6, 700)]).size).toBe(3)
  })
})
