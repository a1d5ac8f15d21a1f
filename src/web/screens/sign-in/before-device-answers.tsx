import { Trans } from '@lingui/react/macro'

/** Before the device has answered. */
export function BeforeDeviceAnswers() {
  return (
    <main className="locked-page">
      <div className="locked-page-inner">
        <p className="name">{__APP_NAME__}</p>
        <p role="status" className="ink-2">
          <Trans>Opening</Trans>
        </p>
      </div>
    </main>
  )
}
