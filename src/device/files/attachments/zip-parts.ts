import type { Bytes } from '#bytes.ts'

export interface ZipPart {
  readonly name: string
  /** The content, where it is stored without compression. */
  readonly stored: Bytes | undefined
}

const END = 0x06054b50
const LISTED = 0x02014b50
const HERE = 0x04034b50
const END_LENGTH = 22
const LISTED_LENGTH = 46
const HERE_LENGTH = 30
const LOCKED = 1

/**
 * The parts of a zip archive in the order of its directory; undefined where bytes, directory and parts do not agree, where a name occurs twice, a part
 * is encrypted, or bytes follow the archive: programs read such archives differently.
 */
export function zipParts(bytes: Bytes): readonly ZipPart[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const end = bytes.length - END_LENGTH
  if (end < 0 || view.getUint32(end, true) !== END) return undefined
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (at + view.getUint32(end + 12, true) !== end) return undefined

  const parts: ZipPart[] = []
  while (at < end) {
    if (at + LISTED_LENGTH > end || view.getUint32(at, true) !== LISTED) return undefined
    const part = partListedAt(view, at)
    if (!part) return undefined
    parts.push(part)
    at += LISTED_LENGTH + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  const names = new Set(parts.map((part) => part.name))
  return at === end && parts.length === count && names.size === count ? parts : undefined
}

function partListedAt(view: DataView<ArrayBuffer>, at: number): ZipPart | undefined {
  const name = textAt(view, at + LISTED_LENGTH, view.getUint16(at + 28, true))
  const here = view.getUint32(at + 42, true)
  if (name === undefined || here + HERE_LENGTH > at || view.getUint32(here, true) !== HERE) return undefined
  const nameHere = view.getUint16(here + 26, true)
  if (textAt(view, here + HERE_LENGTH, nameHere) !== name) return undefined
  if ((view.getUint16(at + 8, true) & LOCKED) !== 0 || (view.getUint16(here + 6, true) & LOCKED) !== 0) return undefined

  const begins = here + HERE_LENGTH + nameHere + view.getUint16(here + 28, true)
  const size = view.getUint32(at + 20, true)
  if (begins + size > view.byteLength) return undefined
  return {
    name,
    stored:
      view.getUint16(at + 10, true) === 0 ? new Uint8Array(view.buffer, view.byteOffset + begins, size) : undefined,
  }
}

function textAt(view: DataView<ArrayBuffer>, at: number, length: number): string | undefined {
  if (at + length > view.byteLength) return undefined
  return new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at, length))
}
