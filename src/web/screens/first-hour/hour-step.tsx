import type { ReactNode } from 'react'
import { Icon } from '#web/components/icon.tsx'

interface StepProps {
  readonly title: ReactNode
  readonly more?: ReactNode
  /** Somebody wrote that it is done, or who does it. */
  readonly done?: boolean
  /** Buttons that record the answer. */
  readonly children?: ReactNode
}

/** One step of what to do now. */
export function HourStep({ title, more, done = false, children }: StepProps) {
  return (
    <li className="panel inside hour-step">
      {done && (
        <span className="mark-safe">
          <Icon name="tick" />
        </span>
      )}
      <div className="stack tight">
        <h2>{title}</h2>
        {more !== undefined && <div className="ink-2 stack tight">{more}</div>}
        {children !== undefined && <div className="row wraps">{children}</div>}
      </div>
    </li>
  )
}
