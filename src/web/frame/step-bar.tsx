import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Icon, type IconName } from '../components/icon.tsx'
import './step-bar.css'

interface StepBarProps {
  readonly back: () => void
  /** Null where the next one has not begun. */
  readonly on: (() => void) | null
  /** Letters that do the same on a keyboard. */
  readonly keys?: { readonly back: string; readonly on: string }
  /** Label of the period that is shown. */
  readonly children: ReactNode
}

/** Steps from one period to the previous or next. */
export function StepBar({ back, on, keys, children }: StepBarProps) {
  const { t } = useLingui()
  return (
    <div className="row step-bar no-print">
      <Step icon="back" words={t`Previous`} go={back} letter={keys?.back} />
      <b className="grow">{children}</b>
      <Step icon="forward" words={t`Next`} go={on} letter={keys?.on} />
    </div>
  )
}

function Step({
  icon,
  words,
  go,
  letter,
}: {
  readonly icon: IconName
  readonly words: string
  readonly go: (() => void) | null
  readonly letter?: string | undefined
}) {
  return (
    <button
      type="button"
      className="plain icon-button"
      aria-label={words}
      disabled={go === null}
      onClick={() => go?.()}
    >
      <Icon name={icon} />
      {letter !== undefined && <kbd aria-hidden="true">{letter}</kbd>}
    </button>
  )
}
