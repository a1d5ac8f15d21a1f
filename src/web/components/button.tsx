import { Trans } from '@lingui/react/macro'
import { type ComponentProps, Fragment, type ReactNode, useId } from 'react'

interface ButtonProps extends ComponentProps<'button'> {
  /** Filled for the main action, outline for another way, subtle for what is rarely wanted. */
  readonly variant?: 'filled' | 'outline' | 'subtle'
  /** The action is still running: shows a spinner, and the button cannot be pressed again. */
  readonly loading?: boolean
  readonly leftSection?: ReactNode
  /** The questions that are left to answer, as they are called on the screen: with any of them it cannot be pressed, and says so. */
  readonly missing?: readonly ReactNode[]
  /** Why else it cannot be pressed, a sentence; false or nothing where it can. */
  readonly because?: ReactNode
}

/**
 * A button with words. It submits a form only with `type="submit"`. Where it cannot be pressed the reason stands beside
 * it: `disabled` alone is for what another action that runs keeps from being pressed.
 */
export function Button({
  variant = 'filled',
  loading = false,
  leftSection,
  missing = [],
  because = null,
  disabled = false,
  className,
  children,
  ...rest
}: ButtonProps) {
  const id = useId()
  const reason = reasonOf(missing, because)
  return (
    <>
      <button
        type="button"
        {...rest}
        className={className === undefined ? 'button' : `button ${className}`}
        data-variant={variant}
        data-loading={loading || undefined}
        disabled={disabled || loading || reason !== null}
        {...(reason !== null && { 'aria-describedby': id })}
      >
        {leftSection !== undefined && <span className="button-mark">{leftSection}</span>}
        <span className="button-words">{children}</span>
      </button>
      {reason !== null && (
        <span id={id} className="button-reason">
          {reason}
        </span>
      )}
    </>
  )
}

function reasonOf(missing: readonly ReactNode[], because: ReactNode): ReactNode {
  const named = missing.filter((one) => one !== false && one !== null && one !== undefined)
  if (named.length > 0) {
    const questions = named.map((one, at) => (
      <Fragment key={at}>
        {at > 0 && ' · '}
        {one}
      </Fragment>
    ))
    return <Trans>Still missing: {questions}</Trans>
  }
  return because === false || because === undefined ? null : because
}
