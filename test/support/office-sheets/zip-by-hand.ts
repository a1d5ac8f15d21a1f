import { constants, crc32, deflateRawSync } from 'node:zlib'

export interface ZipEntry {
  readonly path: string
  /** The packed bytes, and what the directory says of them: it may lie. */
  readonly packed: Uint8Array
  readonly saidSize: number
  readonly crc: number
}

export function packedPart(path: string, bytes: Uint8Array): ZipEntry {
  return { path, packed: deflateRawSync(bytes), saidSize: bytes.length, crc: crc32(bytes) }
}

/**
 * A block packed once and repeated: two gigabytes cost what one block costs. The check
 * sum is not the real one; whoever unfolds so far has lost already.
 */
export function repeatedBlock(
  path: string,
  before: Uint8Array,
  block: Uint8Array,
  times: number,
  { after = new Uint8Array(), saidSize }: { readonly after?: Uint8Array; readonly saidSize?: number | undefined } = {},
): ZipEntry {
  const flush = { level: 9, finishFlush: constants.Z_FULL_FLUSH }
  const once = deflateRawSync(block, flush)
  const pieces = [deflateRawSync(before, flush)]
  for (let count = 0; count < times; count++) pieces.push(once)
  pieces.push(deflateRawSync(after))
  const size = before.length + block.length * times + after.length
  return { path, packed: Buffer.concat(pieces), saidSize: saidSize ?? size, crc: 0 }
}

export function zipOf(entries: readonly ZipEntry[]): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const entry of entries) {
    const path = Buffer.from(entry.path)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(0x21_00_00, 6)
    common.writeUInt32LE(entry.crc, 10)
    common.writeUInt32LE(entry.packed.length, 14)
    common.writeUInt32LE(entry.saidSize, 18)
    common.writeUInt16LE(path.length, 22)
    const rest = Buffer.alloc(16)
    rest.writeUInt32LE(at, 12)
    directory.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), common, rest.subarray(2), path)
    parts.push(Buffer.from([0x50, 0x4b, 3, 4]), common, path, Buffer.from(entry.packed))
    at += 30 + path.length + entry.packed.length
  }
  const tail = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06_05_4b_50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(tail.length, 12)
  end.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...parts, tail, end]))
}
