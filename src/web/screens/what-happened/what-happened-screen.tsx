import { Trans } from '@lingui/react/macro'
import type { FileId } from '#domain/ids.ts'
import { EmptyState } from '#web/components/empty-state.tsx'
import { Screen } from '#web/frame/screen.tsx'

export function WhatHappenedScreen(_place: { readonly file?: FileId }) {
  return (
    <Screen title={<Trans>What happened?</Trans>}>
      <EmptyState icon="info" title={<Trans>This page is not built yet</Trans>} />
    </Screen>
  )
}
