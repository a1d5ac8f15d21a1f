import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { Panel, SectionHead } from '#web/components/panel.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { hasAnyRole, useMe } from '#web/session/session.tsx'
import { JoinPanel } from './join-panel.tsx'
import { NetworkRefused } from './network-refused.tsx'
import { ReachPanel } from './reach-panel.tsx'
import { useNetwork, type NetworkRead } from './use-network.ts'
import { defineScreen } from '#web/navigation/define-screen.ts'

/** Agencies that can find out whether another knows a child, without telling each other a name. */
function NetworkScreen() {
  const trail = useNavigation()
  const me = useMe()
  const network = useNetwork()
  const asks = hasAnyRole(me.roles, 'caseworker', 'supervisor')
  return (
    <Screen title={<Trans>Other agencies</Trans>} sub={<Trans>Who may know a child too</Trans>} leave="back" reading>
      {network.is === 'reading' && (
        <p className="ink-2" role="status">
          <Trans>Searching</Trans>
        </p>
      )}
      {network.is === 'refused' && <NetworkRefused code={network.code} />}
      {network.is === 'read' && (
        <>
          {network.value.joined && asks && (
            <Panel inside>
              <div className="stack">
                <p>
                  <Trans>
                    Ask whether another agency knows a child. They are not told a name, and neither are you.
                  </Trans>
                </p>
                <Button onClick={() => trail.go({ is: 'ask-network' })}>
                  <Trans>Ask about a child</Trans>
                </Button>
              </div>
            </Panel>
          )}
          {network.value.contactPoint && (
            <RowList>
              <li>
                <EntryRow
                  lead={<Icon name="speech" />}
                  title={<Trans>Our contact point</Trans>}
                  line={<Trans>What others ask us, and what they answer</Trans>}
                  open={() => trail.go({ is: 'contact-point' })}
                />
              </li>
            </RowList>
          )}
          <Partners value={network.value} />
          {network.value.joined && me.roles.includes('supervisor') && <ReachPanel us={network.value.us} />}
          {me.custodian && <JoinPanel joined={network.value.joined} />}
        </>
      )}
    </Screen>
  )
}

function Partners({ value }: { readonly value: Extract<NetworkRead, { is: 'read' }>['value'] }) {
  if (!value.joined) {
    return (
      <EmptyState icon="team" title={<Trans>Your agency is in no network yet</Trans>}>
        <p className="ink-2">
          <Trans>A custodian of your agency starts a network, or types the code of one.</Trans>
        </p>
      </EmptyState>
    )
  }
  return (
    <>
      <SectionHead title={<Trans>In this network</Trans>} />
      {value.partners.length === 0 ? (
        <p className="ink-2">
          <Trans>No other agency can be seen here yet.</Trans>
        </p>
      ) : (
        <RowList>
          {value.partners.map((partner) => (
            <li key={partner.agency}>
              <EntryRow
                lead={<Icon name="home" />}
                title={<bdi>{partner.called}</bdi>}
                line={<bdi>{partner.reach}</bdi>}
              />
            </li>
          ))}
        </RowList>
      )}
      {value.unchecked > 0 && (
        <p className="note in-due">
          <Icon name="info" size="tiny" />
          <span>
            <Trans>One of them could not be checked and is left out.</Trans>
          </span>
        </p>
      )}
    </>
  )
}

export const screen = defineScreen('network', NetworkScreen)
