import { Trans, useLingui } from '@lingui/react/macro'
import { Panel } from '#web/components/panel.tsx'
import { QrCode } from '#web/components/qr-code.tsx'
import { useRead } from '#web/device/use-read.ts'

const useOwnCode = () => useRead(['state'], 'own code', (device) => device.ownCode())

/** What a person tells the other agency by voice: the fingerprint of what they sign. */
export function OwnFingerprint() {
  const own = useOwnCode()
  return own.is === 'read' ? (
    <div>
      <p>
        <Trans>It is signed by you. Tell them this fingerprint by voice:</Trans>
      </p>
      <p className="code" data-testid="own-fingerprint">
        {own.value.fingerprint}
      </p>
    </div>
  ) : null
}

/** The code by which others seal a file to this member's devices: to be scanned, or sent. */
export function ShownOwnCode() {
  const { t } = useLingui()
  const own = useOwnCode()
  if (own.is !== 'read') return null
  return (
    <Panel title={<Trans>Your code for receiving sealed files</Trans>} inside>
      <div className="stack">
        <p>
          <Trans>A file that is sealed to this code opens on your devices alone. The code is no secret.</Trans>
        </p>
        <QrCode text={own.value.code.toUpperCase()} label={t`Your code for receiving sealed files`} />
        <p className="code">{own.value.code}</p>
      </div>
    </Panel>
  )
}
