import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { DoneOrAsked, MemberView } from '#device/people/api.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import { Button } from '#web/components/button.tsx'
import { Panel } from '#web/components/panel.tsx'
import { SecondLook } from '#web/components/second-look.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { AskedOfAnother } from '#web/views/members/asked-of-another.tsx'
import { useWaitingTime } from '#web/views/members/waiting-time.tsx'
import { WhoIsSecond } from '#web/views/members/who-is-second.tsx'

/** A custodian asks that a member writes all that they can open for other programs: when an agency changes programs, or ends. */
export function AskToTakeAgencyOut({ member }: { readonly member: MemberView }) {
  const [step, setStep] = useState<'closed' | 'sure' | 'asked'>('closed')
  const action = useDeviceAction<DoneOrAsked, Refusal>()
  const wait = useWaitingTime()
  const name = <bdi>{member.name}</bdi>
  const ask = async () => {
    const done = await action.run((device) => device.askToTakeOut(member.member))
    if (done) setStep('asked')
  }
  if (step === 'asked') return <AskedOfAnother is="take-out" member={member.member} done={() => setStep('closed')} />
  if (step === 'sure')
    return (
      <>
        <SecondLook
          title={<Trans>May {name} take out everything that they can open?</Trans>}
          loses={
            <Trans>
              Whoever then has the file and its secret words can read all of it, without this app. Everybody here is
              told. It can begin after the second person agreed and the waiting time ({wait}) is over.
            </Trans>
          }
          more={<WhoIsSecond about={member.member} />}
          doIt={{ words: <Trans>Ask a second person</Trans>, go: () => void ask(), busy: action.busy }}
          leaveIt={() => setStep('closed')}
        />
        <RefusedNote code={action.refused?.code} />
      </>
    )
  return (
    <Panel title={<Trans>Take everything out</Trans>} inside>
      <div className="stack">
        <p>
          <Trans>
            If the agency changes to another program, or ends: take out what {name} can open, for use in other programs.
          </Trans>
        </p>
        <div className="row">
          <Button data-size="sm" variant="outline" onClick={() => setStep('sure')}>
            <Trans>Take everything out</Trans>
          </Button>
        </div>
      </div>
    </Panel>
  )
}
