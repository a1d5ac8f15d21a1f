import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { Icon } from '../../components/icon.tsx'

export function BackButton({ back }: { readonly back: () => void }) {
  return (
    <Button variant="subtle" data-size="sm" leftSection={<Icon name="back" size="small" />} onClick={back}>
      <Trans>Back</Trans>
    </Button>
  )
}
