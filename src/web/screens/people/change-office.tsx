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
import { WhoIsSecond } from '#web/views/members/who-is-second.tsx'
import { useWaitingTime } from '#web/views/members/waiting-time.tsx'

/** What was asked for stays what it was, also once it is done and the member stands otherwise. */
type Asked = 'give-office' | 'end-office'

/** Whether somebody is a custodian: two people give the office and end that of another one; who steps down needs nobody. */
export function ChangeOffice({ member, own }: { readonly member: MemberView; readonly own: boolean }) {
  const [step, setStep] = useState<'closed' | 'sure' | Asked>('closed')
  const wait = useWaitingTime()
  const action = useDeviceAction<DoneOrAsked, Refusal>()
  const name = <bdi>{member.name}</bdi>
  const gives = !member.custodian
  const change = async () => {
    const done = await action.run((device) => device.changeOffice({ member: member.member, custodian: gives }))
    if (done) setStep(done.value === 'asked' ? (gives ? 'give-office' : 'end-office') : 'closed')
  }
  if (step === 'give-office' || step === 'end-office')
    return <AskedOfAnother is={step} member={member.member} done={() => setStep('closed')} />
  if (step === 'sure')
    return (
      <>
        <SecondLook
          title={
            gives ? (
              <Trans>Make {name} a custodian?</Trans>
            ) : own ? (
              <Trans>Step down as a custodian?</Trans>
            ) : (
              <Trans>End {name}’s role as a custodian?</Trans>
            )
          }
          loses={
            gives ? (
              <Trans>
                Custodians let people in, end their access, stop devices and give ways back in. Choose a person who can
                be reached when you cannot.
              </Trans>
            ) : own ? (
              <Trans>You can no longer let people in. You become a custodian again only if two people agree.</Trans>
            ) : (
              <Trans>
                It is done after the second person agreed and the waiting time ({wait}) is over. Until then any of you
                can stop it.
              </Trans>
            )
          }
          more={!own && <WhoIsSecond about={member.member} />}
          doIt={{
            words: own ? <Trans>Step down now</Trans> : <Trans>Ask a second person</Trans>,
            go: () => void change(),
            busy: action.busy,
          }}
          leaveIt={() => setStep('closed')}
        />
        <RefusedNote code={action.refused?.code} />
      </>
    )
  return (
    <Panel title={<Trans>Custodian</Trans>} inside>
      <div className="stack">
        <p>
          {gives ? (
            <Trans>
              A custodian lets people in and helps them back. An agency needs two, so that one can be ill or leave.
            </Trans>
          ) : own ? (
            <Trans>You are a custodian.</Trans>
          ) : (
            <Trans>{name} is a custodian.</Trans>
          )}
        </p>
        <div className="row">
          <Button data-size="sm" variant="outline" onClick={() => setStep('sure')}>
            {gives ? (
              <Trans>Make a custodian</Trans>
            ) : own ? (
              <Trans>Step down</Trans>
            ) : (
              <Trans>End custodian role</Trans>
            )}
          </Button>
        </div>
      </div>
    </Panel>
  )
}
