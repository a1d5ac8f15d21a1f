import { type ComponentProps, Suspense, useMemo, useState } from 'react'
import { later, Nothing } from '#web/components/later.tsx'
import { useRead } from '#web/device/use-read.ts'
import { useMe } from '#web/session/session.tsx'
import type { KnownChild } from '#web/views/child-file/known-child.ts'
import { toldHere } from '#web/views/devices/told-here.ts'

/** Loaded lazily: a device is added seldom. */
const NewDevices = later(async () => (await import('#web/views/devices/new-devices.tsx')).NewDevices)

/** Loaded lazily: somebody is stopped seldom. */
const WhoWasStopped = later(async () => (await import('#web/views/devices/who-was-stopped.tsx')).WhoWasStopped)

/** Loaded lazily: a custodian stops somebody seldom. */
const StoppedHere = later(async () => (await import('#web/views/devices/who-was-stopped.tsx')).StoppedHere)

/** Loaded lazily: members are seldom removed by two. */
const ActsOnMembers = later(async () => (await import('#web/views/members/acts-on-members.tsx')).ActsOnMembers)

/** Loaded lazily: what somebody may do changes seldom. */
const StandingChanged = later(async () => (await import('./standing-changed.tsx')).StandingChanged)

/** Loaded lazily: nearly every device sets its clock from the network, and servers seldom show two lists. */
const OfServer = later(async () => (await import('#web/views/of-server/of-server.tsx')).OfServer, Nothing)

interface AgencyNoticesProps {
  /** The children of whom this member has the file. */
  readonly known: readonly KnownChild[] | null
  /** Quiet hours: a changed role and what the server does wait until they end. */
  readonly held?: boolean
}

/**
 * New devices, who was stopped, what of a member waits for a second signature, a changed role, another custodian, and a server that shows two lists of
 * people: on *Today* and on every other screen on which the app opens, until somebody has answered.
 */
export function AgencyNotices({ known, held = false }: AgencyNoticesProps) {
  const me = useMe()
  const added = useRead(['devices'], 'new-devices', (device) => device.newDevices())
  const news = useMemo(() => (added.is === 'read' && known ? toldHere(added.value, known, me) : []), [added, known, me])
  const stopped = useRead(['members'], 'who-was-stopped', (device) => device.whoWasStopped())
  const stops = useMemo(
    () => (stopped.is === 'read' && known ? toldHere(stopped.value, known, me) : []),
    [stopped, known, me],
  )
  const [own, setOwn] = useState<ComponentProps<typeof StoppedHere>['one'] | null>(null)
  const acts = useRead(['members'], 'directory-acts', (device) => device.directoryActs())
  const standing = useRead(['members'], 'own-standing', (device) => device.ownStanding())
  return (
    <Suspense fallback={null}>
      {news.length > 0 && <NewDevices news={news} stopped={setOwn} />}
      {own && <StoppedHere one={own} close={() => setOwn(null)} />}
      {stops.length > 0 && <WhoWasStopped stops={stops} />}
      {acts.is === 'read' && acts.value.length > 0 && <ActsOnMembers acts={acts.value} />}
      {!held && standing.is === 'read' && standing.value && <StandingChanged standing={standing.value} />}
      {!held && <OfServer />}
    </Suspense>
  )
}
