import { Trans } from '@lingui/react/macro'
import { LanguageNote } from '../../components/language-note.tsx'
import { Panel } from '../../components/panel.tsx'
import { Screen } from '../../frame/screen.tsx'
import { useSession } from '../../session/session.tsx'
import { loggedErrors } from '../../diagnostics/error-log.ts'
import { useTimeWords } from '../../words/times.ts'
import { ThisAppPanel } from './this-app-panel.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'

/** What the app does and what it cannot do. */
function About() {
  const { state } = useSession()
  const times = useTimeWords()
  const broke = loggedErrors()
  return (
    <Screen title={<Trans>About</Trans>} leave="back" reading>
      <LanguageNote />
      <Panel title={<Trans>What is kept where</Trans>} inside>
        <p>
          <Trans>
            What you write is encrypted on this device before it is sent. The server keeps it and cannot read it. A
            stolen server, disk or backup shows nothing of what is written.
          </Trans>
        </p>
      </Panel>
      <Panel title={<Trans>What the app cannot do</Trans>} inside>
        <ul className="stack">
          <li>
            <Trans>
              Whoever runs the server could give this device changed code. That can be noticed; it is not impossible.
            </Trans>
          </li>
          <li>
            <Trans>The browser in which an agency is set up must be trusted.</Trans>
          </li>
          <li>
            <Trans>
              An administrator alone cannot open a file. Two people with recovery shares, together with the database,
              can.
            </Trans>
          </li>
          <li>
            <Trans>
              Nobody can delete from here what was printed or photographed, or what is on a device that never comes
              back.
            </Trans>
          </li>
          <li>
            <Trans>
              The server sees when somebody writes, how much, and which of the nine folders it goes to. It does not see
              what, or about whom.
            </Trans>
          </li>
        </ul>
      </Panel>
      <Panel title={<Trans>This device</Trans>} inside>
        <dl className="stack">
          <div>
            <dt className="ink-2 text-small">
              <Trans>Agency</Trans>
            </dt>
            <dd>
              <bdi>{state.organisation?.name}</bdi>
            </dd>
          </div>
          <div>
            <dt className="ink-2 text-small">
              <Trans>Your fingerprint</Trans>
            </dt>
            <dd className="code">{state.organisation?.fingerprint}</dd>
          </div>
          <div>
            <dt className="ink-2 text-small">
              <Trans>Storage</Trans>
            </dt>
            <dd>
              {state.persistent ? (
                <Trans>The browser has promised to keep what is here.</Trans>
              ) : (
                <Trans>
                  The browser may throw away what is here when room is short. Send often, and install the app on this
                  device.
                </Trans>
              )}
            </dd>
          </div>
        </dl>
      </Panel>
      <ThisAppPanel />
      {broke.length > 0 && (
        <Panel title={<Trans>Errors since you opened the app</Trans>} inside>
          <ul className="stack tight text-small">
            {broke.map((one, index) => (
              <li key={index} className="figures">{`${times.moment(one.at)} · ${one.where} · ${one.what}`}</li>
            ))}
          </ul>
        </Panel>
      )}
    </Screen>
  )
}

export const screen = defineScreen('about', About)
