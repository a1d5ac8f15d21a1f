import { Suspense, useEffect, useEffectEvent } from 'react'
import { useRead } from '../device/use-read.ts'
import { ScreenNavigation, useNavigation, useRoute } from '../navigation/navigation.tsx'
import { fillsScreen } from '../navigation/routes.ts'
import { useSyncSchedule } from '../session/use-sync-schedule.ts'
import { useMe } from '../session/session.tsx'
import { RevealProvider } from '../session/reveal.tsx'
import { useSyncState } from '../device/use-sync-state.ts'
import { LanguageNote } from '../components/language-note.tsx'
import { later } from '../components/later.tsx'
import { BottomBar } from '../frame/bottom-bar.tsx'
import { AskedWhere } from './asked-where.tsx'
import { ScreenNotFetched } from './screen-not-fetched.tsx'
import { homeRoute } from '../frame/destinations.ts'
import { Rail } from '../frame/rail.tsx'
import { Shortcuts } from '../frame/shortcuts/shortcuts.tsx'

const Today = later(async () => (await import('../screens/today/today-screen.tsx')).TodayScreen, ScreenNotFetched)
const RouteScreen = later(async () => (await import('./route-screen.tsx')).RouteScreen, ScreenNotFetched)

/** The app after unlocking. */
export function UnlockedApp() {
  const route = useRoute()
  const trail = useNavigation()
  const me = useMe()
  const sync = useSyncState()
  const attention = useRead(['attention', 'sync'], 'attention', (device) => device.needsAttention())
  const needsYou = attention.is === 'read' ? attention.value.length : 0
  useSyncSchedule(true)

  const first = sync !== null && sync.lastAt === null && sync.is === 'working' && sync.progress !== null
  const arrive = useEffectEvent(() => {
    if (trail.canGoBack()) return
    trail.replace(first ? { is: 'first-sync' } : homeRoute(me.roles, innerWidth >= 960))
  })
  useEffect(() => {
    arrive()
  }, [first])

  const full = fillsScreen(route)
  return (
    <div className={full ? 'app' : 'app with-rail'}>
      {!full && <Rail needsYou={needsYou} />}
      <main className="app-main">
        <LanguageNote hides />
        <RevealProvider>
          <Suspense fallback={null}>
            {route.is === 'today' ? (
              <ScreenNavigation>
                <Today />
              </ScreenNavigation>
            ) : (
              <RouteScreen route={route} />
            )}
          </Suspense>
        </RevealProvider>
      </main>
      {!full && <BottomBar needsYou={needsYou} />}
      <AskedWhere />
      <Shortcuts />
    </div>
  )
}
