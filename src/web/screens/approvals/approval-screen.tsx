import { Trans } from '@lingui/react/macro'
import type { EntryId, FileId } from '#domain/ids.ts'
import { EmptyState } from '#web/components/empty-state.tsx'
import { Screen } from '#web/frame/screen.tsx'

export function ApprovalScreen(_place: { readonly file: FileId; readonly entry: EntryId }) {
  return (
    <Screen title={<Trans>To approve</Trans>}>
      <EmptyState icon="info" title={<Trans>This page is not built yet</Trans>} />
    </Screen>
  )
}
