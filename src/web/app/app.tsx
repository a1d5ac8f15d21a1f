import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { ErrorBoundary } from '../frame/error-boundary.tsx'
import { NavigationProvider } from '../navigation/navigation.tsx'
import type { Trail } from '../navigation/trail.ts'
import { OneTab } from '../session/one-tab.tsx'
import { PracticeProvider } from '../session/practice.tsx'
import { RunningShiftProvider } from '../session/shift/running-shift.tsx'
import { HideProvider } from '../session/hide/hide.tsx'
import { ChildModeProvider } from '../screens/for-child/plan/child-mode.tsx'
import { SessionProvider } from '../session/session.tsx'
import { DraftsProvider } from '../session/drafts/drafts.tsx'
import { UndoProvider } from '../session/undo/undo-bar.tsx'
import { AnotherTab } from '../screens/sign-in/another-tab.tsx'
import { BeforeDeviceAnswers } from '../screens/sign-in/before-device-answers.tsx'
import { Doors } from './doors.tsx'

/** The providers that wrap every screen. */
export function App({ trail }: { readonly trail: Trail }) {
  return (
    <I18nProvider i18n={i18n}>
      <ErrorBoundary>
        <NavigationProvider trail={trail}>
          <OneTab opening={<BeforeDeviceAnswers />} AnotherTab={AnotherTab}>
            <PracticeProvider opening={<BeforeDeviceAnswers />}>
              <SessionProvider before={<BeforeDeviceAnswers />}>
                <DraftsProvider>
                  <HideProvider>
                    <UndoProvider>
                      <ChildModeProvider>
                        <RunningShiftProvider>
                          <Doors />
                        </RunningShiftProvider>
                      </ChildModeProvider>
                    </UndoProvider>
                  </HideProvider>
                </DraftsProvider>
              </SessionProvider>
            </PracticeProvider>
          </OneTab>
        </NavigationProvider>
      </ErrorBoundary>
    </I18nProvider>
  )
}
