import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#device/platform/refusals.ts'
import { Button } from '#web/components/button.tsx'
import { Panel } from '#web/components/panel.tsx'
import { SecondLook } from '#web/components/second-look.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import type { ChildFile } from '#web/views/child-file/child-file.ts'

/** Two people signed that the file is erased, and this device cannot prove it: the person here asks them before anything is deleted. */
export function DoubtedErasure({ child }: { readonly child: ChildFile }) {
  const trail = useNavigation()
  const [deleting, setDeleting] = useState(false)
  const action = useDeviceAction<true, Refusal>()
  const by = child.view.erasureSaidBy
  if (!by) return null
  const names = child.speak.list(by.map((member) => child.speak.member(member)))
  const deleteIt = async () => {
    if (await action.run((device) => device.deleteErased(child.file))) trail.go({ is: 'children' })
  }
  if (deleting) {
    return (
      <>
        <SecondLook
          title={<Trans>Delete this file from this device?</Trans>}
          loses={<Trans>Notes written about the child here and never sent are lost too.</Trans>}
          doIt={{ words: <Trans>Delete the file here</Trans>, go: () => void deleteIt(), busy: action.busy }}
          leaveIt={() => setDeleting(false)}
        />
        <RefusedNote code={action.refused?.code} />
      </>
    )
  }
  return (
    <Panel tone="due" inside>
      <div className="stack">
        <h2>
          <Trans>Was this file erased?</Trans>
        </h2>
        <p>
          <Trans>
            A signed record says that {names} erased this file everywhere. This device cannot be sure: a phone of one of
            them was removed, or this device missed something before. Ask both, face to face or by phone.
          </Trans>
        </p>
        <p>
          <Trans>Until you answer, only the card is shown.</Trans>
        </p>
        <p>
          <Trans>If they did not erase it, tell a custodian: somebody may be using a lost phone.</Trans>
        </p>
        <div className="row wraps">
          <Button
            data-size="sm"
            variant="outline"
            loading={action.busy}
            onClick={() => void action.run((device) => device.keepDoubted(child.file))}
          >
            <Trans>Not erased: show the file again</Trans>
          </Button>
          <Button data-size="sm" variant="outline" onClick={() => setDeleting(true)}>
            <Trans>Erased: delete the file here</Trans>
          </Button>
        </div>
      </div>
    </Panel>
  )
}
