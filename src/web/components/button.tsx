import type { ComponentProps, ReactNode } from 'react'

interface ButtonProps extends ComponentProps<'button'> {
  /** Filled for the main action, outline for another way, subtle for what is rarely wanted. */
  readonly variant?: 'filled' | 'outline' | 'subtle'
  /** The action is still running: shows a spinner, and the button cannot be pressed again. */
  readonly loading?: boolean
  readonly leftSection?: ReactNode
}

/** A button with words. It submits a form only with `type="submit"`. */
export function Button({
  variant = 'filled',
  loading = false,
  leftSection,
  disabled = false,
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={className === undefined ? 'button' : `button ${className}`}
      data-variant={variant}
      data-loading={loading || undefined}
      disabled={disabled || loading}
    >
      {leftSection !== undefined && <span className="button-mark">{leftSection}</span>}
      <span className="button-words">{children}</span>
    </button>
  )
}
