import { Trans } from '@lingui/react/macro'
import { useRead } from '#web/device/use-read.ts'
import { hasAnyRole, useMe } from '#web/session/session.tsx'
import { useTimeWords } from '#web/words/times.ts'

/** No file on this device matches the search. That says nothing about other devices: names the people to ask. */
export function NotHere() {
  const me = useMe()
  const times = useTimeWords()
  const members = useRead(['members'], 'members', (device) => device.members())
  const names =
    members.is === 'read'
      ? members.value
          .filter((one) => !one.removed && one.member !== me.member && hasAnyRole(one.roles, 'supervisor'))
          .map(({ name }) => name)
      : []
  return (
    <p>
      {names.length > 0 ? (
        <Trans>
          No match on this device: ask {times.list(names)}. A colleague may have a file that you cannot open.
        </Trans>
      ) : (
        <Trans>No match on this device: ask your supervisor. A colleague may have a file that you cannot open.</Trans>
      )}
    </p>
  )
}
