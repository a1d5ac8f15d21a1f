import type { Bytes } from '#bytes.ts'
import { aesGcmOpen, aesGcmSeal } from '../primitives/aes-gcm.ts'
import { AesSiv, SIV_TAG } from '../primitives/aes-siv.ts'
import { base64url, fromBase64url, utf8 } from '../primitives/bytes.ts'
import { hkdf, NO_SALT } from '../primitives/hash.ts'
import { label, labelled } from '../primitives/label.ts'

/** Names are padded to a multiple of this, so that their length does not tell the store. Only rows that were set aside have longer ones. */
const PART = 64
const NAME_KEY = 64
/** Letters of a sealed name that tell it from all others: those of its tag. */
const TAG_LETTERS = 21

/** The names under which the rows of one member are stored on a device: to who lacks the local key they are random. */
export class RowNames {
  readonly #siv: AesSiv
  readonly #listKey: Bytes
  readonly #reader = new TextDecoder('utf-8', { fatal: true })

  private constructor(key: Bytes) {
    this.#siv = new AesSiv(key.slice(0, NAME_KEY))
    this.#listKey = key.slice(NAME_KEY)
  }

  static async under(localKey: Bytes): Promise<RowNames> {
    return new RowNames(await hkdf(localKey, NO_SALT, label('row-names'), NAME_KEY + 32))
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
    return this.#reader.decode(end === -1 ? padded : padded.subarray(0, end))
  }

  /** Many names and what they are sealed, as one row: read in a hundredth of the time in which they are opened one by one. What a name is sealed never changes, so an old list is wrong in nothing. */
  sealList(names: Iterable<readonly [name: string, sealed: string]>): Promise<Bytes> {
    const lines: string[] = []
    for (const [name, sealed] of names) lines.push(tagOf(sealed), name)
    return aesGcmSeal(this.#listKey, utf8(lines.join('\n')), LIST)
  }

  /** The names of a list, by what they are sealed; none where the list does not open. */
  async openList(list: Bytes): Promise<(sealed: string) => string | undefined> {
    const opened = await aesGcmOpen(this.#listKey, list, LIST)
    const lines = opened ? this.#reader.decode(opened).split('\n') : []
    const names = new Map<string, string>()
    for (let at = 0; at + 1 < lines.length; at += 2) names.set(lines[at] ?? '', lines[at + 1] ?? '')
    return (sealed) => names.get(tagOf(sealed))
  }

  forget(): void {
    this.#siv.forget()
    this.#listKey.fill(0)
  }
}

const LIST = labelled('row-names')
const tagOf = (sealed: string): string => sealed.slice(0, TAG_LETTERS)
