import { Trans } from '@lingui/react/macro'
import { Button } from '#web/components/button.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'

interface AskOrLeaveProps {
  readonly busy: boolean
  /** Why the last try was refused. */
  readonly code: Parameters<typeof RefusedNote>[0]['code']
  readonly ask: () => Promise<void>
  readonly leave: () => void
}

/** The end of a form by which one coordinator asks another one to agree. */
export function AskOrLeave({ busy, code, ask, leave }: AskOrLeaveProps) {
  return (
    <>
      <RefusedNote code={code} />
      <div className="row wraps">
        <Button loading={busy} onClick={() => void ask()}>
          <Trans>Ask a second person</Trans>
        </Button>
        <Button variant="outline" onClick={leave}>
          <Trans>Go back</Trans>
        </Button>
      </div>
    </>
  )
}
