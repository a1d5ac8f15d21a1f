import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

export type Tone = 'safe' | 'unsafe' | 'unknown' | 'due' | 'wait' | 'action' | 'plain'

const ICONS: Readonly<Record<Tone, IconName>> = {
  safe: 'tick',
  unsafe: 'unsafe',
  unknown: 'unknown',
  due: 'clock',
  wait: 'here',
  action: 'info',
  plain: 'info',
}

/** Icon and one to three words; not interactive. Red (`unsafe`) only for danger from a person or place. */
export function StatusChip({
  tone,
  icon = ICONS[tone],
  children,
}: {
  readonly tone: Tone
  readonly icon?: IconName
  readonly children: ReactNode
}) {
  return (
    <span className={`chip ${tone}`}>
      <Icon name={icon} size="tiny" />
      {children}
    </span>
  )
}
