import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#device/platform/refusals.ts'
import type { Folder } from '#domain/entry/ids.ts'
import { Button } from '#web/components/button.tsx'
import { Panel } from '#web/components/panel.tsx'
import { SecondLook } from '#web/components/second-look.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { folderWords } from '#web/words/folders.ts'

/** Parts whose key does not open on this device, and parts whose key somebody began anew because nobody had it any more. */
export function PartsWithoutKey({ child }: { readonly child: ChildFile }) {
  const { withoutKey = [], closedBefore = [] } = child.view
  return (
    <>
      {withoutKey.map((folder) => (
        <WithoutKey key={folder} child={child} folder={folder} />
      ))}
      {closedBefore
        .filter((folder) => !withoutKey.includes(folder))
        .map((folder) => {
          const part = child.speak.say(folderWords(folder))
          return (
            <p key={folder} className="strip-note">
              <Trans>
                What was written in {part} before the new key was started stays closed here. It opens again when a
                device that has the old key writes there, or when two recovery shares bring that key back.
              </Trans>
            </p>
          )
        })}
    </>
  )
}

function WithoutKey({ child, folder }: { readonly child: ChildFile; readonly folder: Folder }) {
  const [sure, setSure] = useState(false)
  const action = useDeviceAction<true, Refusal>()
  const part = child.speak.say(folderWords(folder))
  const begin = async () => {
    if (!(await action.run((device) => device.beginNewKey({ file: child.file, folder })))) setSure(false)
  }
  return (
    <>
      {sure ? (
        <SecondLook
          title={<Trans>Start a new key for {part}?</Trans>}
          loses={
            <Trans>
              You can write there again. What was written before stays closed to everybody who cannot open it now, until
              a device or two recovery shares bring the old key back.
            </Trans>
          }
          doIt={{ words: <Trans>Start a new key</Trans>, go: () => void begin(), busy: action.busy }}
          leaveIt={() => setSure(false)}
        />
      ) : (
        <Panel tone="due" inside>
          <div className="stack">
            <p>
              <Trans>
                This device has no key that opens {part}. Ask a colleague who reads it to give it to you again. If
                nobody can open it, start a new key.
              </Trans>
            </p>
            <Button data-size="sm" variant="outline" onClick={() => setSure(true)}>
              <Trans>Start a new key</Trans>
            </Button>
          </div>
        </Panel>
      )}
      <RefusedNote code={action.refused?.code} />
    </>
  )
}
