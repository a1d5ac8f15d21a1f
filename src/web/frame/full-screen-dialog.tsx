import { useLingui } from '@lingui/react/macro'
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { Icon } from '../components/icon.tsx'
import { HideButton } from '../session/hide/hide-button.tsx'

interface SheetProps {
  readonly title: ReactNode
  readonly close: () => void
  readonly dock?: ReactNode
  readonly children: ReactNode
}

/** A dialog over the full screen: chooser, detail of a person, a second confirmation. Esc closes it; Esc Esc hides everything. */
export function FullScreenDialog({ open, ...rest }: SheetProps & { readonly open: boolean }) {
  return open && <OpenSheet {...rest} />
}

function OpenSheet({ title, close, dock, children }: SheetProps) {
  const { t } = useLingui()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const opened = dialog.current
    opened?.showModal()
    // A browser restores the focus only when a dialog is closed, not when it is removed.
    return () => opened?.close()
  }, [])
  return createPortal(
    <dialog
      ref={dialog}
      className="sheet-dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        close()
      }}
      onClose={(event) => {
        // A second Esc closes the dialog whatever `onCancel` does.
        if (event.target === event.currentTarget) close()
      }}
    >
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
    </dialog>,
    document.body,
  )
}
