import { Trans } from '@lingui/react/macro'
import type { AskedOfSecond } from '#device/access/api.ts'
import { Button } from '#web/components/button.tsx'
import { DueNote } from '#web/components/due-note.tsx'
import type { Speak } from '#web/kinds/speak.ts'
import { useMe } from '#web/session/session.tsx'

interface Props {
  readonly ask: AskedOfSecond
  readonly speak: Speak
  readonly busy: boolean
  readonly again: () => void
}

/** A request of one of two that a later change of who may open the file made void: who asked asks again with one touch. */
export function NoLongerCounts({ ask, speak, busy, again }: Props) {
  const me = useMe()
  const by = speak.member(ask.by)
  if (ask.by !== me.member)
    return (
      <p>
        <Trans>
          Who can open this file has changed since {by} asked: {by} has to ask again.
        </Trans>
      </p>
    )
  return (
    <>
      <DueNote icon="info" role="status">
        <Trans>Who can open this file has changed since you asked, so your request no longer counts.</Trans>
      </DueNote>
      <Button data-size="sm" loading={busy} onClick={again}>
        <Trans>Ask again</Trans>
      </Button>
    </>
  )
}
