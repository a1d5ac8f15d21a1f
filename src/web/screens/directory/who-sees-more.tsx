import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import type { FileView } from '#device/files/api.ts'
import { Disclosure } from '#web/components/refusal-panel.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useRead } from '#web/device/use-read.ts'
import { confirmCompared, GiveTo } from '#web/views/colleagues/give-to.tsx'
import type { MemberView } from '#device/people/api.ts'
import type { Refusal } from '#device/platform/refusals.ts'

/** The separately sealed folders of the directory: addresses of hidden places, and foster families. */
const APART = ['whereabouts', 'identity'] as const

/** The keepers of those folders grant them to a colleague, one by one, and revoke them. */
export function WhoSeesMore({ view }: { readonly view: FileView }) {
  const members = useRead(['members'], 'members', (device) => device.members())
  const keeps = APART.filter((folder) => view.rights[folder] === 'keep')
  const inside =
    members.is === 'read'
      ? members.value.filter(
          (one) =>
            !one.removed &&
            !one.external &&
            view.grants.some((grant) => grant.member === one.member && grant.rights.care !== 'keep'),
        )
      : []
  if (keeps.length === 0 || inside.length === 0) return null
  return (
    <div className="panel">
      <Disclosure title={<Trans>Access: hidden addresses, foster families</Trans>}>
        <ul className="stack">
          {inside.map((one) => (
            <li key={one.member}>
              <h3>
                <bdi>{one.name}</bdi>
              </h3>
              {keeps.map((folder) => (
                <Part key={folder} folder={folder} one={one} view={view} />
              ))}
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  )
}

function Part({
  folder,
  one,
  view,
}: {
  readonly folder: (typeof APART)[number]
  readonly one: MemberView
  readonly view: FileView
}) {
  const action = useDeviceAction<true, Refusal>()
  const has = view.grants.some((grant) => grant.member === one.member && folder in grant.rights)
  const takeBack = () =>
    action.run((device) => device.revoke({ file: view.file, member: one.member, folders: [folder] }))
  const give = () =>
    action.run(async (device) => {
      const met = await confirmCompared(device, one)
      return met.ok ? device.grant({ file: view.file, member: one.member, rights: { [folder]: 'read' } }) : met
    })
  return (
    <div className="row wraps between">
      <span>{folder === 'whereabouts' ? <Trans>Hidden addresses</Trans> : <Trans>Foster families</Trans>}</span>
      {has ? (
        <Button data-size="sm" variant="outline" loading={action.busy} onClick={() => void takeBack()}>
          <Trans>Take it back</Trans>
        </Button>
      ) : (
        <GiveTo one={one} words={<Trans>Give access</Trans>} busy={action.busy} give={() => void give()} />
      )}
      <RefusedNote code={action.refused?.code} />
    </div>
  )
}
