import { Button } from '#web/components/button.tsx'
import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { FileLine } from '#device/files/api.ts'
import { sleepingPlaces, sleepsAt, sleepsIn } from '#domain/shift/shift-line.ts'
import { EmptyState } from '#web/components/empty-state.tsx'
import { Icon } from '#web/components/icon.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useRead } from '#web/device/use-read.ts'
import { ChoiceField } from '#web/fields/choice-field.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { ShiftCard } from './shift-card.tsx'
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
  const [all, setAll] = useState(false)
  const open = lines.filter(({ line }) => sleepsAt(line) !== 'closed')
  if (all) return <ShiftCard lines={open} />
  const unknown = lines.filter(({ line }) => sleepsAt(line) === 'unknown').length
  if (places.length === 0) {
    return (
      <EmptyState icon="home" title={<Trans>No sleeping places to show</Trans>}>
        <p className="ink-2">
          <Trans>
            Write it in each file, under “Where the child is”. You see it only if you have access to that part of the
            file.
          </Trans>
        </p>
        {open.length > 0 && (
          <Button variant="outline" onClick={() => setAll(true)}>
            <Trans>Show all children whose files are here</Trans>
          </Button>
        )}
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
          <span>{t`${plural(unknown, { one: 'For # child you cannot see where the child sleeps.', other: 'For # children you cannot see where they sleep.' })}`}</span>
        </p>
      )}
      {house !== null && <ShiftCard key={house} lines={lines.filter(({ line }) => sleepsIn(line, house))} />}
    </div>
  )
}

export const screen = defineScreen('shift', ShiftScreen)
