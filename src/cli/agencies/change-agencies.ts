import type { AgencyPlace } from '#store/agencies/agency-place.ts'
import type { Control } from '#store/agencies/control.ts'
import type { MoveStep } from '#store/agencies/move-agency.ts'
import { noticed, told } from '../terminal/printed.ts'
import { CommandRefused } from '../terminal/refusal.ts'
import type { Shell } from '../terminal/shell.ts'
import { clusterAt, type Cluster } from './clusters.ts'
import { databaseRefused } from './with-control.ts'

/** Adds an agency, or goes on where adding it was interrupted. Resolves with the code to found it. */
export async function addAgency(control: Control, secret: string, host: string, on: Cluster): Promise<string> {
  const { agencyUrl, clusterAddress } = await import('#store/agencies/agency-place.ts')
  const { beginAgency, changeAgency, HostIsTaken } = await import('#store/agencies/control.ts')
  const { makeAgencyDatabase } = await import('#store/agencies/agency-database.ts')
  const { openDatabase } = await import('#store/database/database.ts')
  const { newSetupCode, prepare } = await import('#store/people/organisation.ts')
  const place = await beginAgency(control, host, clusterAddress(on.adminUrl)).catch((error: unknown) => {
    throw error instanceof HostIsTaken
      ? new CommandRefused(`There is an agency at ${host} already. Nothing was changed.`)
      : error
  })
  if (place.cluster !== clusterAddress(on.adminUrl))
    throw new CommandRefused(`Adding ${host} began on another PostgreSQL server. Name that one with --on.`)
  try {
    await makeAgencyDatabase(on.adminUrl, place, secret)
    const database = await openDatabase({ url: agencyUrl(secret, place) })
    try {
      await prepare(database.store)
      const code = await newSetupCode(database.store)
      if (code === undefined) throw new CommandRefused(`The database of ${host} holds an agency already.`)
      await changeAgency(control, place, { state: 'active' })
      return code
    } finally {
      await database.close()
    }
  } catch (error) {
    throw databaseRefused(error, `The PostgreSQL server ${on.name}`)
  }
}

const STEPS: Readonly<Record<MoveStep, string>> = {
  stopped: 'Devices of this agency now wait until the move is done.',
  'shut-out': 'The old database is closed for writing.',
  made: 'The new database is made.',
  copied: 'All rows are copied.',
  moved: 'The agency is served from the new database.',
}

export async function moveTo(
  shell: Shell,
  control: Control,
  secret: string,
  place: AgencyPlace,
  { from, to }: { readonly from: Cluster; readonly to: Cluster },
): Promise<void> {
  if (place.state !== 'active' && place.state !== 'moving')
    throw new CommandRefused(
      `${place.host} is ${place.state}: only an agency that is served moves. Nothing was changed.`,
    )
  if (from.name === to.name && place.state === 'active')
    throw new CommandRefused(`${place.host} lies on ${to.name} already. Nothing was changed.`)
  const { moveAgency } = await import('#store/agencies/move-agency.ts')
  const notices: Promise<void>[] = []
  try {
    await moveAgency(control, secret, place, { from: from.adminUrl, to: to.adminUrl }, (step) => {
      notices.push(noticed(shell, STEPS[step]))
    })
  } catch (error) {
    throw databaseRefused(error, 'One of the two PostgreSQL servers')
  } finally {
    await Promise.all(notices)
  }
  await told(
    shell,
    from.name === to.name
      ? `The move was cancelled: ${place.host} is served from ${to.name} as before.`
      : `${place.host} lies on ${to.name}. Its old database ${place.name} on ${from.name} stays as it was: delete it there once the new one is backed up.`,
  )
}

export async function eraseAgency({ name, adminUrl }: Cluster, place: AgencyPlace): Promise<void> {
  const { dropAgencyDatabase } = await import('#store/agencies/agency-database.ts')
  await dropAgencyDatabase(adminUrl, place).catch((error: unknown) => {
    throw databaseRefused(error, `The PostgreSQL server ${name}`)
  })
}

/** Migrates each database. One that fails is named, and the others go on. */
export async function upgradeAgencies(
  shell: Shell,
  control: Control,
  secret: string,
  clusters: readonly Cluster[],
): Promise<void> {
  const { upgradeAgencyDatabase } = await import('#store/agencies/agency-database.ts')
  const { agencyPlaces } = await import('#store/agencies/control.ts')
  const failed: string[] = []
  for (const place of await agencyPlaces(control)) {
    if (place.state !== 'active' && place.state !== 'suspended') continue
    try {
      await upgradeAgencyDatabase(clusterAt(clusters, place.cluster).adminUrl, place, secret)
      await noticed(shell, `${place.host}: this version.`)
    } catch (error) {
      const refused = databaseRefused(error, `The database of ${place.host}`)
      failed.push(place.host)
      await noticed(shell, `${place.host}: ${refused instanceof Error ? refused.message : 'it does not open.'}`)
    }
  }
  if (failed.length > 0) throw new CommandRefused(`Not upgraded: ${failed.join(', ')}. The others are at this version.`)
}
