import type { ReactNode } from 'react'
import { Icon, type IconName } from '#web/components/icon.tsx'

interface SafeLineProps {
  readonly icon: IconName
  readonly tone?: 'unsafe' | 'due' | undefined
  readonly children: ReactNode
}

/** One line of the card *Is she safe?*. */
export function SafeLine({ icon, tone, children }: SafeLineProps) {
  return (
    <p className={tone === 'unsafe' ? 'safe-line in-unsafe' : tone === 'due' ? 'safe-line in-due' : 'safe-line'}>
      <span className={tone === 'unsafe' ? 'mark-unsafe' : tone === 'due' ? 'mark-due' : 'ink-2'}>
        <Icon name={icon} size="small" />
      </span>
      <span className="grow">{children}</span>
    </p>
  )
}
