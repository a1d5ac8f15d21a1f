import { Trans, useLingui } from '@lingui/react/macro'
import type { CaseFile } from '#domain/file/case-file.ts'
import { attendanceGrid, type Grid } from '#domain/kinds/before/attendance.ts'
import { Icon } from '#web/components/icon.tsx'
import { useTimeWords } from '#web/words/times.ts'

/** As many days as a phone shows next to the by-names. */
const DAYS = 5

/** Who came on the last days: a row for each person, a column for each day. */
export function GridTable({ file }: { readonly file: CaseFile }) {
  const { days } = attendanceGrid(file)
  return <DaysTable grid={attendanceGrid(file, days.slice(-DAYS))} />
}

export function DaysTable({ grid: { rows, totals, days: shown } }: { readonly grid: Grid }) {
  const { t } = useLingui()
  const times = useTimeWords()
  if (shown.length === 0) return null
  return (
    <div className="group-grid" role="region" aria-label={t`Who came on the last days`} tabIndex={0}>
      <table className="plain-table">
        <caption>
          <Trans>The last days</Trans>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Trans>By-name</Trans>
            </th>
            {shown.map((day) => (
              <th key={day} scope="col">
                {times.day(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ mark, alias, came }) => (
            <tr key={mark}>
              <th scope="row">
                <bdi>{alias}</bdi>
              </th>
              {shown.map((day, at) => (
                <td key={day}>
                  {came[at] === true ? (
                    <>
                      <Icon name="tick" size="tiny" />
                      <span className="sr-only">{t`came`}</span>
                    </>
                  ) : (
                    <span className="sr-only">{t`was not marked`}</span>
                  )}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">
              <Trans>Total</Trans>
            </th>
            {totals.map((total, at) => (
              <td key={shown[at]}>{total}</td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  )
}
