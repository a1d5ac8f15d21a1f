import { Trans } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { endOf, startOf, type When } from '#domain/entry/plain-date.ts'
import { Icon } from '../components/icon.tsx'
import { todayHere } from '../words/today.ts'
import { unlikelyDay } from './unlikely-day.ts'

/** Milliseconds that a date must stay unchanged before the field asks about it: a year being typed passes through the first centuries. */
const RESTS = 600

/** Asks, below the field, about a date that is likely a typing error. Nothing is refused. */
export function AskIfDayIsRight({ value, was }: { readonly value: When | null; readonly was: boolean }) {
  const said = value === null ? '' : `${startOf(value)} ${endOf(value)}`
  const [rested, setRested] = useState(said)
  useEffect(() => {
    const timer = setTimeout(() => setRested(said), RESTS)
    return () => clearTimeout(timer)
  }, [said])
  return (
    <div role="status">
      {value !== null && said === rested && unlikelyDay(value, todayHere(), was) && (
        <p className="wrong">
          <Icon name="unknown" size="small" />
          <span>
            <Trans>Is this date right?</Trans>
          </span>
        </p>
      )}
    </div>
  )
}
