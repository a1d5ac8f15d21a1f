import { Trans } from '@lingui/react/macro'
import { Screen } from '#web/frame/screen.tsx'

export function TableScreen() {
  return <Screen title={<Trans>Build a table</Trans>} leave="back" children={null} />
}
