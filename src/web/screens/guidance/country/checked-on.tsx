import { Trans } from '@lingui/react/macro'
import type { Fact } from '#domain/vocabulary/country-pack/fact.ts'
import { useTimeWords } from '#web/words/times.ts'

/** The day on which a fact was read, or a line was rung. */
export function CheckedOn({ fact: { checkedOn } }: { readonly fact: Fact }) {
  const times = useTimeWords()
  return (
    checkedOn !== undefined && (
      <>
        <br />
        <Trans>Checked on {times.day(checkedOn)}.</Trans>
      </>
    )
  )
}
