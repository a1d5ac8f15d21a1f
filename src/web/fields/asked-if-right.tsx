import { Trans } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { endOf, startOf, type When } from '#domain/plain-date.ts'
import { Icon } from '../components/icon.tsx'
import { today } from '../words/today.ts'
import { unlikelyDay } from './unlikely-day.ts'

/** How long a date must stand before it is asked about, in milliseconds: a year that is being typed passes through the first centuries. */
const RESTS = 600

/** Asks, below its field, about a date that is likely a slip of the finger. Nothing is refused. */
export function AskedIfRight({ value, was }: { readonly value: When | null; readonly was: boolean }) {
  const said = value === null ? '' : `${startOf(value)} ${endOf(value)}`
  const [rested, setRested] = useState(said)
  useEffect(() => {
    const timer = setTimeout(() => setRested(said), RESTS)
    return () => clearTimeout(timer)
  }, [said])
  return (
    <div role="status">
      {value !== null && said === rested && unlikelyDay(value, today(), was) && (
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
