import { Trans } from '@lingui/react/macro'
import { EmptyState } from '#web/components/empty-state.tsx'
import { Screen } from '#web/frame/screen.tsx'

export function AlreadyKnownScreen() {
  return (
    <Screen title={<Trans>Already known?</Trans>}>
      <EmptyState icon="info" title={<Trans>This page is not built yet</Trans>} />
    </Screen>
  )
}
