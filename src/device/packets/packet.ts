import { z } from 'zod'
import { PacketBody } from '#domain/kinds/services/packet.ts'

/** A packet on its way as a file. It names no file and no entry by number, so nothing leads from it back into the agency's files. */
export const PacketFile = PacketBody.extend({ v: z.literal(1), is: z.literal('packet') })
export type PacketFile = z.infer<typeof PacketFile>

/** Nobody sends more than this with a child's name on it. */
const LARGEST = 2_000_000
const MARK = '\n\n--- homeward packet 1 ---\n'

/** The words, which anybody can read who opens it with any age tool; then, on one line, what an app needs to show them as they are meant. */
export function packetBytes(packet: PacketFile): Uint8Array {
  return new TextEncoder().encode(`${packet.printed}${MARK}${JSON.stringify(packet)}\n`)
}

/** Undefined where it holds something else, is cut short, is too large, or is of a newer form. Nothing of it is guessed at. */
export function readPacket(bytes: Uint8Array): PacketFile | undefined {
  if (bytes.length > LARGEST) return undefined
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const at = text.lastIndexOf(MARK)
    if (at < 0) return undefined
    const read = PacketFile.safeParse(JSON.parse(text.slice(at + MARK.length)))
    return read.success ? read.data : undefined
  } catch {
    return undefined
  }
}
