import { Trans, useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { coverageOfNeeds, isSaid, type Counted, type NeedCoverage } from '#domain/stocktaking/need-coverage.ts'
import type { Stocktaking } from '#domain/stocktaking/stocktaking.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import { COVERAGE_WORDS } from './stocktaking-words.ts'
import { writeNumber } from '#web/words/written/numbers.ts'

const services = (row: NeedCoverage, is: 'yes' | 'partly' | 'not-known'): number =>
  (row.services?.[is] ?? 0) + row.programmes[is]

/** Needs as they were measured, with the services that match. The gravest come first. Every shade repeats what its cell says. On a phone each need is a card. */
export function NeedsTable({ taken }: { readonly taken: Stocktaking }) {
  const { t, i18n } = useLingui()
  const { say, code, codes, list } = useSpeak(null)
  const rows = useMemo(() => coverageOfNeeds(taken), [taken])
  const looked = rows.filter(isSaid)
  const unlooked = rows.filter((row) => !isSaid(row)).map(({ need }) => code(need))
  const measured = taken.figures.length > 0
  const shown = (count: Counted) =>
    typeof count === 'number' ? writeNumber(i18n.locale, count) : count === 'hidden' ? t`hidden` : '–'
  const headings = { yes: t`Services that work`, partly: t`work in part`, 'not-known': t`not known` }
  const measures = [t`Children in need`, t`found no service`, t`found no suitable service`]
  return (
    <>
      {looked.length > 0 && (
        <div className="scrolls-sideways" role="region" aria-label={t`Needs and services`} tabIndex={0}>
          <table className="plain-table needs-heat">
            <thead>
              <tr>
                <th scope="col">
                  <Trans>Need</Trans>
                </th>
                <th scope="col">
                  <Trans>Status</Trans>
                </th>
                {[...Object.values(headings), ...(measured ? measures : [])].map((heading) => (
                  <th key={heading} scope="col">
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {looked.map((row) => (
                <tr key={row.need}>
                  <th scope="row">
                    {code(row.need)}
                    {row.hinders.length > 0 && (
                      <span className="block text-small ink-2">{t`obstacles: ${codes(row.hinders)}`}</span>
                    )}
                  </th>
                  <td className={`heat ${row.stands}`}>{say(COVERAGE_WORDS[row.stands])}</td>
                  {(['yes', 'partly', 'not-known'] as const).map((is) => (
                    <td
                      key={is}
                      data-label={headings[is]}
                      className={`heat count ${services(row, is) > 0 ? is : 'none'}`}
                    >
                      {row.services === null && row.programmes[is] === 0
                        ? '–'
                        : writeNumber(i18n.locale, services(row, is))}
                    </td>
                  ))}
                  {measured &&
                    [row.all, row.absent, row.unfit].map((count, at) => (
                      <td
                        key={at}
                        data-label={measures[at]}
                        className={count === 'not-measured' ? 'count none' : 'count'}
                      >
                        {shown(count)}
                      </td>
                    ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {unlooked.length > 0 && (
        <p>
          <Trans>Not compared with the service directory: {list(unlooked)}.</Trans>
        </p>
      )}
    </>
  )
}
