import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { MemberView } from '#device/people/api.ts'
import type { MemberId } from '#domain/entry/ids.ts'
import { SectionHead } from '../../components/panel.tsx'
import { EntryRow, RowList } from '../../components/entry-row.tsx'
import { Icon } from '../../components/icon.tsx'
import { Avatar, Name } from '../../components/name.tsx'
import { RefusedNote } from '../../frame/refused-note.tsx'
import { StatusChip } from '../../components/status-chip.tsx'
import { SupervisorsToConfirm } from '../../views/colleagues/supervisors-to-confirm.tsx'
import { useRead } from '../../device/use-read.ts'
import { Screen } from '../../frame/screen.tsx'
import { useNavigation } from '../../navigation/navigation.tsx'
import { useMe } from '../../session/session.tsx'
import { RoleLine } from '../../components/role-line.tsx'
import type { KnownChild } from '#web/views/child-file/known-child.ts'
import { AgencyNotices } from '#web/views/agency-notices/agency-notices.tsx'
import { DutyPanel } from '#web/views/duty-number/duty-panel.tsx'
import { WaitsForYou } from '#web/views/waits/waits-for-you.tsx'
import { DelayPanel } from './delay-panel.tsx'
import { FocalPoints } from './focal-points.tsx'
import { InvitationsList } from './invitations.tsx'
import { MemberSheet } from './member-sheet.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'

/** The app of an administrator opens here: no file is read. */
const NO_CHILD: readonly KnownChild[] = []

/** What waits for a custodian; the members, with the fingerprint of each; who is invited; who left. */
function People() {
  const trail = useNavigation()
  const me = useMe()
  const members = useRead(['members'], 'members', (device) => device.members())
  const acts = useRead(['members'], 'directory-acts', (device) => device.directoryActs())
  const [shown, setShown] = useState<MemberId | null>(null)
  const here = members.is === 'read' ? members.value.filter((member) => !member.removed) : []
  const left = members.is === 'read' ? members.value.filter((member) => member.removed) : []
  const opened = [...here, ...left].find(({ member }) => member === shown)
  return (
    <Screen
      title={<Trans>People</Trans>}
      leave="back"
      actions={
        me.custodian ? (
          <Button
            data-size="sm"
            leftSection={<Icon name="invite" size="small" />}
            onClick={() => trail.go({ is: 'invite' })}
          >
            <Trans>Invite</Trans>
          </Button>
        ) : undefined
      }
    >
      {members.is === 'refused' && <RefusedNote code={members.code} />}
      <WaitsForYou shows={['report']} />
      <AgencyNotices known={NO_CHILD} />

      <div className="columns">
        <div className="stack">
          <SupervisorsToConfirm />
          {me.custodian && <InvitationsList />}
          {me.custodian && here.length > 0 && <FocalPoints members={here} custodian only="unnamed" />}
          {here.length > 0 && (
            <>
              <SectionHead title={<Trans>Here</Trans>} side={here.length} />
              <RowList>
                {here.map((member) => (
                  <li key={member.member}>
                    <MemberRow
                      member={member}
                      mine={member.member === me.member}
                      open={() => setShown(member.member)}
                    />
                  </li>
                ))}
              </RowList>
            </>
          )}
          {left.length > 0 && (
            <>
              <SectionHead title={<Trans>Has left</Trans>} side={left.length} />
              <RowList>
                {left.map((member) => (
                  <li key={member.member}>
                    <MemberRow member={member} mine={false} open={() => setShown(member.member)} />
                  </li>
                ))}
              </RowList>
            </>
          )}
        </div>
        <div className="stack">
          {here.length > 0 && (
            <FocalPoints members={here} custodian={me.custodian} only={me.custodian ? 'named' : 'both'} />
          )}
          <DutyPanel />
          {me.custodian && acts.is === 'read' && <DelayPanel acts={acts.value} />}
          <SectionHead title={<Trans>Also here</Trans>} />
          <RowList>
            <li>
              <EntryRow
                lead={<Icon name="phone" />}
                title={<Trans>Devices</Trans>}
                open={() => trail.go({ is: 'devices' })}
              />
            </li>
            <li>
              <EntryRow
                lead={<Icon name="key" />}
                title={<Trans>Ways back in</Trans>}
                open={() => trail.go({ is: 'ways-back' })}
              />
            </li>
            <li>
              <EntryRow
                lead={<Icon name="pencil" />}
                title={<Trans>Who did what</Trans>}
                open={() => trail.go({ is: 'access-log' })}
              />
            </li>
            <li>
              <EntryRow
                lead={<Icon name="done" />}
                title={<Trans>Erased files</Trans>}
                open={() => trail.go({ is: 'erasures' })}
              />
            </li>
          </RowList>
        </div>
      </div>
      {opened && <MemberSheet member={opened} close={() => setShown(null)} />}
    </Screen>
  )
}

function MemberRow({
  member,
  mine,
  open,
}: {
  readonly member: MemberView
  readonly mine: boolean
  readonly open: () => void
}) {
  return (
    <EntryRow
      lead={<Avatar name={member.name} />}
      title={
        <>
          <Name>{member.name}</Name> {mine && <Trans>(you)</Trans>}
        </>
      }
      line={<RoleLine roles={member.roles} />}
      state={
        member.custodian ? (
          <StatusChip tone="action" icon="key">
            <Trans>Custodian</Trans>
          </StatusChip>
        ) : member.external ? (
          <StatusChip tone="plain">
            <Trans>From another agency</Trans>
          </StatusChip>
        ) : undefined
      }
      open={open}
    />
  )
}

export const screen = defineScreen('people', People)
