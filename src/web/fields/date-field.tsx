import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { addDays, endOf, PlainDate, startOf, type When } from '#domain/entry/plain-date.ts'
import { todayHere } from '../words/today.ts'
import { readYear, writeYear } from '../words/written/written-date.ts'
import { AskIfDayIsRight } from './ask-if-day-is-right.tsx'
import { FieldGroup, NO_BROWSER_MEMORY, type FieldProps } from './field.tsx'
import { asAsciiDigits } from './own-digits.ts'
import { monthRange, yearRange, precisionOf, type Precision } from './date-precision.ts'

interface DateFieldProps extends FieldProps {
  readonly value: When | null
  readonly set: (value: When | null) => void
  /** The precisions a person may choose from; the first is the default. */
  readonly ways?: readonly Precision[]
  /** For a past event: offers *Today* and *Yesterday*, and asks about a day in the future. */
  readonly near?: boolean
}

const ALL: readonly Precision[] = ['day', 'month', 'year', 'between']

/** A day, a month, a year, or between two days: only what is known is written. */
export function DateField({ value, set, ways = ALL, near = false, ...field }: DateFieldProps) {
  const [way, setWay] = useState<Precision>(value === null ? (ways[0] ?? 'day') : precisionOf(value))
  return (
    <FieldGroup {...field}>
      {near && way === 'day' && <NearDays value={value} set={set} />}
      {ways.length > 1 && (
        <div className="pills" role="group">
          {ways.map((one) => (
            <button key={one} type="button" className="pill" aria-pressed={one === way} onClick={() => setWay(one)}>
              <WayWords way={one} />
            </button>
          ))}
        </div>
      )}
      {way === 'day' && <Day value={typeof value === 'string' ? value : null} set={set} />}
      {way === 'month' && <Month value={value} set={set} />}
      {way === 'year' && <Year value={value} set={set} />}
      {way === 'between' && <Between value={value} set={set} />}
      <AskIfDayIsRight value={value} was={near} />
    </FieldGroup>
  )
}

function WayWords({ way }: { readonly way: Precision }) {
  if (way === 'day') return <Trans>A day</Trans>
  if (way === 'month') return <Trans>Only the month</Trans>
  if (way === 'year') return <Trans>Only the year</Trans>
  return <Trans>Between two days</Trans>
}

interface PartProps {
  readonly value: When | null
  readonly set: (value: When | null) => void
}

function NearDays({ value, set }: PartProps) {
  const now = todayHere()
  const before = addDays(now, -1)
  return (
    <div className="pills">
      <button type="button" className="pill" aria-pressed={value === now} onClick={() => set(now)}>
        <Trans>Today</Trans>
      </button>
      <button type="button" className="pill" aria-pressed={value === before} onClick={() => set(before)}>
        <Trans>Yesterday</Trans>
      </button>
    </div>
  )
}

function read(text: string): PlainDate | null {
  const parsed = PlainDate.safeParse(text)
  return parsed.success ? parsed.data : null
}

function Day({
  value,
  set,
  label,
}: {
  readonly value: PlainDate | null
  readonly set: (value: PlainDate | null) => void
  readonly label?: string
}) {
  const { t } = useLingui()
  return (
    <input
      {...NO_BROWSER_MEMORY}
      type="date"
      aria-label={label ?? t`Day`}
      value={value ?? ''}
      onChange={(event) => set(read(readYear(event.currentTarget.value)))}
    />
  )
}

function Month({ value, set }: PartProps) {
  const { t } = useLingui()
  const [text, setText] = useState(value === null ? '' : startOf(value).slice(0, 7))
  return (
    <input
      {...NO_BROWSER_MEMORY}
      type="month"
      aria-label={t`Month`}
      placeholder="2026-03"
      value={text}
      onChange={(event) => {
        const said = readYear(asAsciiDigits(event.currentTarget.value))
        setText(said)
        set(monthRange(said))
      }}
    />
  )
}

function Year({ value, set }: PartProps) {
  const { i18n, t } = useLingui()
  const [text, setText] = useState(value === null ? '' : writeYear(i18n.locale, Number(startOf(value).slice(0, 4))))
  return (
    <input
      {...NO_BROWSER_MEMORY}
      type="text"
      inputMode="numeric"
      aria-label={t`Year`}
      maxLength={4}
      value={text}
      onChange={(event) => {
        const typed = asAsciiDigits(event.currentTarget.value)
        setText(typed)
        set(yearRange(readYear(typed)))
      }}
    />
  )
}

function Between({ value, set }: PartProps) {
  const { t } = useLingui()
  const [from, setFrom] = useState(value === null ? null : startOf(value))
  const [to, setTo] = useState(value === null ? null : endOf(value))
  const both = (first: PlainDate | null, last: PlainDate | null) => {
    setFrom(first)
    setTo(last)
    set(first !== null && last !== null && first <= last ? { from: first, to: last } : null)
  }
  return (
    <>
      <div className="date-parts">
        <Day label={t`First possible day`} value={from} set={(day) => both(day, to)} />
        <Day label={t`Last possible day`} value={to} set={(day) => both(from, day)} />
      </div>
      {from !== null && to !== null && from > to && (
        <p className="wrong" role="alert">
          <Trans>The last day comes before the first.</Trans>
        </p>
      )}
    </>
  )
}
