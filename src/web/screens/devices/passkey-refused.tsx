import { Trans } from '@lingui/react/macro'
import type { PasskeyRefusal } from '#device/platform/refusals.ts'
import { DueNote } from '#web/components/due-note.tsx'

export type WhyNoPasskey = PasskeyRefusal | 'given-up' | 'no-prf'

/** Why no passkey was added, and that nothing else changed. */
export function PasskeyRefused({ why }: { readonly why: WhyNoPasskey }) {
  return (
    <DueNote icon="info" role="alert">
      <b>
        {why === 'given-up' && <Trans>No passkey was made.</Trans>}
        {why === 'no-prf' && <Trans>This browser or this key cannot keep a secret for the app.</Trans>}
        {why === 'passkey-unverified' && <Trans>The passkey asked for no finger, face or code.</Trans>}
        {why === 'passkey-synced' && (
          <Trans>
            This passkey would be copied to an account, which your agency does not allow. A security key is not copied.
          </Trans>
        )}
      </b>{' '}
      <Trans>Your passphrase works as before.</Trans>
    </DueNote>
  )
}
