import { mayWriteIn } from '#web/device/may-write-in.ts'
import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { FileLine } from '#device/files/api.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { Entry } from '#domain/entry/entry.ts'
import type { EntryId } from '#domain/entry/ids.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import { KINDS } from '#domain/kinds.ts'
import type { task } from '#domain/kinds/follow-up/task.ts'
import type { action } from '#domain/kinds/planning/action.ts'
import { endOf } from '#domain/entry/plain-date.ts'
import { whoIsThis } from '#domain/questions/who-is-this.ts'
import { whatItReplaces } from '#domain/file/what-it-replaces.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { StatusChip } from '#web/components/status-chip.tsx'
import { useUndoEntries, useUndo } from '#web/session/undo/undo-bar.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useTimeWords } from '#web/words/times.ts'
import { daysFromToday } from '#web/words/today.ts'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import type { Refusal } from '#device/platform/refusals.ts'

type Step = Entry<BodyOf<typeof action>> | Entry<BodyOf<typeof task>>

interface StepRowProps {
  readonly entry: Step
  readonly child: ChildFile
  /** The same task in other files of the family: completing it once completes it in all. */
  readonly elsewhere?: readonly { readonly in: FileLine; readonly entry: Step }[]
}

/** One step: ticking completes it and can be undone; the words open the form. */
export function StepRow({ entry, child, elsewhere = [] }: StepRowProps) {
  const { t } = useLingui()
  const { body } = entry
  const { speak, file, caseFile, view } = child
  const trail = useNavigation()
  const times = useTimeWords()
  const takeBack = useUndoEntries()
  const undo = useUndo()
  const deviceAction = useDeviceAction<readonly EntryId[], Refusal, WhyRefused>()
  const done = body.status === 'done'
  const mayWrite = mayWriteIn(view, entry.folder)

  const all = [
    { file, line: caseFile, step: entry },
    ...elsewhere.map((one) => ({ file: one.in.file, line: one.in.line, step: one.entry })),
  ]
  // `asWarning`: these words were saved before; ticking or unticking types nothing new that would have to be checked.
  const draftOf = (step: Step, status: 'done' | 'open', replaces: readonly EntryId[]) => ({
    kind: step.kind,
    folder: step.folder,
    at: child.day,
    replaces,
    asWarning: true,
    body: { ...step.body, status },
  })
  const tick = async () => {
    const status = done ? 'open' : 'done'
    const act = all.map((one) => ({
      file: one.file,
      draft: draftOf(
        one.step,
        status,
        whatItReplaces(KINDS, one.line, { kind: one.step.kind, body: { ...one.step.body, status } }),
      ),
    }))
    const written = await deviceAction.run((held) => held.write(act, { held: true }))
    if (!written) return
    undo(done ? t`Open again: ${body.what}` : t`Done: ${body.what}`, () => {
      const back = all.flatMap((one, at) =>
        written.value[at] === undefined
          ? []
          : [{ file: one.file, draft: draftOf(one.step, done ? 'done' : 'open', [written.value[at]]) }],
      )
      takeBack(written.value, back)
    })
  }

  const line = [speak.who(body.who), body.by === undefined ? t`no date yet` : t`by ${times.day(body.by)}`].join(', ')
  return (
    <div className="step-row">
      <label className="step-tick">
        <input
          type="checkbox"
          checked={done}
          disabled={!mayWrite || deviceAction.busy}
          onChange={() => void tick()}
          aria-label={body.what}
        />
      </label>
      <button
        type="button"
        className="plain grow step-what"
        onClick={() => trail.go({ is: 'write', kind: entry.kind, file, from: entry.id })}
      >
        <span className={done ? 'block ink-2' : 'block'}>{body.what}</span>
        <span className="block text-small ink-2">{done ? <Trans>Done {times.day(endOf(entry.at))}</Trans> : line}</span>
        {elsewhere.length > 0 && (
          <span className="block text-small ink-2">
            <Trans>
              Also for:{' '}
              {speak.list(
                elsewhere.map((one) => whoIsThis(one.in.line, child.day).called?.text ?? t`a child without a name yet`),
              )}
            </Trans>
          </span>
        )}
        {!done && body.waitingOn && (
          <span className="block text-small ink-2">
            <Trans>Waits for {body.waitingOn.who}</Trans>
          </span>
        )}
      </button>
      {!done && body.by !== undefined && <When days={daysFromToday(body.by)} />}
      <RefusedNote code={deviceAction.refused?.code} />
    </div>
  )
}

/** How many days ahead a date is shown. */
const NEAR = 14

function When({ days }: { readonly days: number }) {
  const { t } = useLingui()
  if (days > NEAR) return null
  if (days < 0) return <StatusChip tone="due">{t`${plural(-days, { one: '# day', other: '# days' })} late`}</StatusChip>
  return (
    <StatusChip tone="plain" icon="clock">
      {days === 0 ? <Trans>today</Trans> : t`${plural(days, { one: '# day', other: '# days' })}`}
    </StatusChip>
  )
}
