import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { addDays, endOf, type PlainDate } from '#domain/entry/plain-date.ts'
import { ChoiceField } from '#web/fields/choice-field.tsx'
import { DateField } from '#web/fields/date-field.tsx'
import { useTimeWords } from '#web/words/times.ts'
import { todayHere } from '#web/words/today.ts'

/** Until when somebody has a part of a file. `until`: the first day on which they no longer have it; null: without an end. */
export interface ChosenEnd {
  readonly until: PlainDate | null
}

/** Days for which a part is given: to cover a night or a shift (its next morning included), a week, four weeks. */
const LASTS = { cover: 2, week: 7, month: 28 } as const
type Way = keyof typeof LASTS | 'day' | 'no-end'
const WAYS: readonly Way[] = ['cover', 'week', 'month', 'day', 'no-end']

export function UntilField({
  mayEnd,
  value,
  set,
}: {
  readonly mayEnd: boolean
  readonly value: ChosenEnd | null
  readonly set: (end: ChosenEnd | null) => void
}) {
  const [way, setWay] = useState<Way | null>(null)
  const day = todayHere()
  if (!mayEnd) {
    return (
      <p className="ink-2">
        <Trans>
          A last day can be set once every device of the agency has the new app. Your administrator sees under Devices
          which ones have not.
        </Trans>
      </p>
    )
  }
  const choose = (chosen: Way) => {
    setWay(chosen)
    if (chosen === 'day') set(null)
    else set({ until: chosen === 'no-end' ? null : addDays(day, LASTS[chosen]) })
  }
  return (
    <>
      <ChoiceField
        label={<Trans>Until when?</Trans>}
        hint={
          <Trans>From that day the server sends them nothing more, and their own device closes what they had.</Trans>
        }
        value={way}
        set={choose}
        choices={WAYS.map((one) => ({ value: one, words: <WayWords way={one} /> }))}
      />
      {way === 'day' && (
        <DateField
          label={<Trans>On which day does it end?</Trans>}
          ways={['day']}
          value={value?.until ?? null}
          set={(when) => {
            const end = when === null ? null : endOf(when)
            set(end !== null && end > day ? { until: end } : null)
          }}
        />
      )}
      {value?.until && <EndWords until={value.until} />}
    </>
  )
}

function WayWords({ way }: { readonly way: Way }) {
  switch (way) {
    case 'cover':
      return <Trans>To cover a shift or a night: today and tomorrow</Trans>
    case 'week':
      return <Trans>A week</Trans>
    case 'month':
      return <Trans>Four weeks</Trans>
    case 'day':
      return <Trans>Until another day</Trans>
    case 'no-end':
      return <Trans>No end: for as long as they work with this child</Trans>
  }
}

export function EndWords({ until }: { readonly until: PlainDate }) {
  const day = useTimeWords().fullDay(until)
  return (
    <p>
      <Trans>Ends on {day}.</Trans>
    </p>
  )
}
