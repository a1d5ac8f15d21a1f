import { Trans, useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { gapsOf, isSaid, type Counted } from '#domain/stocktaking/gaps.ts'
import type { Stocktaking } from '#domain/stocktaking/stocktaking.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import { COVERAGE_WORDS } from './stocktaking-words.ts'
import { writeNumber } from '#web/words/written/numbers.ts'

/** Needs as they were measured, with the services that match. The gravest come first. */
export function GapsTable({ taken }: { readonly taken: Stocktaking }) {
  const { t, i18n } = useLingui()
  const { say, code, list } = useSpeak(null)
  const gaps = useMemo(() => gapsOf(taken), [taken])
  const looked = gaps.filter(isSaid)
  const unlooked = gaps.filter((gap) => !isSaid(gap)).map(({ need }) => code(need))
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
              {looked.map((gap) => (
                <tr key={gap.need}>
                  <th scope="row">{code(gap.need)}</th>
                  <td>{say(COVERAGE_WORDS[gap.stands])}</td>
                  {(['yes', 'partly', 'not-known'] as const).map((is) => (
                    <td key={is}>
                      {gap.services === null && gap.programmes[is] === 0
                        ? '–'
                        : writeNumber(i18n.locale, (gap.services?.[is] ?? 0) + gap.programmes[is])}
                    </td>
                  ))}
                  {measured && [gap.all, gap.absent, gap.unfit].map((count, at) => <td key={at}>{shown(count)}</td>)}
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
