import { z } from 'zod'
import { current } from '../../file/values.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { defineKind, type EntryOf } from '../../file/kind.ts'
import { Line } from '../../entry/say.ts'
import { Token } from '../../vocabulary/sharing/across-agencies.ts'

/**
 * The agency's contact point for others: how it is reached, and the public key to which others seal what only it may
 * read. The holder of this file is the contact point.
 */
export const contactPoint = defineKind({
  name: 'contact-point',
  folders: ['card'],
  step: 'any',
  inFile: ['contact-point'],
  version: 1,
  nature: 'fact',
  schema: z.strictObject({ reach: Line, key: Token }),
  single: {},
})

export const contactPointOf = (file: CaseFile): EntryOf<typeof contactPoint> | undefined =>
  current(file, contactPoint)[0]
