import { Trans, useLingui } from '@lingui/react/macro'
import { Panel } from '#web/components/panel.tsx'
import { QrCode } from '#web/components/qr-code.tsx'
import { useRead } from '#web/device/use-read.ts'

/** On a member's own page: the code by which a colleague's device finds out whether the server shows both the same list. */
export function OwnList() {
  const { t } = useLingui()
  const own = useRead(['members'], 'own-head', (device) => device.ownHead())
  if (own.is !== 'read') return null
  return (
    <Panel title={<Trans>Compare the list of people</Trans>} inside>
      <div className="stack">
        <p>
          <Trans>
            A colleague opens your name on their device and scans this code; you do the same with theirs. So both
            devices find out if the server shows them different lists. The code is no secret.
          </Trans>
        </p>
        <div className="center">
          <QrCode text={own.value} label={t`Code of your list of people, to be scanned`} />
        </div>
        <p className="code text-small">{own.value}</p>
      </div>
    </Panel>
  )
}
