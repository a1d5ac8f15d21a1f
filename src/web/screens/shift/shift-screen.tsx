import { Button } from '#web/components/button.tsx'
import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { FileLine } from '#device/files/api.ts'
import { shiftLine, sleepingPlaces, sleepsAt, sleepsIn } from '#domain/shift/shift-line.ts'
import { EmptyState } from '#web/components/empty-state.tsx'
import { Icon } from '#web/components/icon.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useRead } from '#web/device/use-read.ts'
import { ChoiceField } from '#web/fields/choice-field.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { todayHere } from '#web/words/today.ts'
import { useTimeWords } from '#web/words/times.ts'
import { ShiftChild } from './shift-child.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'
import './shift.css'

/** Coming on shift: who sleeps here, who may not collect them, what is to be done tonight (P9). One house at a time. */
function ShiftScreen() {
  const files = useRead(['files'], 'files', (device) => device.files())
  return (
    <Screen title={<Trans>Shift card</Trans>} sub={<Trans>Until this shift ends</Trans>} leave="back" reading>
      {files.is === 'refused' && <RefusedNote code={files.code} />}
      {files.is === 'read' && <Houses lines={files.value} />}
    </Screen>
  )
}

function Houses({ lines }: { readonly lines: readonly FileLine[] }) {
  const { t } = useLingui()
  const places = sleepingPlaces(lines.map(({ line }) => line))
  const [chosen, setChosen] = useState<string | null>(null)
  const house = chosen ?? (places.length === 1 ? (places[0]?.name ?? null) : null)
  const unknown = lines.filter(({ line }) => sleepsAt(line) === 'unknown').length
  if (places.length === 0) {
    return (
      <EmptyState icon="home" title={<Trans>Nothing here says where a child sleeps</Trans>}>
        <p className="ink-2">
          <Trans>
            Write it in each file, under “Where the child is”. You see it only where that part of the file was given to
            you.
          </Trans>
        </p>
      </EmptyState>
    )
  }
  return (
    <div className="stack">
      <div className="no-print">
        <ChoiceField
          label={<Trans>Which house?</Trans>}
          value={house}
          set={setChosen}
          choices={places.map(({ name, count }) => ({
            value: name,
            words: <bdi>{name}</bdi>,
            more: t`${plural(count, { one: '# child', other: '# children' })}`,
          }))}
        />
      </div>
      {unknown > 0 && (
        <p className="note ink-2 no-print">
          <Icon name="unknown" size="tiny" />
          <span>{t`${plural(unknown, { one: 'Of # child you do not see where it sleeps.', other: 'Of # children you do not see where they sleep.' })}`}</span>
        </p>
      )}
      {house !== null && <Shift key={house} lines={lines.filter(({ line }) => sleepsIn(line, house))} />}
    </div>
  )
}

/** The sheet does not name the house: a person who finds it learns no place. */
function Shift({ lines }: { readonly lines: readonly FileLine[] }) {
  const times = useTimeWords()
  const [medicine, setMedicine] = useState<'not' | 'shown'>('not')
  const [touched, setTouched] = useState(false)
  const children = lines
    .map((line) => ({ file: line, shift: shiftLine(line.line, todayHere()) }))
    .toSorted((a, b) => Number(b.shift.urgent.length > 0) - Number(a.shift.urgent.length > 0))
  const given = children.some(({ shift }) => shift.health !== null && shift.health.medicine.length > 0)
  return (
    <>
      {!touched && (
        <Button variant="outline" leftSection={<Icon name="lock" size="small" />} onClick={() => setTouched(true)}>
          <Trans>Open this now. Who can see the screen?</Trans>
        </Button>
      )}
      {touched && given && (
        <div className="no-print">
          <ChoiceField
            label={<Trans>Medicine</Trans>}
            hint={
              <Trans>A name on a box can tell a stranger what somebody has. What is shown here is also printed.</Trans>
            }
            value={medicine}
            set={setMedicine}
            choices={[
              { value: 'not', words: <Trans>Say only that there is some</Trans> },
              { value: 'shown', words: <Trans>Show which</Trans> },
            ]}
          />
        </div>
      )}
      <div className="print-sheet shift-sheet">
        <p className="shift-day">
          <b>{times.fullDay(todayHere())}</b>{' '}
          <span>
            <Trans>Destroy it when the shift ends.</Trans>
          </span>
        </p>
        {children.map(({ file, shift }) => (
          <ShiftChild key={file.file} line={file} shift={shift} medicine={medicine === 'shown'} touched={touched} />
        ))}
      </div>
      {touched && (
        <>
          <p className="hint no-print">
            <Trans>Paper can be lost. Print it only where the night has no device.</Trans>
          </p>
          <Button
            className="no-print"
            variant="outline"
            leftSection={<Icon name="print" size="small" />}
            onClick={() => print()}
          >
            <Trans>Print it</Trans>
          </Button>
        </>
      )}
    </>
  )
}

export const screen = defineScreen('shift', ShiftScreen)
