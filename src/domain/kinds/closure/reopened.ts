import { z } from 'zod'
import { defineKind } from '../../file/kind.ts'
import { Words } from '../../entry/say.ts'

/**
 * The file is worked on again. Its entry names in `replaces` the closing, or the wish for no contact, that it ends; a
 * closing that its writer had not seen leaves the file open, as a clash.
 */
export const reopened = defineKind({
  name: 'reopened',
  folders: ['care'],
  step: 'closure',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({ because: Words, askedBy: z.enum(['child', 'family', 'worker', 'other-service', 'law']) }),
  single: {},
})
