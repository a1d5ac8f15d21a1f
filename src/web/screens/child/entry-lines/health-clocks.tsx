import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { CaseFile } from '#domain/file/case-file.ts'
import { clocksAt, windowOf, type RunningClock } from '#domain/kinds/first-72-hours/first-hours-health.ts'
import type { Speak } from '#web/kinds/speak.ts'
import { useNow } from '#web/words/use-now.ts'

/**
 * The hours left of the first-days clocks. Only inside the sealed entry and once sealed parts are revealed: in no list and no reminder (N5). Renders nothing where the
 * last contact is not known.
 */
export function HealthClocks({ file, speak }: { readonly file: CaseFile; readonly speak: Speak }) {
  const clocks = clocksAt(file, new Date(useNow()).toISOString())
  if (clocks.length === 0) return null
  return (
    <section className="panel inside stack tight">
      <h2>
        <Trans>How much time is left</Trans>
      </h2>
      <dl className="entry-words">
        {clocks.map((one) => (
          <div key={one.clock}>
            <dt>{speak.code(one.clock)}</dt>
            <dd>
              <Left clock={one} />
              <span className="block text-small ink-2">{speak.code(one.answer)}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="text-small ink-2">
        <Trans>
          Counted from general limits, 72 hours and 5 days. Check the limits where you are. A doctor says what is right
          for this child, even when the time seems over.
        </Trans>
      </p>
    </section>
  )
}

function Left({ clock }: { readonly clock: RunningClock }) {
  const { t } = useLingui()
  const { least, most } = clock.hoursLeft
  const window = windowOf(clock)
  if (window === 'over') return <b>{t`This time is over.`}</b>
  if (window === 'may-be-over')
    return (
      <b className="in-due">{t`${plural(most, { one: 'At most # hour; it may be over already.', other: 'At most # hours; it may be over already.' })}`}</b>
    )
  if (least === most) return <b>{t`${plural(most, { one: 'About # hour', other: 'About # hours' })}`}</b>
  return <b>{t`${plural(most, { one: `Between ${least} and # hour`, other: `Between ${least} and # hours` })}`}</b>
}
