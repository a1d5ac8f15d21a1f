import './groups.css'
import { Button } from '#web/components/button.tsx'
import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#device/platform/refusals.ts'
import { fits, type AttendanceSheet, type Mark } from '#domain/before/attendance-sheet.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { Icon } from '#web/components/icon.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useRead } from '#web/device/use-read.ts'
import { ManyChoicesField } from '#web/fields/choice-field.tsx'
import { TextField } from '#web/fields/text-field.tsx'
import { DaysTable } from './grid-table.tsx'
import { uncountedOthers } from './typed-marks.ts'

/** One group's list on a device that is otherwise locked. Leaving it leads to the lock. */
export function GroupListAlone() {
  const [marks, setMarks] = useState(0)
  const read = useRead(['state'], String(marks), (device) => device.attendance())
  const locking = useDeviceAction<unknown, Refusal>()
  const [last, setLast] = useState<{ readonly sheet: AttendanceSheet; readonly day: PlainDate } | null>(null)
  if (read.is === 'read' && read.value !== last) setLast(read.value)
  const lock = () =>
    locking.run(async (device) => {
      await device.lock()
      return { ok: true, value: null }
    })
  return (
    <main className="group-list-page">
      <header className="row between">
        <h1>{last ? <bdi>{last.sheet.called}</bdi> : <Trans>Who came</Trans>}</h1>
        <button type="button" className="hide-button" onClick={() => void lock()}>
          <Icon name="lock" size="small" />
          <Trans>Close and lock</Trans>
        </button>
      </header>
      {read.is === 'refused' && <RefusedNote code={read.code} />}
      {last && <Sheet sheet={last.sheet} day={last.day} marked={() => setMarks(marks + 1)} />}
    </main>
  )
}

interface SheetProps {
  readonly sheet: AttendanceSheet
  readonly day: PlainDate
  readonly marked: () => void
}

function Sheet({ sheet, day, marked }: SheetProps) {
  const { t } = useLingui()
  const [came, setCame] = useState<readonly string[]>([])
  const [others, setOthers] = useState('')
  const action = useDeviceAction<true, Refusal>()
  const at = sheet.grid.days.indexOf(day)
  const total = sheet.grid.totals[at] ?? 0
  const open = sheet.grid.rows.filter((row) => !row.left && row.came[at] !== true)
  const count = uncountedOthers({ came, others })
  const mark: Mark = { is: 'came', on: day, came, others: count ?? 0 }
  const save = async () => {
    if (!(await action.run((device) => device.mark(mark)))) return
    setCame([])
    setOthers('')
    marked()
  }
  return (
    <div className="stack wide">
      <p role="status">
        {total === 0 ? (
          <Trans>Nobody is marked yet today.</Trans>
        ) : (
          t`${plural(total, { one: '# came today', other: '# came today' })}`
        )}
      </p>
      {open.length > 0 && (
        <ManyChoicesField
          label={<Trans>Tap everyone who is here</Trans>}
          side
          value={came}
          set={setCame}
          choices={open.map((row) => ({ value: row.mark, words: <bdi>{row.alias}</bdi> }))}
        />
      )}
      <TextField
        label={<Trans>How many came who are on no list?</Trans>}
        keyboard="numeric"
        limit={3}
        value={others}
        set={setOthers}
        {...(count === null && { wrong: <Trans>Write a number.</Trans> })}
      />
      <Button
        missing={[(count === null || !fits(sheet, mark)) && <Trans key="a">Tap everyone who is here</Trans>]}
        loading={action.busy}
        onClick={() => void save()}
      >
        <Trans>Save who came</Trans>
      </Button>
      <RefusedNote code={action.refused?.code} />
      <DaysTable grid={sheet.grid} />
      <OneMore key={sheet.grid.rows.length} sheet={sheet} day={day} marked={marked} />
    </div>
  )
}

function OneMore({ sheet, day, marked }: SheetProps) {
  const [alias, setAlias] = useState('')
  const [mark] = useState(() => crypto.randomUUID())
  const action = useDeviceAction<true, Refusal>()
  const one: Mark = { is: 'one-more', on: day, mark, alias }
  const add = async () => {
    if (!(await action.run((device) => device.mark(one)))) return
    setAlias('')
    marked()
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
        missing={[!fits(sheet, one) && <Trans key="a">Add a person to the list</Trans>]}
        loading={action.busy}
        onClick={() => void add()}
      >
        <Trans>Add to the list</Trans>
      </Button>
      <RefusedNote code={action.refused?.code} />
    </>
  )
}
