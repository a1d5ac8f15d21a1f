import { Plural, useLingui } from '@lingui/react/macro'
import { Icon } from '../components/icon.tsx'
import { useNavigation, useRoute } from '../navigation/navigation.tsx'
import { sectionOf } from '../navigation/routes.ts'
import { useMe } from '../session/session.tsx'
import {
  CHILDREN_DESTINATION,
  DEVICES_DESTINATION,
  GUIDANCE_DESTINATION,
  routeFrom,
  MORE_DESTINATION,
  EVIDENCE_DESTINATION,
  PEOPLE_DESTINATION,
  TODAY_DESTINATION,
  WHAT_HAPPENED_DESTINATION,
  writesFiles,
  type Destination,
} from './destinations.ts'

/** The phone's bar: five destinations, *What happened?* in the middle, always in the same position. A member who works with no file has four. */
export function BottomBar({ needsYou }: { readonly needsYou: number }) {
  const { t } = useLingui()
  const { roles } = useMe()
  if (!writesFiles(roles)) {
    return (
      <nav className="bottom-bar few" aria-label={t`Main pages`}>
        <Tab to={TODAY_DESTINATION} />
        {roles.includes('coordinator') && <Tab to={EVIDENCE_DESTINATION} />}
        <Tab to={PEOPLE_DESTINATION} />
        {!roles.includes('coordinator') && <Tab to={DEVICES_DESTINATION} />}
        <Tab to={MORE_DESTINATION} needsYou={needsYou} />
      </nav>
    )
  }
  return (
    <nav className="bottom-bar" aria-label={t`Main pages`}>
      <Tab to={TODAY_DESTINATION} />
      <Tab to={CHILDREN_DESTINATION} />
      <Tab to={WHAT_HAPPENED_DESTINATION} say />
      <Tab to={GUIDANCE_DESTINATION} />
      <Tab to={MORE_DESTINATION} needsYou={needsYou} />
    </nav>
  )
}

function Tab({
  to,
  say = false,
  needsYou = 0,
}: {
  readonly to: Destination
  readonly say?: boolean
  readonly needsYou?: number
}) {
  const { i18n } = useLingui()
  const trail = useNavigation()
  const route = useRoute()
  const here = to.section === 'people' ? route.is === to.route.is : sectionOf(route) === to.section
  return (
    <button
      type="button"
      className={say ? 'plain write-button' : 'plain'}
      aria-current={here ? 'page' : undefined}
      onClick={() => {
        trail.go(routeFrom(to, route))
      }}
    >
      <Icon name={to.icon} />
      {i18n._(to.words)}
      {needsYou > 0 && (
        <span className="dot">
          <span aria-hidden="true">{needsYou}</span>
          <span className="sr-only">
            <Plural value={needsYou} one="# thing needs you" other="# things need you" />
          </span>
        </span>
      )}
    </button>
  )
}
