import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { StopView } from '#device/access/api.ts'
import type { FileView } from '#device/files/api.ts'
import type { Device } from '#device/api.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import { marksAbout } from '#domain/kinds/follow-up/member-stopped.ts'
import type { Result } from '#result.ts'
import { Button } from '#web/components/button.tsx'
import { DueNote } from '#web/components/due-note.tsx'
import { SecondLook } from '#web/components/second-look.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import type { Speak } from '#web/kinds/speak.ts'
import { useMe } from '#web/session/session.tsx'
import { NobodyElseAgrees, SecondByShares } from '#web/views/files-aside/second-by-shares.tsx'
import { AfterStop } from './after-stop.tsx'
import { MarkAfterStop } from './mark-after-stop.tsx'
import { NoLongerCounts } from './no-longer-counts.tsx'
import { StoppedForAll } from './nobody-keeps.tsx'
import { WhatTheyHeld } from './what-they-held.tsx'

interface Props {
  readonly stop: StopView
  readonly view: FileView
  readonly speak: Speak
}

type Step = 'confirm' | 'lift'

/** One stop: who, by whom, what became of it, and what the reader may do. */
export function OneStop({ stop, view, speak }: Props) {
  const me = useMe()
  const [step, setStep] = useState<Step | null>(null)
  const action = useDeviceAction<true, Refusal, unknown>()
  const name = speak.member(stop.member)
  const by = speak.member(stop.by)
  const keeps = view.rights.card === 'keep'
  const where = { file: view.file, stop: stop.stop, member: stop.member }
  const run = async (act: (device: Device) => Promise<Result<true, Refusal, unknown>>) => {
    if (await action.run(act)) setStep(null)
  }
  const askedByOther = stop.lift?.counts === true && stop.lift.by !== me.member
  // How old a stop is of which nothing is written, only the server knows: it refuses within 72 hours.
  const tries = stop.stop === null && stop.is === 'to-confirm'
  const liftsNow = keeps && (stop.is === 'lapsed' || askedByOther || tries)
  // One who keeps the file lifts it, after another has asked: a keeper alone has nobody to ask.
  const alone = keeps && !view.grants.some(({ member, rights }) => member !== me.member && rights.card === 'keep')
  const mayAsk = view.rights.card === 'write' || (keeps && !alone)
  const hasAsked = stop.lift?.by === me.member
  return (
    <section className="panel inside stack">
      <h2>{name}</h2>
      <StateOfStop stop={stop} speak={speak} />
      <p className="ink-2 text-small">
        <Trans>Stopped by {by}.</Trans>
      </p>
      {step === 'confirm' && (
        <SecondLook
          title={<Trans>Confirm that {name} is stopped on this file?</Trans>}
          loses={
            <Trans>
              Then only two people together can lift the stop. Ask {by} why, by voice: the card gives no reason.
            </Trans>
          }
          doIt={{
            words: <Trans>Confirm it</Trans>,
            go: () => void run((device) => device.confirmStop(where)),
            busy: action.busy,
          }}
          leaveIt={() => setStep(null)}
        />
      )}
      {step === 'lift' && (
        <SecondLook
          title={
            liftsNow ? <Trans>Lift the stop on {name} now?</Trans> : <Trans>Ask to lift the stop on {name}?</Trans>
          }
          loses={
            liftsNow ? (
              <AfterLifting />
            ) : (
              <Trans>
                A second person who keeps this file has to lift the stop on their own device. Until then the stop stays.
              </Trans>
            )
          }
          doIt={{
            words: liftsNow ? <Trans>Lift it</Trans> : <Trans>Ask now</Trans>,
            go: () => void run((device) => (liftsNow ? device.liftStop(where) : device.askLift(where))),
            busy: action.busy,
          }}
          leaveIt={() => setStep(null)}
        />
      )}
      {stop.is !== 'lifted' && !liftsNow && stop.lift && !stop.lift.counts && (
        <NoLongerCounts
          ask={stop.lift}
          speak={speak}
          busy={action.busy}
          again={() => void run((device) => device.askLift(where))}
        />
      )}
      {stop.is !== 'lifted' && hasAsked && stop.lift.counts && !liftsNow && (
        <p>
          <Trans>
            A second person who keeps this file has to lift the stop on their own device. Until then the stop stays.
          </Trans>
        </p>
      )}
      {stop.is !== 'lifted' && stop.liftWithShares && !liftsNow && (
        <>
          <p className="ink-2 text-small">
            <NobodyElseAgrees />
          </p>
          <SecondByShares
            agrees={(device, shares) => device.liftStopWithShares({ ...where, shares })}
            loses={<AfterLifting />}
          />
        </>
      )}
      {stop.is !== 'lifted' && alone && !stop.liftWithShares && !liftsNow && (
        <p className="ink-2 text-small">
          <Trans>
            Lifting the stop takes two people. Nobody else keeps this file: a colleague who can open a part of it asks
            on their own device, and then you lift the stop here.
          </Trans>
        </p>
      )}
      {step === null && stop.is !== 'lifted' && (
        <div className="row wraps">
          {stop.mayConfirm && (
            <Button data-size="sm" onClick={() => setStep('confirm')}>
              <Trans>Confirm the stop</Trans>
            </Button>
          )}
          {(liftsNow || (mayAsk && !hasAsked)) && (
            <Button data-size="sm" variant="outline" onClick={() => setStep('lift')}>
              {liftsNow ? <Trans>Lift the stop</Trans> : <Trans>Ask to lift the stop</Trans>}
            </Button>
          )}
        </div>
      )}
      <RefusedNote code={action.refused?.code} />
      {stop.unkept.length > 0 && stop.is !== 'lifted' && <StoppedForAll stop={stop} view={view} speak={speak} />}
      {(stop.markLeft || stop.is === 'lapsed') && <MarkAfterStop stop={stop} view={view} name={name} />}
      {stop.is === 'lifted' && marksAbout(view.caseFile, stop.member).length === 0 && (
        <p>
          <Trans>Should {name} get back what they had? If so, give it under “Who can open what”.</Trans>
        </p>
      )}
      {stop.is !== 'lifted' && <WhatTheyHeld stop={stop} file={view.file} speak={speak} />}
      {stop.is !== 'lifted' && <AfterStop view={view} member={name} />}
    </section>
  )
}

