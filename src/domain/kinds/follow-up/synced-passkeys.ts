import { z } from 'zod'
import type { CaseFile } from '../../file/case-file.ts'
import { defineKind } from '../../file/kind.ts'
import { current } from '../../file/values.ts'

/**
 * In the organisation's team file: whether a passkey that the phone copies to its owner's account, and so to other
 * devices, may unlock the app. Where two say so at once and differ, none may.
 */
export const syncedPasskeys = defineKind({
  name: 'synced-passkeys',
  folders: ['card'],
  step: 'follow-up',
  version: 1,
  nature: 'fact',
  schema: z.strictObject({ allowed: z.boolean() }),
  single: {},
})

export function syncedPasskeysAllowed(team: CaseFile): boolean {
  const said = current(team, syncedPasskeys)
  return said.length > 0 && said.every(({ body }) => body.allowed)
}
