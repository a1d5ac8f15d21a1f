import { Trans } from '@lingui/react/macro'
import { EmptyState } from '../../components/empty-state.tsx'
import { Screen } from '../../frame/screen.tsx'

/** Honest about what is not here yet. */
export function Guidance() {
  return (
    <Screen title={<Trans>Guidance</Trans>} reading>
      <EmptyState icon="bulb" title={<Trans>Guidance comes with a later version</Trans>}>
        <p className="ink-2">
          <Trans>It will say what to consider, for one child and now, with where it is from. Until then: ask your supervisor, and write down what you decide.</Trans>
        </p>
      </EmptyState>
    </Screen>
  )
}
