import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { InvitationView } from '#device/people/api.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import { SectionHead } from '../../components/panel.tsx'
import { EntryRow, RowList } from '../../components/entry-row.tsx'
import { Icon } from '../../components/icon.tsx'
import { RefusedNote } from '../../frame/refused-note.tsx'
import { StatusChip } from '../../components/status-chip.tsx'
import { useDeviceAction } from '../../device/use-device-action.ts'
import { useRead } from '../../device/use-read.ts'
import { RoleLine } from '../../components/role-line.tsx'
import { CompareFingerprints } from '../../views/colleagues/compare-fingerprints.tsx'
import { useTimeWords } from '../../words/times.ts'

/** Polling interval: the inviter waits next to the invited person, so the answer appears without a reload. */
const LOOK_AGAIN = 5_000

/** Who was invited. A person who has answered is certified by a custodian who compared the fingerprint. */
export function InvitationsList() {
  const times = useTimeWords()
  const reading = useRead(['invitations', 'members'], 'invitations', (device) => device.invitations(), LOOK_AGAIN)
  // The instructions for differing fingerprints stay on screen, although the answer has been removed.
  const [differed, setDiffered] = useState<readonly InvitationView[]>([])
  if (reading.is === 'reading') return null
  if (reading.is === 'refused') return <RefusedNote code={reading.code} />
  const answered = [
    ...differed,
    ...reading.value.filter(
      (one) => one.is === 'answered' && differed.every(({ invitation }) => invitation !== one.invitation),
    ),
  ]
  const waiting = reading.value.filter((one) => one.is === 'waiting')
  if (answered.length + waiting.length === 0) return null
  return (
    <>
      <SectionHead title={<Trans>Invited</Trans>} side={answered.length + waiting.length} />
      {answered.map((one) => (
        <Answered key={one.invitation} one={one} differs={() => setDiffered([...differed, one])} />
      ))}
      {waiting.length > 0 && (
        <RowList>
          {waiting.map((one) => (
            <li key={one.invitation}>
              <EntryRow
                lead={<Icon name="clock" />}
                title={<bdi>{one.name}</bdi>}
                line={<RoleLine roles={one.roles} />}
                state={
                  <StatusChip tone="wait" icon="clock">
                    <Trans>Code works until {times.moment(one.endsAt)}</Trans>
                  </StatusChip>
                }
              />
            </li>
          ))}
        </RowList>
      )}
    </>
  )
}

function Answered({ one, differs }: { readonly one: InvitationView; readonly differs: () => void }) {
  const action = useDeviceAction<unknown, Refusal>()
  const forget = async () => {
    if (await action.run((device) => device.forgetInvitation(one.invitation))) differs()
  }
  return (
    <CompareFingerprints
      who={
        <>
          <bdi>{one.answeredName ?? one.name}</bdi> <Trans>has answered</Trans>
        </>
      }
      asks={<Trans>Does their screen show this? Ask them to read it to you, best face to face.</Trans>}
      fingerprint={one.fingerprint}
      same={<Trans>Same fingerprint: let them in</Trans>}
      agree={() => void action.run((device) => device.confirmMember(one.invitation))}
      disagree={() => void forget()}
      differs={
        <Trans>
          Do not let them in. Somebody may have answered in their place. Make a new code and give it by another way.
        </Trans>
      }
      action={action}
    />
  )
}
