import { useLingui } from '@lingui/react/macro'
import { Suspense, useEffect, useRef, type ReactNode } from 'react'
import { Icon } from '../components/icon.tsx'
import { later, Nothing } from '../components/later.tsx'
import { useNavigation, useRoute } from '../navigation/navigation.tsx'
import { HelpButton } from './help-button.tsx'
import { HideButton } from '../session/hide/hide-button.tsx'
import { useScroll } from './use-scroll.ts'

/** Loaded lazily: nearly every app has the version of its server. */
const NewVersionNote = later(
  async () => (await import('../session/new-version/new-version-note.tsx')).NewVersionNote,
  Nothing,
)
const FirstUse = later(async () => (await import('./first-use.tsx')).FirstUse, Nothing)

interface ScreenProps {
  readonly title: ReactNode
  /** One secondary line under the title. */
  readonly sub?: ReactNode
  /** `close`: a form that fills the screen; what was typed is kept as a draft. */
  readonly leave?: 'back' | 'close'
  /** Where the back button does not simply go one step back. */
  readonly onLeave?: () => void
  /** Under the title: tabs, a strip, a search field. Stays visible while scrolling. */
  readonly under?: ReactNode
  /** In the title bar, on wide and narrow screens. */
  readonly actions?: ReactNode
  /** At the lower edge: the buttons of a form. */
  readonly dock?: ReactNode
  /** One reading column on a wide screen. */
  readonly reading?: boolean
  /** Without the first-use hint of this route, where it would not be true. */
  readonly unhinted?: boolean
  readonly children: ReactNode
}

/** Frame of a screen: its heading, *Hide*, its content, its dock. The heading receives the focus when the screen opens. */
export function Screen({
  title,
  sub,
  leave,
  onLeave,
  under,
  actions,
  dock,
  reading = false,
  unhinted = false,
  children,
}: ScreenProps) {
  const { t } = useLingui()
  const trail = useNavigation()
  const { is: route } = useRoute()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
  }, [])
  useScroll()

  const away = onLeave ?? trail.back
  // The first screen has no step to go back to.
  const way = leave === 'back' && onLeave === undefined && !trail.canGoBack() ? undefined : leave
  return (
    <div className="screen">
      <header className="screen-head">
        <div className={way ? 'screen-bar with-back' : 'screen-bar'}>
          {way && (
            <button
              type="button"
              className="plain icon-button"
              aria-label={way === 'close' ? t`Close, keep the draft` : t`Back`}
              onClick={away}
            >
              <Icon name={way === 'close' ? 'close' : 'back'} />
            </button>
          )}
          <div className="grow">
            <h1 ref={heading} tabIndex={-1}>
              {title}
            </h1>
            {sub !== undefined && <p className="sub">{sub}</p>}
          </div>
          {actions}
          <HelpButton />
          <HideButton />
        </div>
        {under}
      </header>
      <div className={reading ? 'screen-body reading' : 'screen-body'}>
        <Suspense fallback={null}>
          <NewVersionNote route={route} />
          {!unhinted && <FirstUse key={route} route={route} />}
        </Suspense>
        {children}
      </div>
      {dock !== undefined && <div className="dock">{dock}</div>}
    </div>
  )
}
