import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { DueNote } from '#web/components/due-note.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useTimeWords } from '#web/words/times.ts'

/** Refusals with a meaning of their own between agencies; the others have the usual words. */
export function NetworkRefused({
  code,
  again,
}: {
  readonly code: string | null | undefined
  /** From when on it may be asked again, where that is known. */
  readonly again?: number | undefined
}) {
  const times = useTimeWords()
  const from = again === undefined ? null : times.fullMoment(again)
  const words = code === null || code === undefined ? undefined : wordsOf(code, from)
  if (!words) return <RefusedNote code={code} />
  return (
    <DueNote icon="info" role="alert">
      {words}
    </DueNote>
  )
}

function wordsOf(code: string, from: string | null): ReactNode {
  switch (code) {
    case 'not-joined':
      return (
        <Trans>
          Your agency is not in a network yet. A custodian and the person who runs your server can set it up.
        </Trans>
      )
    case 'needs-another-fact':
      return <Trans>A name alone is not enough to ask others. Add the child’s age, a relative, or a place.</Trans>
    case 'too-many-tries':
      return from !== null ? (
        <Trans>
          You have asked too often for now: nobody may find a child by guessing. You can ask again after {from}. If a
          child is in danger, call the other agencies.
        </Trans>
      ) : (
        <Trans>
          You have asked too often for now: nobody may find a child by guessing. Ask again on another day. If a child is
          in danger, call the other agencies.
        </Trans>
      )
    case 'could-not-be-checked':
      return <Trans>The answer could not be checked, so it is not shown. Tell the administrator of your server.</Trans>
    case 'no-contact-point':
      return (
        <Trans>
          Your agency has no contact point yet, so no answer could come back. A supervisor sets it up under More, Other
          agencies.
        </Trans>
      )
    case 'code-mistyped':
      return <Trans>There is a mistake in the code. Check it group by group.</Trans>
    default:
      return undefined
  }
}
