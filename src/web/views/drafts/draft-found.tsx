import { Trans } from '@lingui/react/macro'
import { Icon } from '#web/components/icon.tsx'

/** What was typed here before and kept, with the way to throw it away. */
export function DraftFound({ anew }: { readonly anew: () => void }) {
  return (
    <div className="strip-note row">
      <Icon name="tick" size="small" />
      <span className="grow">
        <Trans>Your draft was kept. This is what you typed.</Trans>
      </span>
      <button type="button" className="plain link" onClick={anew}>
        <Trans>Delete the draft</Trans>
      </button>
    </div>
  )
}
