import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { LockedPage } from './locked-page.tsx'

/** Two tabs may not write to the same replica: shown in the tab that does not own it. */
export function AnotherTab({ useHere }: { readonly useHere: () => void }) {
  return (
    <LockedPage
      title={<Trans>The app is open elsewhere</Trans>}
      lead={
        <Trans>
          Only one tab can use what is kept on this device. The other one has it now. What you saved there is safe.
        </Trans>
      }
    >
      <Button onClick={useHere}>
        <Trans>Use this tab instead</Trans>
      </Button>
      <p className="text-small ink-2">
        <Trans>The other tab closes what it had open. A form that was not saved there is lost.</Trans>
      </p>
    </LockedPage>
  )
}
