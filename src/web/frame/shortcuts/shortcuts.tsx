import { Suspense, useEffect, useEffectEvent, useState } from 'react'
import { later } from '../../components/later.tsx'
import { useNavigation, useRoute } from '../../navigation/navigation.tsx'
import { useMe } from '../../session/session.tsx'
import { routeFrom, WHAT_HAPPENED_DESTINATION, writesFiles } from '../destinations.ts'
import { isTyping, lettersAct } from './letters.ts'
import { placesFor } from './places.ts'

/** Loaded lazily: a phone has no keyboard. */
const ShortcutSheet = later(async () => (await import('./shortcut-sheet.tsx')).ShortcutSheet, NoSheet)

/** The sheet did not come: the key does nothing now, and asks again the next time. */
function NoSheet({ close }: { readonly close: () => void }) {
  useEffect(close, [close])
  return null
}

/** How long after `g` a letter names a place. */
const SECOND_WITHIN = 1_500

/** Keys that act on every screen after unlocking. No key acts while a person types, over a dialog, or together with Ctrl, Alt or Meta. */
export function Shortcuts() {
  const trail = useNavigation()
  const route = useRoute()
  const { roles } = useMe()
  const [open, setOpen] = useState(false)
  const find = () => {
    if (route.is !== 'children') trail.go({ is: 'children' })
    trail.step().set('find', true)
    dispatchEvent(new Event(FIND))
  }
  const act = useEffectEvent((key: string, afterG: boolean): boolean => {
    const place = afterG ? placesFor(roles).find((one) => one.key === key) : undefined
    if (place) trail.go(place.route)
    else if (key === '?') setOpen(true)
    else if (!lettersAct()) return false
    else if (key === '/' && placesFor(roles).some((one) => one.route.is === 'children')) find()
    else if (key === 'n' && writesFiles(roles)) trail.go(routeFrom(WHAT_HAPPENED_DESTINATION, route))
    else return false
    return true
  })
  useEffect(() => {
    let gAt = -SECOND_WITHIN
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || isTyping(event.target)) return
      if (document.querySelector('dialog[open]')) return
      const afterG = event.timeStamp - gAt < SECOND_WITHIN && lettersAct()
      gAt = event.key === 'g' ? event.timeStamp : -SECOND_WITHIN
      if (act(event.key, afterG)) event.preventDefault()
    }
    addEventListener('keydown', pressed)
    return () => {
      removeEventListener('keydown', pressed)
    }
  }, [])
  if (!open) return null
  return (
    <Suspense fallback={null}>
      <ShortcutSheet close={() => setOpen(false)} />
    </Suspense>
  )
}

/** Said to the screen of children when its search is to receive the focus and the screen is open already. */
export const FIND = 'homeward-find'
