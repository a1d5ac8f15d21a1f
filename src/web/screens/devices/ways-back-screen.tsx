import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Panel } from '../../components/panel.tsx'
import { EntryRow, RowList } from '../../components/entry-row.tsx'
import { Icon } from '../../components/icon.tsx'
import { SharesDrill } from '../../views/passphrase/shares-drill.tsx'
import { Screen } from '../../frame/screen.tsx'
import { useNavigation } from '../../navigation/navigation.tsx'
import { useMe } from '../../session/session.tsx'
import { SharesForm } from '../../views/passphrase/shares-form.tsx'
import { useDeviceAction } from '../../device/use-device-action.ts'
import type { EnrolRefusal } from '#device/platform/refusals.ts'
import { defineScreen } from '#web/navigation/define-screen.ts'

/** The three recovery methods, and a drill of the last one. */
function WaysBack() {
  const trail = useNavigation()
  const me = useMe()
  const [practising, setPractising] = useState(false)
  const [made, setMade] = useState(false)
  return (
    <Screen title={<Trans>Ways back in</Trans>} leave="back" reading>
      <RowList>
        <li>
          <EntryRow
            lead={<Icon name="key" />}
            title={<Trans>Passphrase</Trans>}
            line={<Trans>Only you know it. Tap to change it</Trans>}
            open={() => trail.go({ is: 'passphrase' })}
          />
        </li>
        <li>
          <EntryRow
            lead={<Icon name="paper" />}
            title={<Trans>Printed recovery code</Trans>}
            line={<Trans>With your account code, on paper, in a safe</Trans>}
          />
        </li>
        <li>
          <EntryRow
            lead={<Icon name="team" />}
            title={<Trans>Two of three people</Trans>}
            line={<Trans>They bring their shares to a custodian, who gives you access again</Trans>}
          />
        </li>
      </RowList>
      {made && me.custodian && (
        <p role="status">
          <Trans>You are a custodian.</Trans>
        </p>
      )}
      {me.custodian && (
        <Panel title={<Trans>Practise getting back in</Trans>} inside>
          {practising ? (
            <SharesDrill done={() => setPractising(false)} />
          ) : (
            <div className="stack">
              <p>
                <Trans>
                  Practise every six months, so that it works when you need it. Two of the three people bring their
                  paper. It takes ten minutes.
                </Trans>
              </p>
              <Button variant="outline" onClick={() => setPractising(true)}>
                <Trans>Start the practice</Trans>
              </Button>
            </div>
          )}
        </Panel>
      )}
      {!me.custodian && <NoCustodian made={() => setMade(true)} />}
    </Screen>
  )
}

/** Where every custodian is gone, two shareholders make whoever holds this device one. */
function NoCustodian({ made }: { readonly made: () => void }) {
  const [open, setOpen] = useState(false)
  const action = useDeviceAction<true, EnrolRefusal>()
  return (
    <Panel title={<Trans>No custodian can be reached?</Trans>} inside>
      <div className="stack">
        <p>
          <Trans>
            Then two of the three people who hold a share can make you a custodian here. Every remaining custodian reads
            this on Today.
          </Trans>
        </p>
        {open ? (
          <SharesForm
            submit={<Trans>Make me a custodian</Trans>}
            busy={action.busy}
            refused={action.refused?.code}
            go={(shares) => void action.run((device) => device.becomeCustodian(shares)).then((done) => done && made())}
          />
        ) : (
          <Button variant="outline" onClick={() => setOpen(true)}>
            <Trans>Two recovery-share holders are with me</Trans>
          </Button>
        )}
      </div>
    </Panel>
  )
}

export const screen = defineScreen('ways-back', WaysBack)
