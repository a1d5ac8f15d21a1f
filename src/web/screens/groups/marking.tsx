import { Button } from '#web/components/button.tsx'
import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { FileView } from '#device/files/api.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { Draft } from '#domain/entry/entry.ts'
import type { EntryId } from '#domain/entry/ids.ts'
import { withMoreOnSheet } from '#domain/before/attendance-sheet.ts'
import { attendanceGrid } from '#domain/kinds/before/attendance.ts'
import { Panel } from '#web/components/panel.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useDraft } from '#web/session/drafts/drafts.tsx'
import { ManyChoicesField } from '#web/fields/choice-field.tsx'
import { TextField } from '#web/fields/text-field.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { todayHere } from '#web/words/today.ts'
import { marksDraft, noMarks, notMarkedYet, uncountedOthers, toggleMark, type TypedMarks } from './typed-marks.ts'
import type { Refusal } from '#device/platform/refusals.ts'

/** Today's attendance, by tapping; people marked already are not asked for again. Marks made on an earlier day and not saved keep that day. */
export function MarkAttendance({ view }: { readonly view: FileView }) {
  const { t } = useLingui()
  const draft = useDraft<TypedMarks>(`came ${view.file}`, noMarks)
  const action = useDeviceAction<readonly EntryId[], Refusal, WhyRefused>()
  const speak = useSpeak(view.caseFile)
  const day = draft.value.on ?? todayHere()
  const people = notMarkedYet(view.caseFile, day)
  const already = attendanceGrid(view.caseFile, [day]).totals[0] ?? 0
  const wrong = uncountedOthers(draft.value) === null
  const entry = marksDraft(draft.value, day)
  const save = async () => {
    if (!entry) return
    const done = await action.run((device) => device.write([{ file: view.file, draft: entry }]))
    if (!done) return
    draft.set(noMarks)
    draft.drop()
  }
  return (
    <Panel
      title={day === todayHere() ? <Trans>Who came today</Trans> : speak.day(day)}
      side={
        already > 0 ? (
          <span className="text-small ink-2">{t`${plural(already, { one: '# came', other: '# came' })}`}</span>
        ) : undefined
      }
      inside
    >
      <div className="stack attendance-marks">
        {people.length > 0 && (
          <ManyChoicesField
            label={<Trans>Tap everyone who is here</Trans>}
            side
            value={draft.value.came}
            set={(came) => draft.set(toggleMark(draft.value, { came }, todayHere()))}
            choices={people.map(({ mark, alias }) => ({ value: mark, words: <bdi>{alias}</bdi> }))}
          />
        )}
        <TextField
          label={<Trans>How many came who are on no list?</Trans>}
          keyboard="numeric"
          limit={3}
          value={draft.value.others}
          set={(others) => draft.set(toggleMark(draft.value, { others }, todayHere()))}
          {...(wrong && { wrong: <Trans>Write a number.</Trans> })}
        />
        <Button
          missing={[!entry && <Trans key="a">Tap everyone who is here</Trans>]}
          loading={action.busy}
          onClick={() => void save()}
        >
          <Trans>Save who came</Trans>
        </Button>
        <RefusedNote code={action.refused?.code} />
        <OneMore view={view} />
      </div>
    </Panel>
  )
}

function OneMore({ view }: { readonly view: FileView }) {
  const [alias, setAlias] = useState('')
  const action = useDeviceAction<readonly EntryId[], Refusal, WhyRefused>()
  const entry: Draft | undefined = withMoreOnSheet(view.caseFile, [{ mark: crypto.randomUUID(), alias }], todayHere())
  const add = async () => {
    if (entry && (await action.run((device) => device.write([{ file: view.file, draft: entry }])))) setAlias('')
  }
  return (
    <>
      <TextField
        label={<Trans>Add a person to the list</Trans>}
        hint={<Trans>Use a by-name, never a name: “red shoes”</Trans>}
        value={alias}
        set={setAlias}
        limit={60}
      />
      <Button
        variant="outline"
        missing={[!entry && <Trans key="a">Add a person to the list</Trans>]}
        loading={action.busy}
        onClick={() => void add()}
      >
        <Trans>Add to the list</Trans>
      </Button>
      <RefusedNote code={action.refused?.code} />
    </>
  )
}
