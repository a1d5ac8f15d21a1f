import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import type { FileView } from '#device/files/api.ts'
import { accept } from '#result.ts'
import { Panel } from '#web/components/panel.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useRead } from '#web/device/use-read.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import { directoryRights } from './begin.tsx'
import type { Refusal } from '#device/platform/refusals.ts'

/** Colleagues who joined after the directory was created. A keeper of the directory gives it to them with one tap. */
export function DirectoryHolders({ view }: { readonly view: FileView }) {
  const speak = useSpeak(null)
  const members = useRead(['members'], 'members', (device) => device.members())
  const action = useDeviceAction<true, Refusal>()
  const has = new Set(view.grants.map((grant) => grant.member))
  const without = members.is === 'read' ? members.value.filter((one) => !one.removed && !has.has(one.member)) : []
  if (without.length === 0 || view.rights.card !== 'keep') return null
  const names = speak.list(without.map((one) => one.name))
  const give = () =>
    action.run(async (device) => {
      for (const one of without) {
        const done = await device.grant({ file: view.file, member: one.member, rights: directoryRights(one) })
        if (!done.ok) return done
      }
      return accept(true)
    })
  return (
    <Panel title={<Trans>Not everybody has it yet</Trans>} inside>
      <div className="stack">
        <p>
          <Trans>{names} cannot open the directory yet.</Trans>
        </p>
        <RefusedNote code={action.refused?.code} />
        <Button variant="outline" loading={action.busy} onClick={() => void give()}>
          <Trans>Give it to them</Trans>
        </Button>
      </div>
    </Panel>
  )
}
