import { Trans } from '@lingui/react/macro'
import type { FileId } from '#domain/ids.ts'
import type { ChildTab } from '#web/navigation/places.ts'
import { EmptyState } from '#web/components/empty-state.tsx'
import { Screen } from '#web/frame/screen.tsx'

export function ChildScreen(_place: { readonly file: FileId; readonly tab: ChildTab }) {
  return (
    <Screen title={<Trans>Child</Trans>}>
      <EmptyState icon="info" title={<Trans>This page is not built yet</Trans>} />
    </Screen>
  )
}
