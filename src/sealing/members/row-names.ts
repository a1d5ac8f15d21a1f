import type { Bytes } from '#bytes.ts'
import { AesSiv, SIV_TAG } from '../primitives/aes-siv.ts'
import { base64url, fromBase64url, utf8 } from '../primitives/bytes.ts'
import { hkdf, NO_SALT } from '../primitives/hash.ts'
import { label } from '../primitives/label.ts'

/** Names are padded to a multiple of this, so that their length does not tell the store. Only rows that were set aside have longer ones. */
const PART = 64

/** The names under which the rows of one member are stored on a device: to who lacks the local key they are random. */
export class RowNames {
  readonly #siv: AesSiv
  readonly #reader = new TextDecoder('utf-8', { fatal: true })

  private constructor(siv: AesSiv) {
    this.#siv = siv
  }

  static async under(localKey: Bytes): Promise<RowNames> {
    const key = await hkdf(localKey, NO_SALT, label('row-names'), 64)
    const names = new RowNames(new AesSiv(key))
    key.fill(0)
    return names
  }

  /** The same name always gives the same text, of letters, digits, hyphens and underscores. */
  seal(name: string): string {
    const bytes = utf8(name)
    if (bytes.length === 0 || bytes.includes(0)) throw new RangeError('the name of a row holds no zero byte')
    const padded = new Uint8Array(PART * Math.ceil(bytes.length / PART))
    padded.set(bytes)
    return base64url(this.#siv.seal(padded))
  }

  /** Undefined for what was not sealed under this key. */
  open(sealed: string): string | undefined {
    const bytes = fromBase64url(sealed)
    const padded = bytes && (bytes.length - SIV_TAG) % PART === 0 ? this.#siv.open(bytes) : undefined
    if (!padded) return undefined
    const end = padded.indexOf(0)
    return this.#reader.decode(end < 0 ? padded : padded.subarray(0, end))
  }

  forget(): void {
    this.#siv.forget()
  }
}
