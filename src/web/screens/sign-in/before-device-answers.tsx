import { Trans } from '@lingui/react/macro'

/** Before the device has answered. */
export function BeforeDeviceAnswers() {
  return (
    <main className="outside">
      <div className="outside-inner">
        <p className="name">{__APP_NAME__}</p>
        <p role="status" className="ink-2">
          <Trans>Opening</Trans>
        </p>
      </div>
    </main>
  )
}
