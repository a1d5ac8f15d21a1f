import { Trans } from '@lingui/react/macro'
import { Button } from '#web/components/button.tsx'
import { Icon } from '#web/components/icon.tsx'
import '../child-file/sealed-parts.css'
import type { Reveal } from '#web/session/reveal.tsx'

/** The button that reveals sealed parts, and the one that covers them again. It does not say what is sealed, nor whether anything is. */
export function SealedParts({ reveal }: { readonly reveal: Reveal }) {
  if (reveal.revealed) {
    return (
      <div className="status-line">
        <Icon name="hide" size="small" />
        <p className="grow">
          <Trans>Sealed parts of this file are on the screen.</Trans>
        </p>
        <button type="button" className="plain link" onClick={reveal.cover}>
          <Trans>Hide sealed parts</Trans>
        </button>
      </div>
    )
  }
  return (
    <Button variant="outline" leftSection={<Icon name="lock" size="small" />} onClick={reveal.uncover}>
      <Trans>Show the sealed parts, too. Who can see the screen?</Trans>
    </Button>
  )
}
