import { z } from 'zod'
import { all } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { defineKind, type EntryOf } from '../../file/kind.ts'
import { LEGAL_BASES } from '../../vocabulary/sharing/legal-bases.ts'
import { Line } from '../../entry/say.ts'
import { AskedWhy, Token, NetworkId } from '../../vocabulary/sharing/across-agencies.ts'

/**
 * A question between two contact points: may a child whom one asks about be a child whom the other knows? No field can
 * hold a name: in a question that was received, `marks` are tokens that only somebody who knows the child can make; in
 * one that was sent, the proof that a true answer contains.
 */
export const agencyAsk = defineKind({
  name: 'agency-ask',
  folders: ['care'],
  step: 'any',
  inFile: ['contact-point'],
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    ask: NetworkId,
    way: z.enum(['came', 'went']),
    agency: NetworkId,
    called: Line,
    why: AskedWhy,
    basis: z.enum(LEGAL_BASES),
    marks: z.array(Token).max(16),
  }),
  single: { key: (body) => `${body.way} ${body.ask}` },
})

/** Every question that was received or sent, the newest first. */
export const asksIn = (file: CaseFile): readonly EntryOf<typeof agencyAsk>[] => all(file, agencyAsk).toReversed()
