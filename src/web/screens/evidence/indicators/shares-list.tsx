import { Trans, useLingui } from '@lingui/react/macro'
import type { Indicator } from '#evidence/tables/indicators/indicator.ts'
import { sharesOf } from '#evidence/tables/indicators/shares.ts'
import { TOTAL } from '#evidence/tables/table.ts'
import type { EvidenceWords } from '../words/use-evidence-words.ts'
import type { DrawnCounts } from '../figures/figure-view.tsx'
import { SHARE_WORDS } from './indicator-words.ts'
import { writeNumber } from '#web/words/written/numbers.ts'

/** Shares for each bar, broken down at the selected level. Where a count that it needs is hidden there is no share: the share would reveal the count. */
export function SharesList({
  indicator,
  counted,
  picked,
  words,
}: {
  readonly indicator: Indicator
  readonly counted: DrawnCounts
  readonly picked: Readonly<Record<string, string>>
  readonly words: EvidenceWords
}) {
  const { i18n } = useLingui()
  if (indicator.shares.length === 0) return null
  const others = counted.axes.filter(({ column }) => column !== indicator.columns.at(-1))
  const [bars, ...further] = others
  const shares = sharesOf(indicator, counted.axes, counted.shown).filter(({ at }) =>
    further.every(({ column }, place) => at[place + 1] === (picked[column] ?? TOTAL)),
  )
  return (
    <>
      {indicator.shares.map(({ name }) => (
        <div key={name}>
          <p className="bold">{SHARE_WORDS[name] ? i18n._(SHARE_WORDS[name]) : name}</p>
          <ul className="plain-list">
            {shares
              .filter(({ share, among }) => share === name && among !== 0)
              .map(({ at, of, among, value }) => (
                <li key={at.join(' ')}>
                  {bars && <>{words.code(at[0] ?? TOTAL)}: </>}
                  {value === null || of === null || among === null ? (
                    <Trans>not shown: a count needed for it is hidden</Trans>
                  ) : (
                    <Trans>
                      {writeNumber(i18n.locale, value, { style: 'percent' })} ({of} of {among})
                    </Trans>
                  )}
                </li>
              ))}
          </ul>
        </div>
      ))}
    </>
  )
}
