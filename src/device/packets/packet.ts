import { z } from 'zod'
import { PlainDate } from '#domain/plain-date.ts'
import { Line, Words } from '#domain/said.ts'
import { RecipientKind } from '#domain/sharing/recipients.ts'

/**
 * Chosen facts for somebody outside the team (P8): what for, until when, on which lawful ground, and that they go no further. It names no file and no
 * entry by number, so nothing leads from it back into the agency's files.
 */
export const Packet = z.strictObject({
  v: z.literal(1),
  is: z.literal('packet'),
  from: Line,
  agency: Line,
  madeOn: PlainDate,
  to: RecipientKind,
  called: Line,
  asks: Words,
  basis: z.enum(['consent', 'vital-interest', 'legal-duty', 'best-interests']),
  answerBy: PlainDate.optional(),
  until: PlainDate.optional(),
  passingOn: z.enum(['not-allowed', 'named-only']),
  /** The slip in words, as whoever made it saw it: the chosen facts themselves, and no more of the file than these. */
  printed: z.string().min(1).max(100_000),
})
export type Packet = z.infer<typeof Packet>

/** Nobody sends more than this with a child's name on it. */
const LARGEST = 2_000_000
const MARK = '\n\n--- homeward packet 1 ---\n'

/** The words, which anybody can read who opens it with any age tool; then, on one line, what an app needs to show them as they are meant. */
export function packetBytes(packet: Packet): Uint8Array {
  return new TextEncoder().encode(`${packet.printed}${MARK}${JSON.stringify(packet)}\n`)
}

/** Undefined where it holds something else, is cut short, is too large, or is of a newer form. Nothing of it is guessed at. */
export function packetIn(bytes: Uint8Array): Packet | undefined {
  if (bytes.length > LARGEST) return undefined
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const at = text.lastIndexOf(MARK)
    if (at < 0) return undefined
    const read = Packet.safeParse(JSON.parse(text.slice(at + MARK.length)))
    return read.success ? read.data : undefined
  } catch {
    return undefined
  }
}
