import { Trans, useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { coverageOfNeeds, isSaid, type Counted } from '#domain/stocktaking/need-coverage.ts'
import type { Stocktaking } from '#domain/stocktaking/stocktaking.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import { COVERAGE_WORDS } from './stocktaking-words.ts'
import { writeNumber } from '#web/words/written/numbers.ts'

/** Needs as they were measured, with the services that match. The gravest come first. */
export function NeedsTable({ taken }: { readonly taken: Stocktaking }) {
  const { t, i18n } = useLingui()
  const { say, code, list } = useSpeak(null)
  const rows = useMemo(() => coverageOfNeeds(taken), [taken])
  const looked = rows.filter(isSaid)
  const unlooked = rows.filter((row) => !isSaid(row)).map(({ need }) => code(need))
  const measured = taken.figures.length > 0
  const shown = (count: Counted) =>
    typeof count === 'number' ? writeNumber(i18n.locale, count) : count === 'hidden' ? t`hidden` : '–'
  return (
    <>
      {looked.length > 0 && (
        <div className="scrolls-sideways" role="region" aria-label={t`Needs and services`} tabIndex={0}>
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">
                  <Trans>Need</Trans>
                </th>
                <th scope="col">
                  <Trans>How it stands</Trans>
                </th>
                <th scope="col">
                  <Trans>Services that work</Trans>
                </th>
                <th scope="col">
                  <Trans>in part</Trans>
                </th>
                <th scope="col">
                  <Trans>nobody knows</Trans>
                </th>
                {measured && (
                  <>
                    <th scope="col">
                      <Trans>Children in need</Trans>
                    </th>
                    <th scope="col">
                      <Trans>found none</Trans>
                    </th>
                    <th scope="col">
                      <Trans>found none that fits</Trans>
                    </th>
                  </>
                )}
              </tr>
            </thead>
            <tbody>
              {looked.map((row) => (
                <tr key={row.need}>
                  <th scope="row">{code(row.need)}</th>
                  <td>{say(COVERAGE_WORDS[row.stands])}</td>
                  {(['yes', 'partly', 'not-known'] as const).map((is) => (
                    <td key={is}>
                      {row.services === null && row.programmes[is] === 0
                        ? '–'
                        : writeNumber(i18n.locale, (row.services?.[is] ?? 0) + row.programmes[is])}
                    </td>
                  ))}
                  {measured && [row.all, row.absent, row.unfit].map((count, at) => <td key={at}>{shown(count)}</td>)}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {unlooked.length > 0 && (
        <p>
          <Trans>Not held against a directory of services: {list(unlooked)}.</Trans>
        </p>
      )}
    </>
  )
}
