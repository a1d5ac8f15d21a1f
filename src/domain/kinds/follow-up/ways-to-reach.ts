import { z } from 'zod'
import { defineKind } from '../../file/kind.ts'
import { AgreedWay, MOST_WAYS } from '../../vocabulary/agreed-way.ts'

/**
 * The ways in which we may reach the child, and through whom. They are not on the card, which everybody reads who holds
 * any part of the file: it tells holders of other parts to ask the caseworker. Whether to get in touch at all,
 * and how never: `safe-contact`.
 */
export const waysToReach = defineKind({
  name: 'ways-to-reach',
  folders: ['identity'],
  step: 'follow-up',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({ ways: z.array(AgreedWay).min(1).max(MOST_WAYS) }),
  single: {},
  ahead: (body) => body.ways,
})
