import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { AskedTable } from '#evidence/release/asked-table.ts'
import type { MadeTable } from '#evidence/release/table-release.ts'
import { policyFor } from '#evidence/suppression/policy.ts'
import { levelsAt, TOTAL } from '#evidence/tables/table.ts'
import { Panel } from '#web/components/panel.tsx'
import { Icon } from '#web/components/icon.tsx'
import { ChangedLosses } from './changed-losses.tsx'
import { useEvidenceWords } from '../words/use-evidence-words.ts'

interface LossesProps {
  readonly asked: AskedTable
  /** For the author of the table. */
  readonly made?: Pick<MadeTable, 'primary' | 'secondary'>
  /** How many released tables it was checked against. */
  readonly against: number
}

/** In plain words what can no longer be read, and what risk remains. */
export function Losses(props: LossesProps) {
  const { asked, against } = props
  const way = asked.how?.is
  return way === 'rounded' || way === 'keyed' ? (
    <ChangedLosses asked={asked} way={way} against={against} />
  ) : (
    <HiddenLosses {...props} />
  )
}

function HiddenLosses({ asked, made, against }: LossesProps) {
  const { t } = useLingui()
  const cells = asked.shown.length
  const hidden = asked.shown.filter((count) => count === null).length
  const { width } = policyFor(asked.audience, { threshold: asked.threshold })
  return (
    <Panel title={<Trans>Detail lost, and remaining risk</Trans>} inside>
      <div className="stack">
        <div className="row between">
          <span>
            <Trans>Counts hidden</Trans>
          </span>
          <b className="figures">
            <Trans>
              {hidden} of {cells}
            </Trans>
          </b>
        </div>
        <div
          className="meter"
          role="meter"
          aria-label={t`Counts hidden`}
          aria-valuemin={0}
          aria-valuemax={cells}
          aria-valuenow={hidden}
        >
          <span style={{ inlineSize: `${((100 * hidden) / cells).toFixed(1)}%` }} />
        </div>
        {made && hidden > 0 && (
          <p>
            <Trans>
              {made.primary} because they are under {asked.threshold}, and {made.secondary} more so that nobody can work
              those out.
            </Trans>
          </p>
        )}
        <LostTotals asked={asked} />
        <p>
          {hidden === 0 ? (
            <Trans>Nothing is hidden: every count is {asked.threshold} or more, or zero.</Trans>
          ) : (
            <Trans>Every other count is exact. A shown 0 means nobody.</Trans>
          )}
        </p>
        <p className="row top">
          <Icon name="done" />
          <span>
            {against === 0 ? (
              <Trans>
                No other table was released: nobody who has this one can narrow a hidden small count to fewer than{' '}
                {width + 1} numbers.
              </Trans>
            ) : (
              <Plural
                value={against}
                one={`Checked against the one released table: nobody who has both can narrow a hidden small count to fewer than ${width + 1} numbers.`}
                other={`Checked against the # released tables: nobody who has them all can narrow a hidden small count to fewer than ${width + 1} numbers.`}
              />
            )}
          </span>
        </p>
        <p className="ink-2">
          <Trans>
            Remaining risk: what is true of a whole group is said of everyone in it; and a person who already knows
            other children of a small group by name can use that to calculate. Hiding counts spends no budget.
          </Trans>
        </p>
      </div>
    </Panel>
  )
}

/** Totals that are hidden, listed by name because readers miss them most. */
function LostTotals({ asked: { axes, shown } }: Pick<LossesProps, 'asked'>) {
  const words = useEvidenceWords()
  const lost = shown.flatMap((count, cell) => {
    if (count !== null) return []
    const levels = levelsAt(axes, cell).map((level, axis) => axes[axis]?.levels[level] ?? '')
    const named = levels.filter((level) => level !== TOTAL)
    return named.length < axes.length ? [named.length === 0 ? words.code(TOTAL) : named.map(words.code).join(', ')] : []
  })
  if (lost.length === 0) return null
  const named = lost.slice(0, MOST_NAMED).join('; ')
  return (
    <p>
      <Trans>Totals that can no longer be read: {named}</Trans>
      {lost.length > MOST_NAMED && <Trans> and {lost.length - MOST_NAMED} more</Trans>}.
    </p>
  )
}

const MOST_NAMED = 6
