import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { DatasetSeen } from '#evidence/datasets/check-dataset.ts'
import { writeNumber } from '#web/words/written/numbers.ts'
import { useEvidenceWords } from '../words/use-evidence-words.ts'
import '../figures/figures.css'
import './datasets.css'

const ROWS = 8

/** The first records, and only the columns that any of them fills. `raw`: columns of a foreign file, whose values are shown as they are. */
export function FirstRows({
  seen: { header, rows },
  raw = false,
}: {
  readonly seen: DatasetSeen
  readonly raw?: boolean
}) {
  const { t, i18n } = useLingui()
  const number = (value: number) => writeNumber(i18n.locale, value)
  const words = useEvidenceWords()
  const first = rows.slice(0, ROWS)
  const said = (value: string) => (raw || value === '' ? value : value === '1' ? t`yes` : words.code(value))
  const filled = header.flatMap((_, at) => (rows.some((row) => (row[at] ?? '') !== '') ? [at] : []))
  return (
    <div className="scrolls-sideways" tabIndex={0} role="group" aria-label={t`The first records`}>
      <table className="figure-table top-rows">
        <caption>
          <Trans>
            The first {number(first.length)} of {number(rows.length)};{' '}
            <Plural
              value={header.length - filled.length}
              one="# column is blank throughout"
              other="# columns are blank throughout"
            />
          </Trans>
        </caption>
        <thead>
          <tr>
            {filled.map((at) => (
              <th key={at} scope="col">
                {raw ? header[at] : words.column(header[at] ?? '')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {first.map((row, place) => (
            <tr key={place}>
              {filled.map((at) => (
                <td key={at}>
                  <bdi>{said(row[at] ?? '')}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
