import { Trans } from '@lingui/react/macro'
import { Icon } from '../../components/icon.tsx'
import { useHide } from './hide.tsx'

/** On every screen. Also Esc Esc. */
export function HideButton({ wide = false }: { readonly wide?: boolean }) {
  const { hide } = useHide()
  return (
    <button type="button" className="hide-button" onClick={hide}>
      <Icon name="hide" size="small" />
      <Trans>Hide</Trans>
      {wide && <span className="ink-2">Esc Esc</span>}
    </button>
  )
}
