import { Trans } from '@lingui/react/macro'
import { createElement, lazy, useEffect, type ComponentType } from 'react'
import { logError } from '../diagnostics/error-log.ts'

/**
 * A component whose code is fetched when it is first shown. Where it does not come (no network, and a browser that does not keep the app),
 * `inItsPlace` stands there and the rest of the page goes on. It is asked for again the next time that somebody comes there.
 */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
  inItsPlace: ComponentType<NoInfer<P>> = NotHereYet,
): ComponentType<P> {
  const fetched = (): ComponentType<P> =>
    lazy(() =>
      load().then(
        (part) => ({ default: part }),
        (error: unknown) => {
          // Whatever kept it from coming: browsers say no network in different words.
          logError('screen', error)
          return { default: NotFetched }
        },
      ),
    )
  let part = fetched()
  const askAnew = () => {
    part = fetched()
  }
  function NotFetched(props: P) {
    useEffect(() => askAnew, [])
    return createElement(inItsPlace, props)
  }
  return function Later(props: P) {
    return createElement(part, props)
  }
}

/** In the place of a part that says nothing urgent: hints, keys, the note of a new version. */
export const Nothing = (): null => null

/** One line, also where several parts of a page did not come (styles/parts.css). */
function NotHereYet() {
  return (
    <p className="not-here-yet text-small ink-2" role="status">
      <Trans>This part is not on this device yet. Connect to the network to load it.</Trans>
    </p>
  )
}
