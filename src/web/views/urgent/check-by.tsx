import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Check } from '#domain/kinds/assessment/self-harm.ts'
import { useTimeWords } from '#web/words/times.ts'
import { useNow } from '#web/words/use-now.ts'

const HOUR = 3_600_000

/** How many hours are left until somebody checks on the child, or that it is late. It says neither why nor what happened. */
export function CheckBy({ check }: { readonly check: Check }) {
  const { t } = useLingui()
  const times = useTimeWords()
  const now = useNow()
  // Without an hour it is due at once, from the beginning of its day.
  const by = new Date(`${check.on}T${check.time ?? '00:00'}:00`).getTime()
  const hours = Math.ceil((by - now) / HOUR)
  const when = times.moment(by)
  if (hours > 0)
    return (
      <span>
        {t`${plural(hours, { one: `Check on the child within # hour: ${when}`, other: `Check on the child within # hours: ${when}` })}`}
      </span>
    )
  return (
    <b className="in-unsafe">
      {check.time === undefined ? (
        <Trans>Check on the child now</Trans>
      ) : (
        <Trans>Check on the child now. It was due: {when}</Trans>
      )}
    </b>
  )
}
