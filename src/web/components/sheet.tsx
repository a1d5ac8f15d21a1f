import { Modal } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import { useId, type ReactNode } from 'react'
import { Icon } from './icon.tsx'
import { HideButton } from '../frame/hide-button.tsx'

/** A full screen over the screen: chooser, detail of a person, a second look. Esc closes it; Esc Esc hides everything. */
export function Sheet({ title, open, close, dock, children }: { readonly title: ReactNode; readonly open: boolean; readonly close: () => void; readonly dock?: ReactNode; readonly children: ReactNode }) {
  const { t } = useLingui()
  const id = useId()
  return (
    // Scroll lock would inject a style element; a full screen needs none.
    <Modal opened={open} onClose={close} aria-labelledby={id} fullScreen lockScroll={false} withCloseButton={false} padding={0} transitionProps={{ duration: 120 }}>
      <div className="screen sheet">
        <header className="screen-head">
          <div className="screen-bar with-back">
            <button type="button" className="plain icon-button" aria-label={t`Close`} onClick={close}>
              <Icon name="close" />
            </button>
            <div className="grow">
              <h1 id={id}>{title}</h1>
            </div>
            <HideButton />
          </div>
        </header>
        <div className="screen-body reading">{children}</div>
        {dock !== undefined && <div className="dock">{dock}</div>}
      </div>
    </Modal>
  )
}
