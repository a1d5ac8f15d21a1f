import { Button } from '#web/components/button.tsx'
import { Trans, useLingui } from '@lingui/react/macro'
import { Icon } from '../components/icon.tsx'
import { SyncLine } from './sync-strip.tsx'
import { useNavigation, useRoute } from '../navigation/navigation.tsx'
import { sectionOf } from '../navigation/routes.ts'
import { useMe } from '../session/session.tsx'
import { roleWords } from '../words/roles.ts'
import { routeFrom, railDestinations, WHAT_HAPPENED_DESTINATION, writesFiles } from './destinations.ts'
import { HideButton } from '../session/hide/hide-button.tsx'

/** The laptop's rail: destinations, who is signed in, what is sent, and *Hide*. */
export function Rail({ needsYou }: { readonly needsYou: number }) {
  const { t, i18n } = useLingui()
  const trail = useNavigation()
  const route = useRoute()
  const section = sectionOf(route)
  const me = useMe()
  const [firstRole] = me.roles
  return (
    <nav className="rail" aria-label={t`Main pages`}>
      <p className="name">{__APP_NAME__}</p>
      {railDestinations(me.roles).map((to) => (
        <button
          key={to.section}
          type="button"
          className="plain rail-link"
          aria-current={section === to.section ? 'page' : undefined}
          onClick={() => {
            trail.go(to.route)
          }}
        >
          <Icon name={to.icon} size="small" />
          {i18n._(to.words)}
          {to.section === 'more' && needsYou > 0 && (
            <span className="count">
              {needsYou}
              <span className="sr-only">
                {' '}
                <Trans>need you</Trans>
              </span>
            </span>
          )}
        </button>
      ))}
      {writesFiles(me.roles) && (
        <Button
          className="write-button"
          data-size="sm"
          leftSection={<Icon name="pencil" size="small" />}
          onClick={() => {
            trail.go(routeFrom(WHAT_HAPPENED_DESTINATION, route))
          }}
        >
          {i18n._(WHAT_HAPPENED_DESTINATION.words)}
        </Button>
      )}
      <div className="who">
        <p>
          <bdi className="bold">{me.name}</bdi>
        </p>
        {firstRole && <p className="ink-2">{i18n._(roleWords(firstRole))}</p>}
        <SyncLine />
        <HideButton wide />
      </div>
    </nav>
  )
}
