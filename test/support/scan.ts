import { readdir, readFile, lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { encodingsOf, type Encoding } from './encodings.ts'

export interface Hit {
  /** The secrets by number: a test report names no secret. */
  readonly secret: number
  readonly as: Encoding
  readonly where: string
}

interface Pattern {
  readonly secret: number
  readonly as: Encoding
  readonly bytes: Buffer
}

const SLOTS = 1 << 21
const slotOf = (four: number) => Math.imul(four, 0x9e3779b1) >>> 11

/**
 * Searches for many secrets in all their encodings at once: every position whose next four bytes begin a pattern is
 * compared in full.
 */
export class Scanner {
  readonly #begins = new Uint8Array(SLOTS)
  readonly #patterns = new Map<number, Pattern[]>()
  scanned = 0

  constructor(secrets: readonly (string | Uint8Array)[]) {
    for (const [secret, text] of secrets.entries()) {
      for (const { as, bytes } of encodingsOf(text)) {
        if (bytes.length < 10) throw new Error('a secret is too short to be looked for')
        const four = bytes.readUInt32BE(0)
        this.#begins[slotOf(four)] = 1
        this.#patterns.set(four, [...(this.#patterns.get(four) ?? []), { secret, as, bytes }])
      }
    }
  }

  bytes(where: string, bytes: Uint8Array): Hit[] {
    this.scanned += bytes.length
    const hits: Hit[] = []
    let four = 0
    for (let at = 0; at < bytes.length; at += 1) {
      four = ((four << 8) | (bytes[at] ?? 0)) >>> 0
      if (this.#begins[slotOf(four)] === 0 || at < 3) continue
      for (const pattern of this.#patterns.get(four) ?? []) {
        const found = Buffer.from(
          bytes.buffer,
          bytes.byteOffset + at - 3,
          Math.min(pattern.bytes.length, bytes.length - at + 3),
        )
        if (found.equals(pattern.bytes)) hits.push({ secret: pattern.secret, as: pattern.as, where })
      }
    }
    return hits
  }

  /** Every file below, its name included. A file that is deleted during the scan is skipped. */
  async folder(path: string): Promise<Hit[]> {
    const hits: Hit[] = []
    for (const name of await readdir(path, { recursive: true })) {
      hits.push(...this.bytes(`a name in ${path}`, Buffer.from(name)))
      const bytes = await contentOf(join(path, name))
      if (bytes) hits.push(...this.bytes(name, bytes))
    }
    return hits
  }
}

async function contentOf(path: string): Promise<Buffer | undefined> {
  try {
    return (await lstat(path)).isFile() ? await readFile(path) : undefined
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw problem
  }
}
