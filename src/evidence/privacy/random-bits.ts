/** Returns n unpredictable bytes: from a cryptographic source, or fixed bytes in a test. */
export type RandomBytes = (n: number) => Uint8Array

const POOL = 8192
const TWO_32 = 2 ** 32
const TWO_53 = 2 ** 53

/** Uniform draws of whole numbers from a source of bytes. Nothing is rounded: draws that would favour a number are rejected. */
export class RandomBits {
  readonly #source: RandomBytes
  #pool: DataView = new DataView(new ArrayBuffer(0))
  #at = 0

  constructor(source: RandomBytes) {
    this.#source = source
  }

  /** 32 uniform bits. */
  word(): number {
    if (this.#at === this.#pool.byteLength) this.#refill()
    const word = this.#pool.getUint32(this.#at)
    this.#at += 4
    return word
  }

  /** A uniform draw from 0 … n − 1, for a whole n from 1 to 2⁵³. */
  below(n: number): number {
    if (n <= TWO_32) return this.#rejecting(n, TWO_32, () => this.word())
    return this.#rejecting(n, TWO_53, () => (this.word() >>> 5) * 0x4000000 + (this.word() >>> 6))
  }

  /** A uniform draw from 0 … n − 1 of any size. */
  belowBig(n: bigint): bigint {
    const words = Math.ceil((n.toString(16).length + 1) / 8)
    const range = 1n << BigInt(32 * words)
    const limit = range - (range % n)
    for (;;) {
      let draw = 0n
      for (let k = 0; k < words; k++) draw = (draw << 32n) | BigInt(this.word())
      if (draw < limit) return draw % n
    }
  }

  #rejecting(n: number, range: number, draw: () => number): number {
    const limit = range - (range % n)
    for (;;) {
      const drawn = draw()
      if (drawn < limit) return drawn % n
    }
  }

  #refill(): void {
    const bytes = this.#source(POOL)
    if (bytes.length !== POOL)
      throw new Error(`a source of chance gave ${bytes.length} bytes where ${POOL} were asked for`)
    this.#pool = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#at = 0
  }
}
