import { Trans, useLingui } from '@lingui/react/macro'
import { useMemo, useState } from 'react'
import type { CaseFile } from '#domain/file/case-file.ts'
import type { Period } from '#domain/vocabulary/period.ts'
import { brokenDown, CUT_BY, NO_HELP, type CutBy } from '#domain/figures/broken-down.ts'
import { brokenDownCsv } from '#domain/figures/return-csv.ts'
import { KINDS } from '#domain/kinds.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import { districtWords } from '#web/words/districts.ts'
import { SaveForOffice } from './save-for-office.tsx'
import { useAgeWords } from './use-age-words.ts'

/** The children worked with in a period, by what an office asks to tell apart. */
export function BrokenDownView({
  files,
  period,
  head,
}: {
  readonly files: readonly CaseFile[]
  readonly period: Period
  /** The first lines of the saved file. */
  readonly head: readonly string[]
}) {
  const { t } = useLingui()
  const speak = useSpeak(null)
  const ages = useAgeWords()
  const [chosen, setChosen] = useState<readonly CutBy[]>([])
  const by = CUT_BY.filter((one) => chosen.includes(one))
  const made = useMemo(
    () =>
      brokenDown(
        KINDS,
        files,
        CUT_BY.filter((one) => chosen.includes(one)),
        period,
      ),
    [files, chosen, period],
  )
  const names: Readonly<Record<CutBy, string>> = {
    district: t`District`,
    gender: t({ context: 'a column: girls, boys and others', message: 'Sex' }),
    age: t`Age`,
    form: t`Form of exploitation`,
    service: t`Service`,
    work: t`Kind of work`,
    means: t`How the child was held or forced`,
    'recruited-by': t`Who recruited the child`,
    'exploited-in': t`Country of exploitation`,
    citizenship: t`Nationality`,
  }
  const words = (code: string, column: number): string => {
    const one = by[column]
    if (one === 'service' && code === NO_HELP) return t`No help under way`
    if (one === 'age') return ages(code)
    if (one === 'exploited-in' || one === 'citizenship') return speak.country(code)
    return one === 'district' ? districtWords(code) : speak.code(code)
  }
  const said = (code: string, column: number) => (code === 'not-known' ? speak.code('not-known') : words(code, column))
  const toggle = (one: CutBy) =>
    setChosen(chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one])
  return (
    <>
      <div className="no-print stack tight told-apart" role="group" aria-labelledby="told-apart-by">
        <p className="bold" id="told-apart-by">
          <Trans>Children worked with, broken down by</Trans>
        </p>
        <div className="row wraps">
          {CUT_BY.map((one) => (
            <label key={one} className="row">
              <input type="checkbox" checked={chosen.includes(one)} onChange={() => toggle(one)} />
              {names[one]}
            </label>
          ))}
        </div>
      </div>
      {by.length > 0 && (
        <>
          <div className="print-sheet stack">
            <div className="scrolls-sideways" tabIndex={0} role="group" aria-labelledby="broken-down">
              <table className="figures-table apart">
                <caption id="broken-down">
                  <Trans>Children worked with</Trans>
                </caption>
                <thead>
                  <tr>
                    {by.map((one) => (
                      <th key={one} scope="col">
                        {names[one]}
                      </th>
                    ))}
                    <td />
                  </tr>
                </thead>
                <tbody>
                  {made.rows.map((row) => (
                    <tr key={row.codes.join(' ')}>
                      {row.codes.map((code, column) => (
                        <th key={by[column]} scope="row">
                          {said(code, column)}
                        </th>
                      ))}
                      <td className="figures">
                        {row.children}
                        {row.isSmall && ' †'}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            {made.rows.length === 0 && (
              <p className="hint">
                <Trans>No child was worked with in this period.</Trans>
              </p>
            )}
            <p className="hint">
              <Trans>A child with two forms or two services is in both rows: do not add up the rows.</Trans>
            </p>
            {made.rows.some(({ isSmall }) => isSmall) && <FewMark />}
            {made.partly.length > 0 && (
              <p className="hint">
                <Trans>
                  * You do not see all parts of every file, so these may be too low: {speak.codes(made.partly)}.
                </Trans>
              </p>
            )}
          </div>
          <SaveForOffice
            name="children.csv"
            csv={() =>
              brokenDownCsv(made, {
                head,
                columns: by.map((one) => names[one]),
                row: '',
                count: t`How many`,
                tooLow: t`may be too low`,
                small: t`few: internal, a child could be recognised`,
                code: said,
              })
            }
          />
        </>
      )}
    </>
  )
}

/** What the mark behind a small number means. */
export function FewMark() {
  return (
    <p className="hint">
      <Trans>† Fewer than five: a child could be recognised. Internal, for that office only.</Trans>
    </p>
  )
}
