import { z } from 'zod'
import type { ShapeRule } from '../../entry/shape-rules.ts'
import { Doer } from '../../entry/doer.ts'
import { EntryId, Folder, FOLDERS } from '../../entry/ids.ts'
import { defineKind } from '../../file/kind.ts'
import { PlainDate } from '../../entry/plain-date.ts'
import { Line } from '../../entry/say.ts'
import { Lawful } from '../../vocabulary/sharing/lawful.ts'
import { Recipient } from '../../vocabulary/consent.ts'

const Shared = z.strictObject({
  recipient: Recipient,
  with: Doer,
  organisation: Line.optional(),
  purpose: Line,
  /** Facts, not folders, go to anyone outside the case team (P8); a folder only to a member. */
  facts: z.array(EntryId).max(200),
  folders: z.array(Folder).max(FOLDERS.length),
  how: z.enum(['paper', 'in-words', 'sealed-file', 'packet', 'access-to-folders']),
  until: PlainDate.optional(),
  passingOn: z.enum(['not-allowed', 'named-only']),
  lawful: Lawful,
})

/**
 * Something of the file is given to somebody: chosen facts, or access to folders. R5 and R6 check it, and R4 refuses a
 * person whom the card forbids to inform.
 */
export const sharedWith = defineKind({
  name: 'shared-with',
  folders: ['care', ...FOLDERS.filter((folder) => folder !== 'care')],
  step: 'any',
  // Version 2 added decisions made alone.
  version: 2,
  nature: 'decision',
  schema: Shared.refine((body) => body.facts.length + body.folders.length > 0, {
    path: ['facts'],
    message: 'share-something' satisfies ShapeRule,
  }).refine((body) => body.folders.length === 0 || 'member' in body.with, {
    path: ['folders'],
    message: 'folders-to-members' satisfies ShapeRule,
  }),
})
