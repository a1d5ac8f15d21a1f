import type { ComponentType } from 'react'
import { ScreenNavigation } from '../navigation/navigation.tsx'
import type { Route } from '../navigation/routes.ts'
import { later } from '../components/later.tsx'
import { ScreenNotFetched } from './screen-not-fetched.tsx'

/** By the convention of navigation/routes.ts. `defineScreen` has checked that each component takes the parameters of its own route. */
const FILES = import.meta.glob<{ readonly Component: ComponentType<Route> }>('../screens/**/*-screen.tsx', {
  import: 'screen',
})

/** What only *Today* does without (app/unlocked-app.tsx): the words of every code and of every refusal. */
const allWords = () => Promise.all([import('../kinds/codes/codes.ts'), import('../words/refusals/refusals.ts')])

/** A lazily loaded screen, and with it all words. */
const SCREENS = Object.fromEntries(
  Object.entries(FILES).map(([path, load]) => [
    nameIn(path),
    later(async () => (await Promise.all([load(), allWords()]))[0].Component, ScreenNotFetched),
  ]),
)

function nameIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1, -'-screen.tsx'.length)
}

/** Parameters that may change while the same screen is shown. */
const WITHIN: readonly string[] = ['tab', 'folder', 'towards', 'name', 'asked', 'of', 'scansLeft']

/** React remounts the screen for another child or another form, so that no state of the one before is left in it. */
const keyOf = (route: Route): string => JSON.stringify(Object.entries(route).filter(([name]) => !WITHIN.includes(name)))

/** The screen of a route. This file is fetched when somebody leaves *Today*: the list of all screens is no part of the first load. */
export function RouteScreen({ route }: { readonly route: Route }) {
  const Shown = SCREENS[route.is]
  if (!Shown) throw new Error(`no file ${route.is}-screen.tsx`)
  return (
    <ScreenNavigation key={keyOf(route)}>
      <Shown {...route} />
    </ScreenNavigation>
  )
}
