import { lazy, useEffect, type ComponentType } from 'react'
import { useLingui } from '@lingui/react/macro'
import { logError } from '../diagnostics/error-log.ts'
import { RefusedNote } from '../frame/refused-note.tsx'
import { Screen } from '../frame/screen.tsx'
import type { Route } from '../navigation/routes.ts'
import { wordsOfRefusal } from '../words/refusals/refusals.ts'

type Shown = ComponentType<Route>

/** A screen that is fetched when it is shown. Where it does not come, it says so, and is asked for again the next time that somebody goes there. */
export class LazyScreen {
  readonly #load: () => Promise<Shown>
  /** What to show now. */
  Shown: Shown

  constructor(load: () => Promise<Shown>) {
    this.#load = load
    this.Shown = this.#fetched()
  }

  #fetched(): Shown {
    const left = () => {
      this.Shown = this.#fetched()
    }
    const Absent = () => <NotFetched left={left} />
    return lazy(() =>
      this.#load().then(
        (screen) => ({ default: screen }),
        (error: unknown) => {
          // Whatever kept it from coming: browsers say no network in different words.
          logError('screen', error)
          return { default: Absent }
        },
      ),
    )
  }
}

/** Seldom used screens are on no phone that did not use them. */
function NotFetched({ left }: { readonly left: () => void }) {
  const { i18n } = useLingui()
  useEffect(() => left, [left])
  return (
    <Screen title={i18n._(wordsOfRefusal('no-network').says)} leave="back" reading>
      <RefusedNote code="no-network" />
    </Screen>
  )
}
