import type { Bytes } from '#bytes.ts'
import { argon2Code } from '#argon2-code'
import { utf8 } from './bytes.ts'

/** The cost is a constant of the client: a server that could set it could lower it. */
const COST = { passes: 2, kibibytes: 64 * 1024, lanes: 1, bytes: 32 } as const
const [ARGON2ID, VERSION] = [2, 0x13]

/**
 * The exports of the WebAssembly module: the reference implementation's own functions over a memory of their own. The
 * module imports nothing.
 */
interface Argon2 {
  readonly memory: WebAssembly.Memory
  readonly _initialize: () => void
  readonly malloc: (bytes: number) => number
  /** 0, or an error number. No text form is requested: its place and length are 0. */
  readonly argon2_hash: (
    ...given: readonly [
      passes: number,
      kibibytes: number,
      lanes: number,
      passphrase: number,
      length: number,
      salt: number,
      length: number,
      out: number,
      length: number,
      text: 0,
      length: 0,
      type: number,
      version: number,
    ]
  ) => number
}

/** Argon2id of a passphrase, normalised to NFKC so that every keyboard gives the same bytes. `salt` has 16 bytes. */
export async function stretch(passphrase: string, salt: Bytes): Promise<Bytes> {
  // Instantiated for each unlock, so that between two unlocks neither the 64 MiB nor their content are held, nor a
  // failed instance from a phone that ran out of memory.
  const { instance } = await WebAssembly.instantiate(argon2Code)
  const argon2 = instance.exports as unknown as Argon2
  argon2._initialize()

  const put = (bytes: Bytes): readonly [place: number, length: number] => {
    const place = argon2.malloc(bytes.length)
    new Uint8Array(argon2.memory.buffer).set(bytes, place)
    return [place, bytes.length]
  }
  const words = put(utf8(passphrase.normalize('NFKC')))
  const out = argon2.malloc(COST.bytes)
  const wrong = argon2.argon2_hash(
    COST.passes,
    COST.kibibytes,
    COST.lanes,
    ...words,
    ...put(salt),
    out,
    COST.bytes,
    0,
    0,
    ARGON2ID,
    VERSION,
  )
  if (wrong !== 0) throw new Error(`Argon2 did not answer: ${String(wrong)}`)
  return new Uint8Array(argon2.memory.buffer).slice(out, out + COST.bytes)
}
