import { msg } from '@lingui/core/macro'
import { syncedPasskeys } from '#domain/kinds/follow-up/synced-passkeys.ts'
import { defineFace } from '../define-face.ts'

/** Written on the screen of the passkey. */
export const face = defineFace(syncedPasskeys, {
  group: 'elsewhere',
  order: 0,
  icon: 'lock',
  ask: msg`Passkeys copied to an account`,
  name: msg`Passkeys copied to an account`,
  fields: { allowed: msg`These may unlock the app` },
})
