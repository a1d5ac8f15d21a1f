import { unsafe } from '@noble/ciphers/aes.js'
import type { Bytes } from '#bytes.ts'

const BLOCK = 16
/** Words of 32 bits in a block. They are little-endian, as on every machine that a browser runs on. */
const WORDS = 4
/** Bytes that sealing adds. */
export const SIV_TAG = BLOCK

/**
 * AES-SIV (RFC 5297) of texts of whole blocks, without additional data: the same text always gives the same bytes. The keys are expanded once: the
 * library's `aessiv` expands them for each text, which costs many times as much as sealing a row's name.
 */
export class AesSiv {
  readonly #mac: Uint32Array
  readonly #ctr: Uint32Array
  /** What S2V adds to the last block of a text: the MAC of a zero block, and the subkey of a complete last block. */
  readonly #last: Uint32Array

  /** `key`: 64 bytes. */
  constructor(key: Bytes) {
    if (key.length !== 64) throw new RangeError('a key of AES-SIV has 64 bytes')
    this.#mac = unsafe.expandKeyLE(key.slice(0, 32))
    this.#ctr = unsafe.expandKeyLE(key.slice(32))
    const zero = new Uint32Array(WORDS)
    encrypt(this.#mac, zero)
    const subkey = wordsOf(new Uint8Array(unsafe.dbl(new Uint8Array(zero.buffer))))
    this.#last = subkey.slice()
    encrypt(this.#mac, this.#last)
    add(this.#last, subkey, 0)
  }

  /** `tag(16) ‖ ciphertext`. */
  seal(text: Bytes): Bytes {
    if (!isWhole(text)) throw new RangeError('AES-SIV is used for whole blocks here')
    const sealed = new Uint8Array(BLOCK + text.length)
    sealed.set(text, BLOCK)
    const words = wordsOf(sealed)
    words.set(this.#tagOf(words))
    this.#addStream(words)
    return sealed
  }

  /** Undefined for what `seal` did not make under this key. */
  open(sealed: Bytes): Bytes | undefined {
    if (!isWhole(sealed) || sealed.length === BLOCK) return undefined
    const opened = sealed.slice()
    const words = wordsOf(opened)
    this.#addStream(words)
    const tag = this.#tagOf(words)
    let difference = 0
    for (let n = 0; n < WORDS; n++) difference |= (tag[n] ?? 0) ^ (words[n] ?? 0)
    return difference === 0 ? opened.subarray(BLOCK) : undefined
  }

  /** Overwrites the expanded keys. */
  forget(): void {
    for (const key of [this.#mac, this.#ctr, this.#last]) key.fill(0)
  }

  /** S2V of what follows the first block. */
  #tagOf(words: Uint32Array): Uint32Array {
    const state = new Uint32Array(WORDS)
    for (let at = WORDS; at < words.length; at += WORDS) {
      add(state, words, at)
      if (at + WORDS === words.length) add(state, this.#last, 0)
      encrypt(this.#mac, state)
    }
    return state
  }

  /** Adds the key stream of the tag, the first block, to what follows it. */
  #addStream(words: Uint32Array): void {
    const counter = words.slice(0, WORDS)
    // Two bits are cleared, so that the last word, which is counted in as big-endian, does not run over.
    counter[2] = (counter[2] ?? 0) & ~0x80
    counter[3] = (counter[3] ?? 0) & ~0x80
    const count = new DataView(counter.buffer)
    const stream = new Uint32Array(WORDS)
    for (let at = WORDS; at < words.length; at += WORDS) {
      stream.set(counter)
      encrypt(this.#ctr, stream)
      for (let n = 0; n < WORDS; n++) words[at + n] = (words[at + n] ?? 0) ^ (stream[n] ?? 0)
      count.setUint32(12, count.getUint32(12) + 1)
    }
  }
}

const isWhole = (bytes: Bytes): boolean => bytes.length > 0 && bytes.length % BLOCK === 0

/** The same memory. */
const wordsOf = (bytes: Bytes): Uint32Array<ArrayBuffer> =>
  new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4)

function add(state: Uint32Array, words: Uint32Array, from: number): void {
  for (let n = 0; n < WORDS; n++) state[n] = (state[n] ?? 0) ^ (words[from + n] ?? 0)
}

/** Overwrites a block with what it is encrypted. */
function encrypt(key: Uint32Array, block: Uint32Array): void {
  const { s0, s1, s2, s3 } = unsafe.encrypt(key, block[0] ?? 0, block[1] ?? 0, block[2] ?? 0, block[3] ?? 0)
  block[0] = s0
  block[1] = s1
  block[2] = s2
  block[3] = s3
}
