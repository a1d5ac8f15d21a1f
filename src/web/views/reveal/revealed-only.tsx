import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { FileId } from '#domain/entry/ids.ts'
import { Button } from '#web/components/button.tsx'
import { EmptyState } from '#web/components/empty-state.tsx'
import { Icon } from '#web/components/icon.tsx'
import { useReveal } from '#web/session/reveal.tsx'
import { SealedParts } from './sealed-parts.tsx'

/** Content that is shown, and can be printed, only once the reader has revealed sealed parts: a page about sealed parts, or one that names people who are marked. */
export function RevealedOnly({ file, children }: { readonly file: FileId; readonly children: ReactNode }) {
  const reveal = useReveal(file)
  if (reveal.revealed) {
    return (
      <>
        <div className="no-print">
          <SealedParts reveal={reveal} />
        </div>
        {children}
      </>
    )
  }
  return (
    <EmptyState icon="lock" title={<Trans>This page shows sealed parts of the file</Trans>}>
      <Button variant="outline" leftSection={<Icon name="hide" size="small" />} onClick={reveal.uncover}>
        <Trans>Open this now. Who can see the screen?</Trans>
      </Button>
    </EmptyState>
  )
}
