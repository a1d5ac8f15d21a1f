import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

/** For an empty list: what is true, and what to do. */
export function EmptyState({
  icon,
  title,
  children,
}: {
  readonly icon: IconName
  readonly title: ReactNode
  readonly children?: ReactNode
}) {
  return (
    <div className="empty">
      <Icon name={icon} />
      <p className="bold">{title}</p>
      {children}
    </div>
  )
}
