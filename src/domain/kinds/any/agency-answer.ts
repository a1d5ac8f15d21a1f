import { z } from 'zod'
import { all } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { FileId } from '../../entry/ids.ts'
import { defineKind, type EntryOf } from '../../file/kind.ts'
import { NetworkAnswer, NetworkId } from '../../vocabulary/sharing/across-agencies.ts'

/**
 * The answer to a question between contact points. `checked`: whether the one who says yes proved that their agency was
 * asked about the same child. `file`: on the answering side, which of its own children was meant.
 */
export const agencyAnswer = defineKind({
  name: 'agency-answer',
  folders: ['care'],
  step: 'any',
  inFile: ['contact-point'],
  version: 1,
  nature: 'fact',
  schema: z.strictObject({
    ask: NetworkId,
    way: z.enum(['came', 'went']),
    answer: NetworkAnswer,
    checked: z.enum(['holds', 'could-not-be-checked', 'nothing-to-check']),
    file: FileId.optional(),
  }),
  // The first answer counts: a later, different one is clarified by telephone.
  single: { key: (body) => `${body.way} ${body.ask}` },
})

export const answerTo = (file: CaseFile, way: 'came' | 'went', ask: string): EntryOf<typeof agencyAnswer> | undefined =>
  all(file, agencyAnswer).find(({ body }) => body.ask === ask && body.way === way)
