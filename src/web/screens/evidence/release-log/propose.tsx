import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { LogEvent } from '#evidence/ledger/release-log.ts'
import { nameInTitle } from '#evidence/ledger/title.ts'
import { Panel } from '#web/components/panel.tsx'
import { Icon } from '#web/components/icon.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { TextField } from '#web/fields/text-field.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useMe } from '#web/session/session.tsx'
import { appendToLog, outputDigest, newReleaseName, type LogRefused } from './release-log.ts'

/** The content to release. `asked` is stored with it as JSON and names the file; `release`: the name under which a budget was reserved for it. */
export interface ReleaseContent {
  readonly form: Extract<LogEvent, { what: 'proposed' }>['form']
  readonly asked: { readonly file: string } & Readonly<Record<string, unknown>>
  readonly output: Uint8Array
  readonly release?: string
}

const MOST_TITLE = 200

/** Asks a second person. Nothing is released yet; the screen of the proposal opens. */
export function Propose({ what, about }: { readonly what: ReleaseContent; readonly about?: string }) {
  const me = useMe()
  const trail = useNavigation()
  const [title, setTitle] = useState(about ?? '')
  const action = useDeviceAction<true, LogRefused>()
  const name = nameInTitle(title)
  const propose = async () => {
    const release = what.release ?? newReleaseName()
    const event: LogEvent = {
      what: 'proposed',
      release,
      form: what.form,
      title: title.trim(),
      asked: JSON.stringify(what.asked),
      digest: await outputDigest(what.output),
      by: me.member,
    }
    const done = await action.run((device) => appendToLog(device, event, what.output))
    if (done) trail.replace({ is: 'evidence-release', release })
  }
  return (
    <Panel title={<Trans>Release by two people</Trans>} inside>
      <div className="stack">
        <p>
          <Trans>
            A second person must check this and agree. They see what you see, counted again on their own device.
          </Trans>
        </p>
        <TextField
          label={<Trans>What is it called?</Trans>}
          hint={<Trans>Recipients read this title. Do not write a person’s name.</Trans>}
          value={title}
          set={setTitle}
          limit={MOST_TITLE}
        />
        {name !== undefined && (
          <p className="row top" role="status">
            <span className="mark-due">
              <Icon name="info" />
            </span>
            <span>
              <Trans>
                “<bdi>{name}</bdi>” looks like the name of a person. A release cannot be called back: write the title
                without a name.
              </Trans>
            </span>
          </p>
        )}
        <RefusedNote code={action.refused?.code} />
        <Button
          missing={[title.trim() === '' && <Trans key="a">What is it called?</Trans>]}
          loading={action.busy}
          onClick={() => void propose()}
        >
          <Trans>Ask a second person</Trans>
        </Button>
        <p className="hint">
          <Trans>Nothing is released before the second person agrees. A release cannot be called back.</Trans>
        </p>
      </div>
    </Panel>
  )
}
