import type { ReactNode } from 'react'
import { Icon, type IconName } from '#web/components/icon.tsx'

interface ChoiceRowProps {
  readonly icon: IconName
  readonly title: ReactNode
  readonly line?: ReactNode
  readonly open: () => void
}

/** One thing that can be written: its icon, what it is, one line more. */
export function ChoiceRow({ icon, title, line, open }: ChoiceRowProps) {
  return (
    <li>
      <button type="button" className="plain choose-form" onClick={open}>
        <Icon name={icon} />
        <span className="grow">
          {title}
          {line !== undefined && line !== null && <span className="more block">{line}</span>}
        </span>
      </button>
    </li>
  )
}
