import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import type { MemberView } from '#device/people/api.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { EmptyState } from '#web/components/empty-state.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useRead } from '#web/device/use-read.ts'
import { hasAnyRole, useMe, useSession } from '#web/session/session.tsx'
import { todayHere } from '#web/words/today.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import type { Rights } from '#device/kept/rights.ts'

/** All staff who work with children read and write it; the addresses of hidden places and the foster families are granted separately. */
export function directoryRights(member: Pick<MemberView, 'roles' | 'external'>): Rights {
  const writes = !member.external && hasAnyRole(member.roles, 'caseworker', 'supervisor')
  return { card: 'read', care: writes ? 'write' : 'read' }
}

/** There is no directory yet: somebody creates it, for everybody here. */
export function BeginDirectory() {
  const me = useMe()
  const agency = useSession().state.organisation?.name ?? ''
  const members = useRead(['members'], 'members', (device) => device.members())
  const action = useDeviceAction<readonly FileId[], Refusal, WhyRefused>()
  const others = members.is === 'read' ? members.value.filter((one) => !one.removed && one.member !== me.member) : null
  const may = hasAnyRole(me.roles, 'supervisor', 'caseworker')
  const begin = () =>
    action.run((device) =>
      device.openFiles([
        {
          drafts: [
            { kind: 'directory-opened', at: todayHere(), about: [], body: { name: agency === '' ? '1' : agency } },
          ],
          grants: (others ?? []).map((one) => ({ member: one.member, rights: directoryRights(one) })),
        },
      ]),
    )
  return (
    <EmptyState icon="home" title={<Trans>There is no directory of services yet</Trans>}>
      <p className="ink-2">
        <Trans>
          What help there is, where, for whom and how to get in. It is sealed like every file, and works with no
          network.
        </Trans>
      </p>
      <RefusedNote code={action.refused?.code} />
      {may ? (
        <Button loading={action.busy || others === null} onClick={() => void begin()}>
          <Trans>Start the directory</Trans>
        </Button>
      ) : (
        <p>
          <Trans>A caseworker or a supervisor starts it.</Trans>
        </p>
      )}
    </EmptyState>
  )
}
