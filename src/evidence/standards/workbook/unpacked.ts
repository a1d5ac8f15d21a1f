import { Unzip, UnzipInflate, type UnzipFile } from 'fflate'
import { accept, refuse, type Result } from '#result.ts'

/** Why a zip is not unpacked. `too-large`: it unpacks to more than any sheet of cases. */
export type UnpackRefusal = 'not-a-workbook' | 'too-large' | 'holds-declarations'

const MOST_BYTES = 32 * 1024 * 1024
const MOST_PARTS = 2_000
/** Packed bytes unpacked at once: even those of a bomb give at most a few megabytes. */
const STEP = 4_096

export interface UnpackedParts {
  readonly names: readonly string[]
  readonly parts: Readonly<Record<string, Uint8Array>>
}

/**
 * Unpacks in steps and counts the bytes that come out: the sizes that a zip declares may be wrong. `wanted`: only these parts are kept and checked for
 * declarations; the others are counted and thrown away. `isXml`: a part that is no XML declares nothing.
 */
export function unpacked(
  bytes: Uint8Array,
  wanted: (name: string) => boolean = () => true,
  isXml: (name: string) => boolean = () => true,
): Result<UnpackedParts, UnpackRefusal, unknown> {
  if (bytes.length < 4 || bytes[0] !== 0x50 || bytes[1] !== 0x4b) return refuse('not-a-workbook', {})
  let found: UnpackRefusal | undefined
  let size = 0
  const chunks: (readonly [string, Uint8Array[]])[] = []
  const unzip = new Unzip((part: UnzipFile) => {
    const own: Uint8Array[] = []
    chunks.push([part.name, own])
    if (chunks.length > MOST_PARTS) found ??= 'too-large'
    const keeps = wanted(part.name)
    const declares = isXml(part.name) ? declarations() : () => false
    part.ondata = (error, chunk) => {
      size += chunk.length
      if (error) found ??= 'not-a-workbook'
      else if (size > MOST_BYTES) found ??= 'too-large'
      else if (keeps && declares(chunk)) found ??= 'holds-declarations'
      else if (keeps) own.push(chunk)
    }
    part.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length && !found; at += STEP)
      unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length)
  } catch {
    found ??= 'not-a-workbook'
  }
  if (found || chunks.length === 0) return refuse(found ?? 'not-a-workbook', {})
  const kept = chunks.filter(([name]) => wanted(name))
  return accept({
    names: chunks.map(([name]) => name),
    parts: Object.fromEntries(kept.map(([name, own]) => [name, together(own)])),
  })
}

function together(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((size, { length }) => size + length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

const [MARK, DASH, OPENS] = [0x21, 0x2d, 0x3c]

/** Searches for `<!` that begins no comment, also across two chunks: a document type or an entity. */
function declarations(): (chunk: Uint8Array) => boolean {
  let before = 0
  return (chunk) => {
    for (let at = chunk.indexOf(MARK); at >= 0; at = chunk.indexOf(MARK, at + 1)) {
      const opened = (at === 0 ? before : chunk[at - 1]) === OPENS
      if (opened && chunk[at + 1] !== DASH) return true
    }
    before = chunk.at(-1) ?? before
    return false
  }
}
