import { Trans } from '@lingui/react/macro'
import type { Entry } from '#domain/entry/entry.ts'
import type { Speak } from '#web/kinds/speak.ts'

/** Who is responsible for an entry and, where somebody entered another person's words, who wrote them. */
export function WrittenBy({ entry: { by, adopted }, speak }: { readonly entry: Entry; readonly speak: Speak }) {
  const who = speak.member(by)
  if (adopted === undefined || adopted.by === by) return who
  const first = speak.member(adopted.by)
  return (
    <Trans>
      written by {first}, taken over by {who}
    </Trans>
  )
}
