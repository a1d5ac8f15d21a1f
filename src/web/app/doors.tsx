import { Suspense } from 'react'
import { later } from '../components/later.tsx'
import { useDrafts } from '../session/drafts/drafts.tsx'
import { DoorNotFetched } from '../screens/sign-in/door-not-fetched.tsx'
import { UnlockedApp } from './unlocked-app.tsx'
import { useHide } from '../session/hide/hide.tsx'
import { useSession } from '../session/session.tsx'
import { Lock } from '../screens/sign-in/lock/lock.tsx'
import { BeforeDeviceAnswers } from '../screens/sign-in/before-device-answers.tsx'

const ComeIn = later(async () => (await import('../screens/sign-in/ways-in.tsx')).WaysIn, DoorNotFetched)
const ShownOnce = later(async () => (await import('../screens/sign-in/enrol/shown-once.tsx')).ShownOnce, DoorNotFetched)
const SheetAlone = later(
  async () => (await import('../screens/groups/group-list-alone.tsx')).GroupListAlone,
  DoorNotFetched,
)
const MeetSupervisors = later(
  async () => (await import('../screens/sign-in/enrol/meet-supervisors.tsx')).MeetSupervisors,
  DoorNotFetched,
)
const Waiting = later(
  async () => (await import('../screens/sign-in/enrol/waiting-for-certificate.tsx')).WaitingForCertificate,
  DoorNotFetched,
)

/** Chooses the entrance by the state of this device: nothing here yet, waiting to be let in, locked (with one group's list left open, or nothing), or open. */
export function Doors() {
  return (
    <Suspense fallback={<BeforeDeviceAnswers />}>
      <Door />
    </Suspense>
  )
}

function Door() {
  const { state, enrolmentStep: ceremony } = useSession()
  const { covered } = useHide()
  const { ready } = useDrafts()
  if (state.sheetOpen && !covered) return <SheetAlone />
  if (covered || state.is === 'locked') return <Lock />
  if (ceremony?.is === 'let-in') return <MeetSupervisors />
  if (ceremony) return <ShownOnce ceremony={ceremony} />
  if (state.is === 'empty') return <ComeIn />
  if (state.is === 'joining') return <Waiting />
  if (!ready) return <BeforeDeviceAnswers />
  return <UnlockedApp />
}
