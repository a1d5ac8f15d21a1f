import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Device } from '#device/api.ts'
import { createDevice } from '#device/device.ts'
import { MemoryKeySlots } from '#device/kept/key-slots/memory-key-slots.ts'
import { MemoryReplica } from '#device/kept/replica/memory-replica.ts'
import { KINDS } from '#domain/kinds.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import type { RunningServer } from '#server/start.ts'
import { wrongArgument } from '../terminal/refusal.ts'
import { INVENTED_MEMBERS, type InventedMember } from './scene/cast.ts'
import { carryOver } from './carry-over.ts'
import type { ChildStory } from './telling/child-story.ts'
import { COORDINATORS, countMeetings, enrolCoordinators, putEarlierRecords } from './coordinators.ts'
import { beginDirectory } from './directory/begin-directory.ts'
import { foundAgency, type Agency, type Enrolled } from './scene/found-agency.ts'
import { CAST } from './scene/scene.ts'
import { releaseNeeds } from './stocktaking/release-needs.ts'
import { takeStock } from './stocktaking/take-stock.ts'
import { STORIES } from './stories/stories.ts'
import { tellStories } from './tell-stories.ts'

const DemoSignIn = z.strictObject({ name: z.string(), does: z.string(), account: z.string(), passphrase: z.string() })
export type DemoSignIn = z.infer<typeof DemoSignIn>

/** Stored next to a demonstration that is kept, so that it can be opened again. A real agency has no such file. */
const SIGN_INS = 'demonstration-sign-ins.json'

interface ToTell {
  readonly setup: string
  readonly url: string
  readonly today: PlainDate
  readonly stories: readonly ChildStory[]
}

/**
 * Sets up the invented agency on a new server, or finds the sign-ins of the one that was set up there before. Refuses a server that holds any other
 * agency.
 */
export async function demonstration(
  server: RunningServer,
  today: PlainDate,
  folder: string | undefined,
  progress: (words: string) => void,
): Promise<readonly DemoSignIn[]> {
  const setup = await server.setupCode()
  if (setup === undefined) return keptSignIns(folder)

  const { agency, signIns: told } = await tellDemonstration(
    { setup, url: server.url, today, stories: STORIES },
    progress,
  )
  progress('Bringing in two coordinators, with coded records of earlier years')
  const coordinators = await enrolCoordinators(agency.devices.arben, newDeviceAt(server.url))
  await countMeetings(agency.devices.arben, today)
  await putEarlierRecords(server.database.store, today)
  progress('Writing a directory of services, and taking stock of the country')
  await besideTheFiles(agency, coordinators, today)
  const signIns = [
    ...told,
    ...coordinators.map(({ account }, at) => signInOf(COORDINATORS[at] ?? INVENTED_MEMBERS.arben, account)),
  ]
  if (folder !== undefined) {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await writeFile(join(folder, SIGN_INS), `${JSON.stringify(signIns, null, 2)}\n`, { mode: 0o600 })
  }
  return signIns
}

/** What the agency knows of services around it, and what its coordinators make of needs and services. */
async function besideTheFiles(
  { devices, members }: Agency,
  coordinators: readonly Enrolled[],
  today: PlainDate,
): Promise<void> {
  const scene = { today, members }
  const [asks, looks] = coordinators
  if (!asks || !looks) throw new Error('there are two coordinators')
  await beginDirectory(devices.drita, scene, [members.mira, members.arben, asks.member, looks.member])
  await takeStock(asks, scene, looks, await releaseNeeds({ asks, looks }))
}

/** Founds the agency on a new server and writes its stories, each on the device of the member who writes it. */
export async function tellDemonstration(
  { setup, url, today, stories }: ToTell,
  progress: (words: string) => void,
): Promise<{ readonly agency: Agency; readonly signIns: readonly DemoSignIn[] }> {
  progress('Founding the agency')
  const agency = await foundAgency(setup, newDeviceAt(url))
  progress(`Opening ${String(stories.length)} files`)
  const files = await tellStories({ today, members: agency.members }, stories, agency.devices, (done, of) =>
    progress(`Writing what happened: ${String(Math.round((100 * done) / of))} %`),
  )
  const [from, into] = [files.get('erion'), files.get('valbona')]
  if (from !== undefined && into !== undefined)
    await carryOver(agency.devices.drita, today, { from, into, member: agency.members.mira })
  return { agency, signIns: CAST.map((key) => signInOf(INVENTED_MEMBERS[key], agency.accounts[key])) }
}

/** Makes devices in memory that reach one server as real devices would. */
export const newDeviceAt = (url: string) => (): Device =>
  createDevice({
    replica: new MemoryReplica(),
    keySlots: new MemoryKeySlots(),
    http: { base: url, fetch: (address, how) => fetch(address, how) },
    kinds: KINDS,
    clock: Date.now,
  })

export const signInOf = ({ name, does, passphrase }: InventedMember, account: string): DemoSignIn => ({
  name,
  does,
  account,
  passphrase,
})

async function keptSignIns(folder: string | undefined): Promise<readonly DemoSignIn[]> {
  const refused = wrongArgument(
    'There is an agency here already, and it is not the demonstration. Choose a new folder or an empty database for it.',
  )
  if (folder === undefined) throw refused
  const text = await readFile(join(folder, SIGN_INS), 'utf8').catch(() => {
    throw refused
  })
  return z.array(DemoSignIn).parse(JSON.parse(text))
}
