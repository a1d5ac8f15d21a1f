import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { Component, type ReactNode } from 'react'
import { logError } from '../diagnostics/error-log.ts'

/** Plain words where a screen crashed. What was saved is saved; what was typed is kept where the form has a draft. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly broke: boolean }> {
  override state = { broke: false }

  static getDerivedStateFromError() {
    return { broke: true }
  }

  override componentDidCatch(error: unknown) {
    logError('screen', error)
  }

  override render() {
    if (!this.state.broke) return this.props.children
    return (
      <main className="locked-page">
        <div className="locked-page-inner">
          <p className="name">{__APP_NAME__}</p>
          <div role="alert">
            <h1>
              <Trans>This page stopped working</Trans>
            </h1>
            <p className="lead">
              <Trans>
                Everything that you saved is safe on this device. Open the page again. If it stops working again, tell
                your administrator what you did.
              </Trans>
            </p>
          </div>
          <Button
            onClick={() => {
              this.setState({ broke: false })
            }}
          >
            <Trans>Open the page again</Trans>
          </Button>
          <Button
            variant="outline"
            onClick={() => {
              location.reload()
            }}
          >
            <Trans>Start the app again</Trans>
          </Button>
        </div>
      </main>
    )
  }
}
