import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { NetworkRefusal, PartnerSeen } from '#device/network/api.ts'
import { LEGAL_BASES, type LegalBasis } from '#domain/vocabulary/sharing/legal-bases.ts'
import type { AskedWhy } from '#domain/vocabulary/sharing/across-agencies.ts'
import { Panel } from '#web/components/panel.tsx'
import { Icon } from '#web/components/icon.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { ChoiceField } from '#web/fields/choice-field.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { NetworkRefused } from './network-refused.tsx'

/** One agency that may know the child: how to reach it, and a sealed question to its contact point. */
export function AskAgency({
  question,
  partner,
  why,
}: {
  readonly question: string
  readonly partner: PartnerSeen
  readonly why: AskedWhy
}) {
  const speak = useSpeak(null)
  const [basis, setBasis] = useState<LegalBasis | null>(null)
  const [asked, setAsked] = useState(false)
  const action = useDeviceAction<true, NetworkRefusal>()
  const ask = async () => {
    if (basis === null) return
    if (await action.run((device) => device.askAgency({ question, agency: partner.agency, why, basis }))) setAsked(true)
  }
  return (
    <Panel title={<Trans>Possible match: ask this agency</Trans>} inside>
      <div className="stack">
        <p>
          <b>
            <bdi>{partner.called}</bdi>
          </b>
          <br />
          <bdi>{partner.reach}</bdi>
        </p>
        {asked ? (
          <p className="note in-safe" role="status">
            <Icon name="tick" size="tiny" />
            <span>
              <Trans>Asked. Their answer comes to your contact point: your supervisors.</Trans>
            </span>
          </p>
        ) : (
          <>
            <ChoiceField
              label={<Trans>What is this based on?</Trans>}
              value={basis}
              set={setBasis}
              choices={LEGAL_BASES.map((value) => ({
                value,
                words:
                  value === 'consent' ? (
                    <Trans>The child, or the child’s representative, said yes</Trans>
                  ) : (
                    speak.code(value)
                  ),
              }))}
            />
            <p className="ink-2">
              <Trans>
                Their contact point sees which of their own children you may mean. No name is sent. The match may be
                wrong: say nothing to the family before you have spoken with them.
              </Trans>
            </p>
            <NetworkRefused
              code={action.refused?.code === 'not-entitled' ? 'no-contact-point' : action.refused?.code}
            />
            <Button
              loading={action.busy}
              missing={[basis === null && <Trans key="a">What is this based on?</Trans>]}
              onClick={() => void ask()}
            >
              <Trans>Ask their contact point</Trans>
            </Button>
          </>
        )}
      </div>
    </Panel>
  )
}
