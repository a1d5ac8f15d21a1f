import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '../../../test/support/entries.ts'
import { packetBytes, readPacket, type PacketFile } from './packet.ts'

const packet: PacketFile = {
  v: 1,
  is: 'packet',
  referral: 'school-place',
  from: 'Drita Kola',
  agency: 'An agency',
  madeOn: day('2026-03-02'),
  to: 'school',
  called: 'the class teacher',
  asks: 'A place.',
  basis: 'consent',
  passingOn: 'not-allowed',
  printed: 'Ana\nabout 13',
}
const bytes = (text: string) => new TextEncoder().encode(text)
const whole = packetBytes(packet)

describe('a packet', () => {
  it.each([
    ['nothing', bytes('')],
    ['another text', bytes('Dear colleague,')],
    ['a newer form', bytes(new TextDecoder().decode(whole).replace('"v":1', '"v":2'))],
    ['a field that nobody knows', bytes(new TextDecoder().decode(whole).replace('"v":1', '"v":1,"__proto__x":{}'))],
    ['bytes that are no text', Uint8Array.from([255, 254, ...whole])],
    ['a file of many megabytes', new Uint8Array(2_000_001)],
  ])('is not read from %s', (_, given) => {
    expect(readPacket(given)).toBeUndefined()
  })

  it('is not read where its end is cut off, wherever that is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length - 2 }), (end) => {
        expect(readPacket(whole.slice(0, end))).toBeUndefined()
      }),
    )
  })

  it('is read as it was written, also where its words hold the sign between its parts', () => {
    for (const printed of [packet.printed, 'before\n\n--- homeward packet 1 ---\n{"v":1}'])
      expect(readPacket(packetBytes({ ...packet, printed }))).toEqual({ ...packet, printed })
  })

  it('begins with words that need no app', () => {
    expect(new TextDecoder().decode(whole).startsWith('Ana\nabout 13\n')).toBe(true)
  })
})