const AfterLifting = () => (
  <Trans>They may be given parts of this file again. Lifting the stop alone gives nothing back.</Trans>
)

function StateOfStop({ stop, speak }: Pick<Props, 'stop' | 'speak'>) {
  if (stop.stop === null)
    return (
      <DueNote icon="unsafe" role="alert">
        <Trans>
          Stopped without a note in this file. Ask {speak.member(stop.by)} why, and ask a supervisor who is not
          involved. After 72 hours you can lift the stop alone; before that, when a colleague asks for it.
        </Trans>
      </DueNote>
    )
  const asked = stop.asked === null ? null : speak.member(stop.asked)
  switch (stop.is) {
    case 'confirmed':
      return (
        <p>
          <Trans>Stopped, and confirmed by a second person.</Trans>
        </p>
      )
    case 'lifted':
      return (
        <p>
          <Trans>The stop was lifted. This alone gave nothing back.</Trans>
        </p>
      )
    case 'lapsed':
      return (
        <DueNote icon="unsafe" role="alert">
          <Trans>
            Nobody confirmed this stop within 72 hours, so it has ended. They still have nothing of this file until
            somebody gives it to them again. It can still be confirmed.
          </Trans>
        </DueNote>
      )
    case 'to-confirm':
      return (
        <DueNote icon="info" role="status">
          {asked === null ? (
            <Trans>
              Stopped. There was nobody to ask: after 72 hours the stop ends. They still have nothing of this file then,
              until somebody gives it to them again.
            </Trans>
          ) : (
            <Trans>Stopped. {asked} is asked to confirm it within 72 hours.</Trans>
          )}
        </DueNote>
      )
  }
}
