import { Trans } from '@lingui/react/macro'
import type { EntryId, FileId } from '#domain/ids.ts'
import { EmptyState } from '#web/components/empty-state.tsx'
import { Screen } from '#web/frame/screen.tsx'

export function WriteScreen(_place: { readonly kind: string; readonly file?: FileId; readonly from?: EntryId }) {
  return (
    <Screen title={<Trans>Write</Trans>}>
      <EmptyState icon="info" title={<Trans>This page is not built yet</Trans>} />
    </Screen>
  )
}
