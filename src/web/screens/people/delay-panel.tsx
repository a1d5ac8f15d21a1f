import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { DirectoryActView, DoneOrAsked } from '#device/people/api.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import { Button } from '#web/components/button.tsx'
import { Panel } from '#web/components/panel.tsx'
import { SecondLook } from '#web/components/second-look.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { ChoiceField } from '#web/fields/choice-field.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { AskedOfAnother } from '#web/views/members/asked-of-another.tsx'
import { useDelayHours, useHourWords } from '#web/views/members/waiting-time.tsx'
import { WhoIsSecond } from '#web/views/members/who-is-second.tsx'

const DAYS = [1, 2, 3, 5, 7, 10, 14]

/** How long what two people agree on waits before it is done. A custodian asks for another time, a second one agrees. */
export function DelayPanel({ acts }: { readonly acts: readonly DirectoryActView[] }) {
  const now = useDelayHours()
  const words = useHourWords()
  const [step, setStep] = useState<'closed' | 'choose' | 'sure' | 'asked'>('closed')
  const [hours, setHours] = useState<number | null>(null)
  const action = useDeviceAction<DoneOrAsked, Refusal>()
  const close = () => {
    setStep('closed')
    setHours(null)
  }
  const ask = async () => {
    if (hours === null) return
    const done = await action.run((device) => device.askForDelay(hours))
    if (done?.value === 'asked') setStep('asked')
    else if (done) close()
  }
  const [present, chosen] = [words(now), words(hours ?? now)]
  if (step === 'asked') return <AskedOfAnother is="delay" member={null} done={close} />
  if (step === 'sure')
    return (
      <>
        <SecondLook
          title={<Trans>Change the waiting time to {chosen}?</Trans>}
          loses={
            <Trans>
              Everybody here is told. It changes after the second person agreed and the present waiting time ({present})
              is over. What two people agreed on before that keeps the time it had.
            </Trans>
          }
          more={<WhoIsSecond about={null} />}
          doIt={{ words: <Trans>Ask a second person</Trans>, go: () => void ask(), busy: action.busy }}
          leaveIt={close}
        />
        <RefusedNote code={action.refused?.code} />
      </>
    )
  return (
    <Panel title={<Trans>Waiting time</Trans>} inside>
      <div className="stack">
        <p>
          <Trans>
            What cannot be taken back needs two people, and waits {present} after the second one agreed. Until then it
            can be stopped.
          </Trans>
        </p>
        {step === 'choose' && (
          <ChoiceField
            label={<Trans>How long should it wait?</Trans>}
            side
            value={hours === null ? null : String(hours)}
            set={(value) => setHours(Number(value))}
            choices={DAYS.map((days) => days * 24)
              .filter((one) => one !== now)
              .map((one) => ({ value: String(one), words: words(one) }))}
          />
        )}
        <div className="row wraps">
          {step === 'choose' ? (
            <>
              <Button
                data-size="sm"
                missing={[hours === null && <Trans key="a">How long should it wait?</Trans>]}
                onClick={() => setStep('sure')}
              >
                <Trans>Continue</Trans>
              </Button>
              <Button data-size="sm" variant="outline" onClick={close}>
                <Trans>Go back</Trans>
              </Button>
            </>
          ) : (
            !acts.some(({ is }) => is === 'delay') && (
              <Button data-size="sm" variant="outline" onClick={() => setStep('choose')}>
                <Trans>Change the waiting time</Trans>
              </Button>
            )
          )}
        </div>
      </div>
    </Panel>
  )
}
