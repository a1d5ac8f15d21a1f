import { Trans } from '@lingui/react/macro'
import { chooseAppearance, useAppearance } from '../../frame/appearance.ts'
import { Switch } from '../../fields/switch.tsx'

export function DimSwitch() {
  const look = useAppearance()
  return (
    <Switch
      on={look === 'dim'}
      set={(on) => chooseAppearance(on ? 'dim' : 'light')}
      icon="moon"
      title={<Trans>Dim screen</Trans>}
      line={<Trans>For dark rooms, and when someone may be watching</Trans>}
    />
  )
}
