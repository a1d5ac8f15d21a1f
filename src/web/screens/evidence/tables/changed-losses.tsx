import { Plural, Trans } from '@lingui/react/macro'
import { BASE, WITHIN, type Alike } from '#evidence/perturbation/changed-alike.ts'
import type { AskedTable } from '#evidence/release/asked-table.ts'
import { policyFor } from '#evidence/suppression/policy.ts'
import { Panel } from '#web/components/panel.tsx'
import { Icon } from '#web/components/icon.tsx'

interface ChangedLossesProps {
  readonly asked: AskedTable
  readonly way: Alike
  /** How many released tables it was checked against. */
  readonly against: number
}

/** For a table whose counts were changed: what can no longer be read, and what risk remains. */
export function ChangedLosses({ asked, way, against }: ChangedLossesProps) {
  const hidden = asked.shown.filter((count) => count === null).length
  const { width } = policyFor(asked.audience)
  return (
    <Panel title={<Trans>Detail lost, and remaining risk</Trans>} inside>
      <div className="stack">
        <p>
          {way === 'rounded' ? (
            <Trans>
              No count is exact: each was rounded up or down by chance to a multiple of {BASE}. A shown 0 can be up to{' '}
              {WITHIN.rounded}.
            </Trans>
          ) : (
            <Trans>
              No count is exact: each was changed by chance by at most {WITHIN.keyed}. A shown 0 can be up to{' '}
              {WITHIN.keyed}; 1 and 2 are never shown.
            </Trans>
          )}
        </p>
        <p>
          <Trans>
            Totals were changed like every other count, so rows and columns do not add up. On average nothing is gained
            or lost.
          </Trans>
        </p>
        {hidden > 0 && (
          <p>
            <Plural
              value={hidden}
              one="One more count is hidden: together with the others it would reveal too much."
              other="# more counts are hidden: together with the others they would reveal too much."
            />
          </p>
        )}
        <p className="row top">
          <Icon name="done" />
          <span>
            <Trans>
              The same question gets the same answer in every table of the same records: asking again tells nothing new.
            </Trans>
          </span>
        </p>
        <p className="row top">
          <Icon name="done" />
          <span>
            {against === 0 ? (
              <Trans>
                No other table was released: nobody who has this one can narrow a small count to fewer than {width + 1}{' '}
                numbers, or come nearer to it than about one child by averaging.
              </Trans>
            ) : (
              <Plural
                value={against}
                one={`Checked against the one released table: nobody who has both can narrow a small count to fewer than ${width + 1} numbers, or come nearer to it than about one child by averaging.`}
                other={`Checked against the # released tables: nobody who has them all can narrow a small count to fewer than ${width + 1} numbers, or come nearer to it than about one child by averaging.`}
              />
            )}
          </span>
        </p>
        <p className="ink-2">
          <Trans>
            Remaining risk: what is true of a whole group is said of everyone in it; and a person who already knows
            other children of a small group by name can use that to calculate. This table spends no budget.
          </Trans>
        </p>
      </div>
    </Panel>
  )
}
