import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useTimeWords } from '#web/words/times.ts'
import { useNow } from '#web/words/use-now.ts'

const HOUR = 3_600_000

/** The hour until which help helps most, or a duty has to be done, and how many hours are left. It says neither why nor what happened, and that help is late is no reason to stay. */
export function UntilHour({ until, past }: { readonly until: string; readonly past?: 'duty' }) {
  const { t } = useLingui()
  const times = useTimeWords()
  const now = useNow()
  const by = new Date(until).getTime()
  const left = by - now
  const when = times.moment(by)
  if (left <= 0)
    return (
      <b>
        {past === 'duty' ? (
          <Trans>The deadline was {when}</Trans>
        ) : (
          <Trans>The best time was until {when}. Go all the same.</Trans>
        )}
      </b>
    )
  const hours = Math.floor(left / HOUR)
  return (
    <b>
      {t`${plural(hours, { 0: `Until ${when}: less than an hour is left`, one: `Until ${when}: # hour is left`, other: `Until ${when}: # hours are left` })}`}
    </b>
  )
}
