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
    <Panel title={<Trans>What will be lost, and what risk remains</Trans>} inside>
      <div className="stack">
        <p>
          {way === 'rounded' ? (
            <Trans>
              No count is exact: each was rounded up or down by chance to a multiple of {BASE}. A shown 0 can be up to{' '}
              {WITHIN.rounded}.
            </Trans>
          ) : (
            <Trans>
              No count is exact: each was changed by chance by {WITHIN.keyed} at most. A shown 0 can be up to{' '}
              {WITHIN.keyed}, and no 1 and no 2 is shown.
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
              one="One count is hidden besides: with the others it would tell too much."
              other="# counts are hidden besides: with the others they would tell too much."
            />
          </p>
        )}
        <p className="row top">
          <Icon name="done" />
          <span>
            <Trans>
              The same question is answered alike in every table of the same records: asking again tells nothing new.
            </Trans>
          </span>
        </p>
        <p className="row top">
          <Icon name="done" />
          <span>
            {against === 0 ? (
              <Trans>
                No other table is out: nobody who has this one can narrow a small count to fewer than {width + 1}{' '}
                numbers, nor come nearer to it than one child or so by averaging.
              </Trans>
            ) : (
              <Plural
                value={against}
                one={`Held against the one table that is out: nobody who has both can narrow a small count to fewer than ${width + 1} numbers, nor come nearer to it than one child or so by averaging.`}
                other={`Held against the # tables that are out: nobody who has them all can narrow a small count to fewer than ${width + 1} numbers, nor come nearer to it than one child or so by averaging.`}
              />
            )}
          </span>
        </p>
        <p className="ink-2">
          <Trans>
            What remains: what is true of a whole group is said of everyone in it; and somebody who knows other children
            of a small group, by name and from elsewhere, can reckon with that. It spends no budget.
          </Trans>
        </p>
      </div>
    </Panel>
  )
}
