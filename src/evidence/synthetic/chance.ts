import type { RandomBytes } from '../privacy/random-bits.ts'

/** Fast uniform draws for the steps after the noise. They need not be unpredictable, because those steps use only noisy counts. */
export interface Chance {
  /** From 0 up to, not including, 1. */
  real(): number
  /** From 0 to n − 1. */
  below(n: number): number
}

/** Small fast counter (sfc32; Doty-Humphrey, PractRand), seeded with twelve random bytes. */
export function chanceFrom(source: RandomBytes): Chance {
  const seed = source(12)
  const view = new DataView(seed.buffer, seed.byteOffset, seed.byteLength)
  let a = view.getInt32(0)
  let b = view.getInt32(4)
  let c = view.getInt32(8)
  let counter = 1
  const word = () => {
    const drawn = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + drawn) | 0
    return drawn >>> 0
  }
  for (let k = 0; k < 12; k++) word()
  return { real: () => word() / 0x100000000, below: (n) => Math.floor((word() / 0x100000000) * n) }
}
