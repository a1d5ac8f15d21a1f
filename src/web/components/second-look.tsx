import { Button } from './button.tsx'
import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

interface SecondLookProps {
  readonly title: ReactNode
  /** What is lost, in words. */
  readonly loses: ReactNode
  /** Further sentences about it. */
  readonly more?: ReactNode
  readonly doIt: { readonly words: ReactNode; readonly go: () => void; readonly busy?: boolean }
  readonly leaveIt: () => void
  /** A safer action: it stands first, and it alone is filled. */
  readonly other?: { readonly words: ReactNode; readonly go: () => void }
}

/** Second confirmation before the few actions that cannot be undone: take off a device, remove a person, erase. All others have *Undo*. */
export function SecondLook({ title, loses, more, doIt, leaveIt, other }: SecondLookProps) {
  return (
    <section
      className="panel due inside stack"
      role="alertdialog"
      aria-label={typeof title === 'string' ? title : undefined}
    >
      <div className="row top">
        <span className="mark-due">
          <Icon name="info" />
        </span>
        <div className="grow stack tight">
          <h2>{title}</h2>
          <p>{loses}</p>
          {more}
        </div>
      </div>
      <div className="row wraps">
        {other && (
          <Button data-size="sm" onClick={other.go}>
            {other.words}
          </Button>
        )}
        <Button data-size="sm" {...(other && { variant: 'outline' })} loading={doIt.busy ?? false} onClick={doIt.go}>
          {doIt.words}
        </Button>
        <Button data-size="sm" variant="outline" onClick={leaveIt}>
          <Trans>Go back</Trans>
        </Button>
      </div>
    </section>
  )
}
