import { Trans } from '@lingui/react/macro'
import { Panel } from '../../components/panel.tsx'
import { AppTroublePanel } from '../../session/new-version/app-trouble-panel.tsx'
import { printOfVersion } from '../../session/new-version/print-of-version.ts'
import { useKeptApp } from '../../session/new-version/use-kept-app.ts'
import { useTimeWords } from '../../words/times.ts'

/** Which version of the app runs here, and who signed it. */
export function ThisAppPanel() {
  const app = useKeptApp()
  const times = useTimeWords()
  const release = app?.running?.release
  return (
    <>
      {app?.trouble && <AppTroublePanel trouble={app.trouble} running={app.running} />}
      <Panel title={<Trans>This app</Trans>} inside>
        <div className="stack">
          <dl className="stack">
            <div>
              <dt className="ink-2 text-small">
                <Trans>Version</Trans>
              </dt>
              <dd className="code">{release ? printOfVersion(release) : __APP_VERSION__}</dd>
            </div>
            <div>
              <dt className="ink-2 text-small">
                <Trans>Signed with the key</Trans>
              </dt>
              {release && app.keyPrint !== undefined ? (
                <dd className="code">{app.keyPrint}</dd>
              ) : (
                <dd>
                  <Trans>Not signed. This device cannot tell it from one that was altered.</Trans>
                </dd>
              )}
            </div>
            {app?.lookedAt !== undefined && (
              <div>
                <dt className="ink-2 text-small">
                  <Trans>Last compared with the server</Trans>
                </dt>
                <dd>{times.moment(app.lookedAt)}</dd>
              </div>
            )}
          </dl>
          <p className="text-small">
            <Trans>
              A changed app could show anything here. To check what the server sends, run “homeward check-app” on
              another computer.
            </Trans>
          </p>
        </div>
      </Panel>
    </>
  )
}
