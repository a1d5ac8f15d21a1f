import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { DirectionProvider, MantineProvider } from '@mantine/core'
import { ErrorBoundary } from './frame/error-boundary.tsx'
import { NavigationProvider } from './navigation/navigation.tsx'
import type { Trail } from './navigation/trail.ts'
import { OneTab } from './session/one-tab.tsx'
import { PracticeProvider } from './session/practice.tsx'
import { HideProvider } from './session/hide.tsx'
import { BesideProvider } from './session/beside.tsx'
import { SessionProvider } from './session/session.tsx'
import { DraftsProvider } from './drafts/drafts.tsx'
import { UndoProvider } from './components/undo-bar.tsx'
import { Opening } from './screens/outside/opening.tsx'
import { Doors } from './doors.tsx'
import { theme } from './theme.ts'

/** Everything that stands around a screen. Mantine makes no style element: its variables stand in styles/mantine.css. */
export function App({ trail }: { readonly trail: Trail }) {
  return (
    <I18nProvider i18n={i18n}>
      <DirectionProvider>
        <MantineProvider theme={theme} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
          <ErrorBoundary>
            <NavigationProvider trail={trail}>
              <OneTab>
                <PracticeProvider>
                  <SessionProvider before={<Opening />}>
                    <DraftsProvider>
                      <HideProvider>
                        <UndoProvider>
                          <BesideProvider>
                            <Doors />
                          </BesideProvider>
                        </UndoProvider>
                      </HideProvider>
                    </DraftsProvider>
                  </SessionProvider>
                </PracticeProvider>
              </OneTab>
            </NavigationProvider>
          </ErrorBoundary>
        </MantineProvider>
      </DirectionProvider>
    </I18nProvider>
  )
}
