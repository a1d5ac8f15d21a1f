import type { MemberView } from '#device/people/api.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { beginFrom } from '#domain/stocktaking/begin-from.ts'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useRead } from '#web/device/use-read.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { hasAnyRole, useMe } from '#web/session/session.tsx'
import { todayHere } from '#web/words/today.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import type { Rights } from '#device/kept/rights.ts'

/** A coordinator and a supervisor write it; everyone else in the agency reads it. */
export function stocktakingRights(member: Pick<MemberView, 'roles' | 'external'>): Rights {
  const writes = !member.external && hasAnyRole(member.roles, 'supervisor', 'coordinator')
  return { card: 'read', care: writes ? 'write' : 'read' }
}

/** Begins a stocktaking with these statements, for everybody here, and opens it. */
export function useBeginStocktaking() {
  const me = useMe()
  const trail = useNavigation()
  const members = useRead(['members'], 'members', (device) => device.members())
  const action = useDeviceAction<readonly FileId[], Refusal, WhyRefused>()
  const others =
    members.is === 'read'
      ? members.value.filter((one) => !one.removed && !one.external && one.member !== me.member)
      : null
  const begin = async (from: Parameters<typeof beginFrom>[0]) => {
    const done = await action.run((device) =>
      device.openFiles([
        {
          drafts: beginFrom(from, todayHere()),
          grants: (others ?? []).map((one) => ({ member: one.member, rights: stocktakingRights(one) })),
        },
      ]),
    )
    const file = done?.value[0]
    if (file !== undefined) trail.go({ is: 'stocktaking', file })
  }
  return { begin, busy: action.busy, ready: others !== null, refused: action.refused?.code }
}
