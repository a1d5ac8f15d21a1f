import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

/** A notice of a sentence or two. `alert` is read out at once, `status` when the screen reader pauses. */
export function DueNote({
  icon,
  role,
  children,
}: {
  readonly icon: IconName
  readonly role: 'alert' | 'status'
  readonly children: ReactNode
}) {
  return (
    <div className="panel due inside" role={role}>
      <div className="row top">
        <span className="mark-due">
          <Icon name={icon} />
        </span>
        <p className="grow">{children}</p>
      </div>
    </div>
  )
}
