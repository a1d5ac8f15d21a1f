import { Trans } from '@lingui/react/macro'
import { chooseLook, useLook } from '../../frame/appearance.ts'
import { Switch } from '../../fields/switch.tsx'

export function DimSwitch() {
  const look = useLook()
  return (
    <Switch
      on={look === 'dim'}
      set={(on) => chooseLook(on ? 'dim' : 'light')}
      icon="moon"
      title={<Trans>Dim</Trans>}
      line={<Trans>For dark rooms, and when someone may be watching</Trans>}
    />
  )
}
