import { Trans } from '@lingui/react/macro'
import type { MemberId } from '#domain/entry/ids.ts'
import type { Pressed, SaysTheyAre } from '#domain/vocabulary/before/outside-request.ts'
import { Panel } from '#web/components/panel.tsx'
import { useRead } from '#web/device/use-read.ts'
import { hasAnyRole, useMe } from '#web/session/session.tsx'
import { useTimeWords } from '#web/words/times.ts'

interface WhatNowProps {
  readonly says: SaysTheyAre
  readonly pressed: Pressed | undefined
  /** Who wrote the request. */
  readonly by: MemberId
}

/** What to do next, by who asks and how: never by whether the child is known. */
export function WhatNow({ says, pressed, by }: WhatNowProps) {
  const me = useMe()
  return (
    <Panel title={<Trans>What now?</Trans>} inside>
      <ul className="points">
        {(pressed === 'pressed' || pressed === 'threatened-us') && (
          <li>
            <b>
              <Trans>
                You need not say yes or no to anyone. If they press you, give the same answer once more, and no other
                answer.
              </Trans>
            </b>
          </li>
        )}
        {(says === 'says-lawyer' || says === 'says-authority') && (
          <li>
            <Trans>
              Ask our own lawyer first. Take the paper that they bring, and say nothing about it. Two people decide what
              an authority may get.
            </Trans>
          </li>
        )}
        <li>
          <Trans>
            Do not ring the number, and do not ask a child or a family about it, before a supervisor has thought about
            it.
          </Trans>
        </li>
        {by === me.member && <WhoReadsIt />}
        <li>
          <Trans>
            Do you fear that somebody is on the way to a child? Ring your supervisor now; do not wait for this page.
          </Trans>
        </li>
      </ul>
    </Panel>
  )
}

/** For its writer: the supervisors whom this device has met hold the request, and most files. */
function WhoReadsIt() {
  const me = useMe()
  const { list } = useTimeWords()
  const members = useRead(['members'], 'members', (device) => device.members())
  const names =
    members.is === 'read'
      ? list(
          members.value
            .filter(
              ({ member, met, roles, removed, external }) =>
                met && roles.includes('supervisor') && !removed && !external && member !== me.member,
            )
            .map(({ name }) => name),
        )
      : ''
  if (names === '' && hasAnyRole(me.roles, 'supervisor')) return null
  return (
    <li>
      {names === '' ? (
        <Trans>Tell your supervisor: so far you alone can read this.</Trans>
      ) : (
        <Trans>{names} can read this after the next connection. If it is pressing, tell them yourself.</Trans>
      )}
    </li>
  )
}
