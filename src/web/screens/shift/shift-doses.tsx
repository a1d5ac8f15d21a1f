import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { FileLine } from '#device/files/api.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { EntryId } from '#domain/entry/ids.ts'
import { DOSE_BECAME, medicineGiven, type DoseBecame } from '#domain/kinds/care/medicine-given.ts'
import {
  givenAt,
  givenBefore,
  minutesBetween,
  type Doses,
  type DoseToGive,
  type DoseWritten,
  type GivenBefore,
  type HourOfDay,
} from '#domain/shift/doses.ts'
import { Button } from '#web/components/button.tsx'
import { Icon } from '#web/components/icon.tsx'
import { SecondLook } from '#web/components/second-look.tsx'
import { mayWriteIn } from '#web/device/may-write-in.ts'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { LabelledField, NO_BROWSER_MEMORY } from '#web/fields/field.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useSpeak, type Speak } from '#web/kinds/speak.ts'
import { useUndo, useUndoEntries } from '#web/session/undo/undo-bar.tsx'
import { useTimeWords } from '#web/words/times.ts'
import { todayHere } from '#web/words/today.ts'
import { lastTime, momentOf } from './hours-here.ts'

/** From so many minutes before its hour a dose can be given; so many minutes after it, it is said that nobody wrote what became of it. */
const AROUND = 60

/** What one child is given in this shift, and what was written of it. It never says what a medicine is for. */
export function ShiftDoses({
  line,
  doses,
  now,
}: {
  readonly line: FileLine
  readonly doses: Doses
  readonly now: HourOfDay
}) {
  const speak = useSpeak(line.line)
  return (
    <div className="stack tight">
      {doses.toGive.map((one) => (
        <OneDose
          key={`${one.plan.id} ${one.dose === null ? '' : `${one.dose.on} ${one.dose.at}`} ${one.amount}`}
          line={line}
          one={one}
          now={now}
          speak={speak}
        />
      ))}
      {doses.written.map((one) => (
        <WrittenDose key={one.entry.id} one={one} speak={speak} />
      ))}
    </div>
  )
}

function OneDose({
  line,
  one,
  now,
  speak,
}: {
  readonly line: FileLine
  readonly one: DoseToGive
  readonly now: HourOfDay
  readonly speak: Speak
}) {
  const times = useTimeWords()
  const minutes = one.dose === null ? 0 : minutesBetween(one.dose, now)
  const late = minutes > AROUND
  const may = mayWriteIn(line, one.plan.folder) && minutes >= -AROUND && !one.clash
  return (
    <div className="shift-dose">
      <p>
        {one.dose !== null && <b>{times.moment(momentOf(one.dose))} </b>}
        <b dir="auto">{one.called}</b>: <span dir="auto">{one.amount}</span>
        {one.how !== null && <span dir="auto"> · {one.how}</span>}
      </p>
      {one.ifNeeded !== null && (
        <p className="text-small">
          <Trans>
            Only if it is needed: {one.ifNeeded.when}. At least {one.ifNeeded.hoursApart} hours between two doses, at
            most {one.ifNeeded.mostADay} doses in 24 hours.
          </Trans>
        </p>
      )}
      {one.clash && (
        <p className="row bold">
          <Icon name="warning" size="small" />
          <Trans>Two people wrote this differently. Before you give it, ring a person under “Whom to call”.</Trans>
        </p>
      )}
      {late && (
        <p className="row bold">
          <Icon name="warning" size="small" />
          <Trans>Nobody has written whether it was given.</Trans>
        </p>
      )}
      {may && <WriteDose line={line} one={one} now={now} late={late} speak={speak} />}
    </div>
  )
}

