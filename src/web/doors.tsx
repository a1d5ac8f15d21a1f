import { Inside } from './frame/inside.tsx'
import { useHide } from './session/hide.tsx'
import { useSession } from './session/session.tsx'
import { ShownOnce } from './screens/enrol/shown-once.tsx'
import { Waiting } from './screens/enrol/waiting.tsx'
import { ComeIn } from './outside/come-in.tsx'
import { Lock } from './screens/lock/lock.tsx'

/** Which door a person stands before: nothing here yet, waiting to be let in, locked, or open. */
export function Doors() {
  const { state, ceremony } = useSession()
  const { covered } = useHide()
  if (covered || state.is === 'locked') return <Lock />
  if (ceremony) return <ShownOnce ceremony={ceremony} />
  if (state.is === 'empty') return <ComeIn />
  if (state.is === 'joining') return <Waiting />
  return <Inside />
}
