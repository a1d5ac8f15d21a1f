import type { ReactNode } from 'react'
import { Icon, type IconName } from '../components/icon.tsx'

/** A row that is on or off. */
export function Switch({
  on,
  set,
  icon,
  title,
  line,
}: {
  readonly on: boolean
  readonly set: (on: boolean) => void
  readonly icon: IconName
  readonly title: ReactNode
  readonly line?: ReactNode
}) {
  return (
    <button type="button" role="switch" aria-checked={on} className="plain entry-row" onClick={() => set(!on)}>
      <span className="lead">
        <Icon name={icon} />
      </span>
      <span className="grow">
        <span className="title block">{title}</span>
        {line !== undefined && <span className="line block">{line}</span>}
      </span>
      <span className="switch" aria-hidden="true">
        <span />
      </span>
    </button>
  )
}
