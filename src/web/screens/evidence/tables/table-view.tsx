import { Trans, useLingui } from '@lingui/react/macro'
import type { AskedTable } from '#evidence/release/asked-table.ts'
import { cellAt, levelsAt, TOTAL } from '#evidence/tables/table.ts'
import { levelsInOrder } from '../words/in-order.ts'
import { useEvidenceWords, type EvidenceWords } from '../words/use-evidence-words.ts'
import { writeNumber } from '#web/words/written/numbers.ts'

interface TableViewProps {
  readonly asked: Pick<AskedTable, 'axes' | 'shown' | 'where' | 'how'>
  /** Which hidden counts are small: only for the author of the table. Readers see one sort of hidden count. */
  readonly small?: readonly boolean[]
}

/** A table of one to three dimensions; for a third there is one table for each of its values. Hidden is a word and a pattern, never an empty cell. */
export function TableView({ asked, small }: TableViewProps) {
  const words = useEvidenceWords()
  const { axes, where } = asked
  const apart = axes[2]
  return (
    <div className="stack tight">
      {where.length > 0 && (
        <p className="table-where">
          <Trans>Only:</Trans>{' '}
          {where
            .map(({ column, values }) => `${words.column(column)}: ${values.map(words.code).join(' / ')}`)
            .join('; ')}
        </p>
      )}
      {apart ? (
        levelsOf(asked, apart).map(({ level, at }) => (
          <OneTable
            key={level}
            asked={asked}
            words={words}
            apart={at}
            caption={`${words.column(apart.column)}: ${words.code(level)}`}
            {...(small && { small })}
          />
        ))
      ) : (
        <OneTable
          asked={asked}
          words={words}
          apart={0}
          caption={axes.map(({ column }) => words.column(column)).join(', ')}
          {...(small && { small })}
        />
      )}
      {asked.how?.is === 'noisy' ? (
        <LeftOut
          any={asked.shown.some(
            (count, cell) =>
              count === null && levelsAt(axes, cell).every((level, at) => axes[at]?.levels[level] !== TOTAL),
          )}
        />
      ) : (
        <Legend kinds={small !== undefined} any={asked.shown.includes(null)} />
      )}
    </div>
  )
}

/** Totals, which a table with noise never measured, get no row or column. */
const levelsOf = ({ how }: TableViewProps['asked'], { levels }: { readonly levels: readonly string[] }) =>
  levelsInOrder(levels).filter(({ level }) => how?.is !== 'noisy' || level !== TOTAL)

interface OneTableProps extends TableViewProps {
  readonly words: EvidenceWords
  readonly apart: number
  readonly caption: string
}

function OneTable({ asked, small, words, apart, caption }: OneTableProps) {
  const { axes, shown } = asked
  const [rows, columns] = axes
  if (!rows) return null
  const at = (row: number, column: number) => cellAt(axes, [row, column, apart])
  return (
    <div className="scrolls-sideways" tabIndex={0} role="group" aria-label={caption}>
      <table className="protected-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.column(rows.column)}</th>
            {columns ? (
              levelsOf(asked, columns).map(({ level }) => (
                <th key={level} scope="col">
                  {words.code(level)}
                </th>
              ))
            ) : (
              <th scope="col">
                <Trans>How many</Trans>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {levelsOf(asked, rows).map(({ level, at: row }) => (
            <tr key={level} className={level === TOTAL ? 'total' : undefined}>
              <th scope="row">{words.code(level)}</th>
              {levelsOf(asked, columns ?? { levels: [''] }).map(({ at: column }) => {
                const cell = at(row, column)
                return (
                  <Count
                    key={column}
                    count={shown[cell] ?? null}
                    isLeftOut={asked.how?.is === 'noisy'}
                    {...(small && { small: small[cell] === true })}
                  />
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Count({
  count,
  isLeftOut,
  small,
}: {
  readonly count: number | null
  readonly isLeftOut: boolean
  readonly small?: boolean
}) {
  const { i18n } = useLingui()
  if (count !== null) return <td className="figures">{writeNumber(i18n.locale, count)}</td>
  if (isLeftOut)
    return (
      <td className="hidden-count">
        <span>
          <Trans>left out</Trans>
        </span>
      </td>
    )
  if (small === false)
    return (
      <td className="hidden-secondary">
        <span>
          <Trans>hidden, too</Trans>
        </span>
      </td>
    )
  return (
    <td className="hidden-count">
      <span>
        <Trans>hidden</Trans>
      </span>
    </td>
  )
}

function LeftOut({ any }: { readonly any: boolean }) {
  return (
    <ul className="table-legend">
      {any && (
        <li>
          <Trans>left out: too few people to show</Trans>
        </li>
      )}
      <li>
        <Trans>Totals were not measured: do not add up the counts.</Trans>
      </li>
    </ul>
  )
}

function Legend({ kinds, any }: { readonly kinds: boolean; readonly any: boolean }) {
  if (!any) return null
  return (
    <ul className="table-legend">
      <li>
        {kinds ? (
          <Trans>hidden: so few that a person could be recognised</Trans>
        ) : (
          <Trans>hidden: so few that a person could be recognised, or it would reveal such a count</Trans>
        )}
      </li>
      {kinds && (
        <li>
          <Trans>
            hidden, too: otherwise somebody could work out the first. Readers of the table see no difference.
          </Trans>
        </li>
      )}
    </ul>
  )
}
