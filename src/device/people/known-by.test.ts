import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DeviceId } from '#domain/entry/ids.ts'
import type { DeviceHistory, Directory } from '#sealing/directory/directory-history.ts'
import { idText } from '#sealing/primitives/id.ts'
import { timesOfPositions } from './known-by.ts'

const DAY = 86_400_000
const id = (number: number) => new Uint8Array(16).fill(number)
const device = (number: number, member: number, since: number): DeviceHistory => ({
  device: id(number),
  member: id(member),
  key: id(number),
  since,
  revokedAt: undefined,
})
const [DRITA, BESA, ILIR, MIRA] = [1, 2, 3, 4]
/** Drita's laptop, of which the time is asked. */
const laptop = device(10, DRITA, 20)

interface Written {
  readonly by: DeviceHistory
  readonly day: number
}
const timeOf = (written: readonly Written[], lost: Directory['places'] = new Map()) => {
  const devices = new Map([laptop, ...written.map(({ by }) => by)].map((one) => [idText(one.device), one]))
  const lines = written.map(({ by, day }) => ({
    entries: [{ device: idText(by.device) as DeviceId, recordedAt: new Date(day * DAY).toISOString() }],
  }))
  const at = timesOfPositions({ devices, places: lost }, lines)(laptop)
  return at === null ? null : at / DAY
}
const [besas, ilirs, miras] = [device(11, BESA, 21), device(12, ILIR, 22), device(13, MIRA, 30)]

describe('By when a device was certified', () => {
  it.each<readonly [string, readonly Written[]]>([
    ['nobody wrote', []],
    ['it wrote itself', [{ by: laptop, day: 3 }]],
    [
      'another device of its member wrote that came after it',
      [
        { by: device(14, DRITA, 25), day: 3 },
        { by: device(15, DRITA, 26), day: 4 },
        { by: besas, day: 9 },
      ],
    ],
    ['one colleague alone wrote', [{ by: besas, day: 3 }]],
    [
      'one colleague wrote on two devices',
      [
        { by: besas, day: 3 },
        { by: device(16, BESA, 24), day: 4 },
      ],
    ],
    [
      'colleagues wrote on devices that came before it',
      [
        { by: device(17, BESA, 18), day: 3 },
        { by: device(18, ILIR, 19), day: 4 },
      ],
    ],
  ])('is not known where %s', (_, written) => {
    expect(timeOf(written)).toBeNull()
  })

  it('is not known by devices of which nobody can tell on which branch of a set-back list they stood', () => {
    const written = [
      { by: besas, day: 3 },
      { by: ilirs, day: 4 },
    ]
    expect(timeOf(written)).toBe(4)
    const lost = new Map([['a record', { at: 25, lost: { from: 20, prev: '' } }]])
    expect(timeOf(written, lost)).toBeNull()
    expect(timeOf([...written, { by: miras, day: 9 }, { by: device(19, 5, 31), day: 8 }], lost)).toBe(9)
  })

  it('is at the latest when the second of two colleagues first wrote on a device that came after it', () => {
    const written = [
      { by: ilirs, day: 12 },
      { by: besas, day: 5 },
      { by: ilirs, day: 7 },
      { by: miras, day: 30 },
    ]
    expect(timeOf(written)).toBe(7)
  })

  it('is never put before it was certified by one colleague with a wrong clock, or by its own member, whatever they write', () => {
    const day = fc.integer({ min: 0, max: 400 })
    const honest = fc.record({ by: fc.constantFrom(ilirs, miras), day: fc.integer({ min: 100, max: 400 }) })
    const wrong = fc.record({ by: fc.constantFrom(besas, laptop, device(14, DRITA, 25)), day })
    fc.assert(
      fc.property(fc.array(honest, { maxLength: 5 }), fc.array(wrong, { maxLength: 5 }), (true_, false_) => {
        const known = timeOf([...false_, ...true_])
        expect(known === null || known >= 100).toBe(true)
      }),
    )
  })
})
