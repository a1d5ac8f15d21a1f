import { z } from 'zod'
import { defineKind } from '../../kind.ts'
import { Words } from '../../said.ts'
import { LightClosureReason } from '../../vocabulary/closure-reason.ts'

/**
 * A child died, was lost, or met us once (P24). A fact: no review and no aftercare is asked for where nobody is there to be visited. It holds at once, and
 * the supervisor sees it. For a child who is lost, whoever finds her opens the file again with one entry.
 */
export const lightClosure = defineKind({
  name: 'light-closure',
  folders: ['care'],
  step: 'closure',
  version: 1,
  nature: 'fact',
  schema: z.discriminatedUnion('reason', [
    z.strictObject({ reason: LightClosureReason.extract(['died']), words: Words, familySupported: z.enum(['yes', 'no', 'no-family', 'not-known']) }),
    z.strictObject({ reason: LightClosureReason.extract(['lost']), words: Words, tried: Words, wayBack: Words }),
    z.strictObject({ reason: LightClosureReason.extract(['met-once']), words: Words, wayBack: Words }),
  ]),
  single: {},
})