function WriteDose({
  line,
  one,
  now,
  late,
  speak,
}: {
  readonly line: FileLine
  readonly one: DoseToGive
  readonly now: HourOfDay
  readonly late: boolean
  readonly speak: Speak
}) {
  const { t } = useLingui()
  const action = useDeviceAction<readonly EntryId[], Refusal, WhyRefused>()
  const [undo, takeBack] = [useUndo(), useUndoEntries()]
  const [time, setTime] = useState('')
  const [unsaid, setUnsaid] = useState(false)
  const [before, setBefore] = useState<GivenBefore | null>(null)
  const write = async (became: DoseBecame) => {
    const { file } = line
    const { medicine } = one.plan.body
    const { folder } = one.plan
    const at = late && time !== '' ? lastTime(time, now) : now
    const body = { medicine, became, time: at.at, ...(one.dose !== null && { dose: one.dose }) }
    const draft = { kind: medicineGiven.name, folder, at: at.on, body }
    const done = await action.run((device) => device.write([{ file, draft }], { held: true }))
    setBefore(null)
    const [entry] = done?.value ?? []
    if (entry === undefined) return
    const because = t`Undone at once.`
    undo(`${speak.code(became)}: ${one.called}`, () =>
      takeBack([entry], [{ file, draft: { kind: 'superseded', folder, at: todayHere(), body: { entry, because } } }]),
    )
  }
  const touch = (became: DoseBecame) => {
    setUnsaid(late && time === '' && became === 'dose-given')
    if (late && time === '' && became === 'dose-given') return
    const at = late && time !== '' ? lastTime(time, now) : now
    const found = became === 'dose-given' ? givenBefore(line.line, one, at) : null
    if (found) setBefore(found)
    else void write(became)
  }
  if (before)
    return (
      <SecondLook
        title={t`This dose was given already`}
        loses={<SaidBefore before={before} one={one} speak={speak} />}
        doIt={{
          words: <Trans>Write that it was given again</Trans>,
          go: () => void write('dose-given'),
          busy: action.busy,
        }}
        leaveIt={() => setBefore(null)}
      />
    )
  return (
    <div className="stack tight no-print" data-acts>
      {late && (
        <LabelledField
          label={t`At what time was it given?`}
          {...(unsaid && { wrong: t`Say at what time, or that it was not given.` })}
        >
          {(wiring) => (
            <input
              {...wiring}
              {...NO_BROWSER_MEMORY}
              type="time"
              value={time}
              onChange={(event) => setTime(event.currentTarget.value)}
            />
          )}
        </LabelledField>
      )}
      <p className="row wraps">
        {DOSE_BECAME.filter((became) => one.dose !== null || became === 'dose-given').map((became) => (
          <Button
            key={became}
            variant={became === 'dose-given' ? 'filled' : 'outline'}
            data-size="sm"
            aria-label={`${speak.code(became)}: ${one.called}`}
            loading={action.busy}
            onClick={() => touch(became)}
          >
            {speak.code(became)}
          </Button>
        ))}
      </p>
      <RefusedNote code={action.refused?.code} />
    </div>
  )
}

function SaidBefore({
  before: { because, last },
  one,
  speak,
}: {
  readonly before: GivenBefore
  readonly one: DoseToGive
  readonly speak: Speak
}) {
  const times = useTimeWords()
  const who = last.body.gave ? speak.who(last.body.gave) : speak.member(last.by)
  const when = times.moment(momentOf(givenAt(last)))
  return (
    <>
      <Trans>
        {one.called}: given at {when} by {who}.
      </Trans>{' '}
      {because === 'most-today' ? (
        <Trans>No more may be given in these 24 hours. Ring a person under “Whom to call” first.</Trans>
      ) : (
        <Trans>A second dose can harm the child. Ring a person under “Whom to call” first.</Trans>
      )}
    </>
  )
}

function WrittenDose({ one, speak }: { readonly one: DoseWritten; readonly speak: Speak }) {
  const times = useTimeWords()
  const { body, by } = one.entry
  const who = body.gave ? speak.who(body.gave) : speak.member(by)
  return (
    <div className="shift-dose">
      <p>
        {times.moment(momentOf(one.at))} {one.called}: <b>{speak.code(body.became)}</b> ({who})
        {body.words !== undefined && <span dir="auto"> · {body.words}</span>}
      </p>
      {one.twice && (
        <p className="row bold in-unsafe">
          <Icon name="warning" size="small" />
          <Trans>Two notes say that this dose was given. Ask who gave it, and ring.</Trans>
        </p>
      )}
    </div>
  )
}
