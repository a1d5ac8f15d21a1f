import type { ComponentProps, ReactNode } from 'react'

interface ButtonProps extends ComponentProps<'button'> {
  /** Filled for the one thing to do here, outline for another way, subtle for what is seldom wanted. */
  readonly variant?: 'filled' | 'outline' | 'subtle'
  /** What it began is not done: it turns, and cannot be pressed again. */
  readonly loading?: boolean
  readonly leftSection?: ReactNode
}

/** A button with words. Without `type="submit"` it submits nothing. */
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
