import { z } from 'zod'
import { Doer } from '../../doer.ts'
import { EntryId, Folder, FOLDERS } from '../../ids.ts'
import { defineKind } from '../../kind.ts'
import { sharingBasis } from '../../rules/sharing-basis.ts'
import { PlainDate } from '../../plain-date.ts'
import { Line, Words } from '../../said.ts'

/** Every share names what makes it lawful (P12). No consent rule stops an ambulance; a legal duty is told to the child, never asked of her. */
const Basis = z.discriminatedUnion('basis', [
  z.strictObject({ basis: z.literal('consent'), consent: EntryId }),
  z.strictObject({ basis: z.literal('vital-interest'), danger: Words }),
  z.strictObject({ basis: z.literal('legal-duty'), law: Line, childTold: z.enum(['yes', 'not-yet', 'not-safe-to-tell']), because: Words.optional() }),
  z.strictObject({ basis: z.literal('best-interests-decision'), reason: Words, secondPerson: Doer }),
])

/** Something of the file was given to somebody: chosen facts, or who may open which folders. */
export const sharedWith = defineKind({
  name: 'shared-with',
  folders: ['care', ...FOLDERS.filter((folder) => folder !== 'care')],
  step: 'any',
  version: 1,
  nature: 'decision',
  schema: z
    .strictObject({
      with: Doer,
      organisation: Line.optional(),
      purpose: Line,
      facts: z.array(EntryId).max(200),
      folders: z.array(Folder).max(FOLDERS.length),
      how: z.enum(['paper', 'in-words', 'sealed-file', 'packet', 'access-to-folders']),
      until: PlainDate.optional(),
      passingOn: z.enum(['not-allowed', 'named-only']),
      lawful: Basis,
    })
    .refine((body) => body.facts.length + body.folders.length > 0, { path: ['facts'], message: 'name what was shared' }),
  rules: (file, draft) => [sharingBasis(file, draft.body.lawful)],
})
