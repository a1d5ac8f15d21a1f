import { createContext, useContext, useEffect, useRef, useState, type ReactNode } from 'react'
import type { DeviceState } from '#device/vault/api.ts'
import type { Founded, JoinedAgency } from '#device/people/api.ts'
import type { MemberId } from '#domain/entry/ids.ts'
import { useConnection } from '../device/device-context.tsx'
import type { Role } from '#device/kept/rights.ts'

/** Codes that are shown once and stay on the screen until the person confirms that they are on paper. */
export type CodesShown =
  | { readonly is: 'founded'; readonly codes: Founded }
  | { readonly is: 'joined'; readonly codes: JoinedAgency }
  | { readonly is: 'renewed'; readonly codes: { readonly recovery: string } }

/** A step of enrolment that is shown before the app until the person has finished it. */
export type EnrolmentStep = CodesShown | { readonly is: 'let-in' }

export interface AppSession {
  readonly state: DeviceState
  /** Reads the state again: after a refusal that changes it without a topic being announced. Resolves when this state, or a later one, is shown. */
  readonly again: () => Promise<void>
  readonly enrolmentStep: EnrolmentStep | null
  readonly showOnce: (ceremony: EnrolmentStep) => void
  readonly putAway: () => void
  /** The member was removed from this device remotely, and all their data was deleted here. Remembered until the app is reopened. */
  readonly takenOff: boolean
  /** Call before the member empties this device on purpose: no notice about a remote removal is shown. */
  readonly leaves: () => void
}

const SessionContext = createContext<AppSession | null>(null)

export function useSession(): AppSession {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useSession is called outside its provider')
  return session
}

/** Who has unlocked this device. Only for screens behind the lock. */
export function useMe(): NonNullable<DeviceState['me']> {
  const { me } = useSession().state
  if (!me) throw new Error('nobody has unlocked this device')
  return me
}

export const hasAnyRole = (roles: readonly Role[], ...wanted: readonly Role[]): boolean =>
  wanted.some((role) => roles.includes(role))

export function SessionProvider({ before, children }: { readonly before: ReactNode; readonly children: ReactNode }) {
  const { device, listen } = useConnection()
  const [state, setState] = useState<DeviceState | null>(null)
  const [ceremony, setCeremony] = useState<EnrolmentStep | null>(null)
  const [failure, setFailure] = useState<Error | null>(null)
  const [takenOff, setTakenOff] = useState(false)
  const wasOpenFor = useRef<MemberId | null>(null)
  const readNow = useRef(() => Promise.resolve())

  useEffect(() => {
    let stopped = false
    let [asked, shown] = [0, 0]
    const read = () => {
      const turn = (asked += 1)
      return device
        .state()
        .then((now) => {
          // An answer that arrives after that of a later call is stale.
          if (stopped || turn < shown) return
          shown = turn
          const before = wasOpenFor.current
          if (before !== null && now.members.every(({ member }) => member !== before)) setTakenOff(true)
          else if (now.me) setTakenOff(false)
          wasOpenFor.current = now.me?.member ?? null
          setState(now)
        })
        .catch((error: unknown) => {
          setFailure(error instanceof Error ? error : new Error('the state of the device could not be read'))
        })
    }
    readNow.current = read
    void read()
    const stop = listen((topics) => {
      if (topics.includes('state') || topics.includes('sync')) void read()
    })
    return () => {
      stopped = true
      stop()
    }
  }, [device, listen])

  if (failure) throw failure
  if (!state) return before
  const session: AppSession = {
    state,
    again: () => readNow.current(),
    enrolmentStep: ceremony,
    showOnce: setCeremony,
    putAway() {
      setCeremony(null)
    },
    takenOff,
    leaves() {
      wasOpenFor.current = null
    },
  }
  return <SessionContext value={session}>{children}</SessionContext>
}
