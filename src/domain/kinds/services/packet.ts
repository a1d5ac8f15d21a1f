import { z } from 'zod'
import { all } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { defineKind, type EntryOf } from '../../file/kind.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Line, Words } from '../../entry/say.ts'
import { RecipientKind } from '../../vocabulary/sharing/recipients.ts'
import { TrackKey } from '../../file/tracks.ts'

/**
 * Chosen facts for somebody outside the team (P8): what for, until when, on which lawful ground, and that they go no
 * further. `printed` is the slip in words, as its maker saw it: the chosen facts themselves, and nothing else of the
 * child's file.
 */
export const PacketBody = z.strictObject({
  /** The key of the question: it names no child, and connects an answer to it. */
  referral: TrackKey,
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
  printed: z.string().min(1).max(100_000),
})
export type PacketBody = z.infer<typeof PacketBody>

/**
 * The same as a file of its own, under its own key: opened to one member from outside, who gets no folder of the
 * child's file.
 */
export const packet = defineKind({
  name: 'packet',
  folders: ['care'],
  step: 'services',
  inFile: ['packet'],
  version: 1,
  nature: 'fact',
  schema: PacketBody,
})

export const packetIn = (file: CaseFile): EntryOf<typeof packet> | undefined => all(file, packet)[0]
