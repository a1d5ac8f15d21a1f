import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { DueNote } from '#web/components/due-note.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'

/** Refusals with a meaning of their own between agencies; the others have the usual words. */
export function NetworkRefused({ code }: { readonly code: string | null | undefined }) {
  const words = code === null || code === undefined ? undefined : wordsOf(code)
  if (!words) return <RefusedNote code={code} />
  return (
    <DueNote icon="info" role="alert">
      {words}
    </DueNote>
  )
}

function wordsOf(code: string): ReactNode {
  switch (code) {
    case 'not-joined':
      return <Trans>Your agency belongs to no network yet. Whoever looks after your server sets it up.</Trans>
    case 'needs-another-fact':
      return <Trans>A name alone is not enough to ask others. Add how old she is, a relative, or a place.</Trans>
    case 'too-many-tries':
      return (
        <Trans>
          Enough was asked for now. Nobody may find out by trying. Ask again on another day; if a child is in danger,
          call them.
        </Trans>
      )
    case 'could-not-be-checked':
      return <Trans>The answer could not be checked, so it is not shown. Tell whoever looks after your server.</Trans>
    case 'no-contact-point':
      return (
        <Trans>
          Your agency has no contact point yet, so no answer could come back. A supervisor sets it up under More, Other
          agencies.
        </Trans>
      )
    case 'code-mistyped':
      return <Trans>There is a slip in the code. Look at it group by group.</Trans>
    default:
      return undefined
  }
}
