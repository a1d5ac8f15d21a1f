import { Trans } from '@lingui/react/macro'
import { limitsOf } from '#domain/stocktaking/limits.ts'
import type { Stocktaking } from '#domain/stocktaking/stocktaking.ts'
import { tally } from '#domain/stocktaking/stocktaking-of-file.ts'
import type { StockSort } from '#domain/vocabulary/stocktaking/stocktaking-codes.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import { todayHere } from '#web/words/today.ts'
import { limitWords } from './stocktaking-words.ts'

/** How many of them work: a law on paper may not be practised. */
export function TallyWords({ items }: { readonly items: Stocktaking['items'] }) {
  const { yes, partly, no, 'not-known': unknown } = tally(items)
  return (
    <Trans>
      Works: {yes}. Works in part: {partly}. Does not work: {no}. Not known: {unknown}.
    </Trans>
  )
}

export function SortWords({ sort }: { readonly sort: StockSort }) {
  switch (sort) {
    case 'law':
      return <Trans>Laws</Trans>
    case 'policy':
      return <Trans>Policies</Trans>
    case 'mechanism':
      return <Trans>Mechanisms</Trans>
    case 'programme':
      return <Trans>Programmes</Trans>
  }
}

/** Always stated, on screen and on paper. */
export function Limits({ taken }: { readonly taken: Stocktaking }) {
  const { say } = useSpeak(null)
  return (
    <ul className="stock-points">
      {limitsOf(taken, todayHere()).map((limit) => (
        <li key={limit.what}>{say(limitWords(limit))}</li>
      ))}
    </ul>
  )
}
