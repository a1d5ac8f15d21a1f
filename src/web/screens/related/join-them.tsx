import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#device/platform/refusals.ts'
import { caseStatus } from '#domain/file/case-status.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import { joinAct } from '#domain/same-child/joining.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import { openedFirst } from '#domain/kinds/registration/file-opened.ts'
import { startOf } from '#domain/entry/plain-date.ts'
import { ChildName } from '#web/views/child-file/child-words.tsx'
import type { KnownChild } from '#web/views/child-file/known-child.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { LongTextField } from '#web/fields/text-field.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useTimeWords } from '#web/words/times.ts'
import { todayHere } from '#web/words/today.ts'
import { useDraft } from '#web/session/drafts/drafts.tsx'

/** Before two files are read as one: in which file the work goes on, and how it is known that the child is the same. Work cannot go on in a closed file while the other one is open. */
export function JoinFiles({
  one,
  other,
  leave,
}: {
  readonly one: KnownChild
  readonly other: KnownChild
  readonly leave: () => void
}) {
  const trail = useNavigation()
  const times = useTimeWords()
  const open = [one, other].filter(({ line }) => caseStatus(line.line).is !== 'closed')
  const choices = open.length === 1 ? open : [one, other]
  const [main, setMain] = useState<FileId>(oldest(choices).line.file)
  const { value: because, set: setBecause, drop } = useDraft(`join ${one.line.file} ${other.line.file}`, '')
  const action = useDeviceAction<readonly EntryId[], Refusal, WhyRefused>()
  const go = async () => {
    const rest = main === one.line.file ? other.line.file : one.line.file
    const act = joinAct({ main, other: rest, because: because.trim(), at: todayHere() })
    if (!(await action.run((device) => device.write(act)))) return
    drop()
    trail.replace({ is: 'child', file: main, tab: 'overview' })
  }
  return (
    <section className="stack">
      <fieldset className="choices">
        <legend className="choice-legend">
          <Trans>In which file does the work go on?</Trans>
        </legend>
        {choices.map((child) => {
          const opened = openedFirst(child.line.line)
          return (
            <label key={child.line.file} className="choice">
              <input
                type="radio"
                name="kept"
                checked={main === child.line.file}
                onChange={() => setMain(child.line.file)}
              />
              <span className="grow">
                <ChildName who={child.who} months={child.months} />
                {opened && (
                  <span className="block text-small ink-2">
                    <Trans>file since {times.day(startOf(opened.at))}</Trans>
                  </span>
                )}
              </span>
            </label>
          )
        })}
      </fieldset>
      <LongTextField label={<Trans>How do you know that it is one child?</Trans>} value={because} set={setBecause} />
      <p className="ink-2">
        <Trans>
          Both files stay as they are, and nobody sees more than before. Colleagues who may open both read them
          together. You can separate the files again.
        </Trans>
      </p>
      <RefusedNote code={action.refused?.code} />
      <div className="row wraps">
        <Button
          missing={[because.trim() === '' && <Trans key="a">How do you know that it is one child?</Trans>]}
          loading={action.busy}
          onClick={() => void go()}
        >
          <Trans>Read both as one file</Trans>
        </Button>
        <Button variant="outline" onClick={leave}>
          <Trans>Go back</Trans>
        </Button>
      </div>
    </section>
  )
}

const since = ({ line }: KnownChild) => {
  const at = openedFirst(line.line)?.at
  return at === undefined ? '9999' : startOf(at)
}

function oldest(children: readonly KnownChild[]): KnownChild {
  const [first] = children.toSorted((a, b) => (since(a) < since(b) ? -1 : 1))
  if (!first) throw new Error('two files are compared')
  return first
}
