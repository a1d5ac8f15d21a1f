import type { ReactNode } from 'react'
import { EntryRow } from '#web/components/entry-row.tsx'
import { Icon, type IconName } from '#web/components/icon.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import type { Route } from '#web/navigation/routes.ts'

interface RouteRowProps {
  readonly to: Route
  readonly icon: IconName
  readonly title: ReactNode
  readonly line?: ReactNode
  readonly state?: ReactNode
}

/** A row of a list that opens a screen. */
export function RouteRow({ to, icon, title, line, state }: RouteRowProps) {
  const trail = useNavigation()
  return (
    <li>
      <EntryRow lead={<Icon name={icon} />} title={title} line={line} state={state} open={() => trail.go(to)} />
    </li>
  )
}
