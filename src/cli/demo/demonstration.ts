import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { createDevice } from '#device/device.ts'
import { MemoryKeySlots } from '#device/key-slots/memory-key-slots.ts'
import { MemoryReplica } from '#device/replica/memory-replica.ts'
import { KINDS } from '#domain/kinds.ts'
import type { PlainDate } from '#domain/plain-date.ts'
import type { RunningServer } from '#server/start.ts'
import { wrongArgument } from '../refusal.ts'
import { PEOPLE } from './cast.ts'
import { foundAgency } from './found-agency.ts'
import { CAST } from './scene.ts'
import { STORIES } from './stories.ts'
import { tellStories } from './tell-stories.ts'

const SignIn = z.strictObject({ name: z.string(), does: z.string(), account: z.string(), passphrase: z.string() })
export type SignIn = z.infer<typeof SignIn>

/** Kept beside a demonstration that is kept, so that it can be entered again. A real agency has nothing like it. */
const SIGN_INS = 'demonstration-sign-ins.json'

/**
 * Puts the invented agency onto a server that is new, or finds the sign-ins of the one that was put there before. Refuses a server with any other
 * agency on it.
 */
export async function demonstration(server: RunningServer, today: PlainDate, folder: string | undefined, progress: (words: string) => void): Promise<readonly SignIn[]> {
  const setup = await server.setupCode()
  if (setup === undefined) return keptSignIns(folder)

  progress('Founding the agency')
  const newDevice = () => createDevice({ replica: new MemoryReplica(), keySlots: new MemoryKeySlots(), http: { base: server.url, fetch: (url, how) => fetch(url, how) }, kinds: KINDS, clock: Date.now })
  const agency = await foundAgency(setup, newDevice)
  progress(`Opening ${String(STORIES.length)} files`)
  await tellStories({ today, members: agency.members }, STORIES, agency.devices, (done, of) => progress(`Writing what happened: ${String(Math.round((100 * done) / of))} %`))

  const signIns = CAST.map((key) => ({ name: PEOPLE[key].name, does: PEOPLE[key].does, account: agency.accounts[key], passphrase: PEOPLE[key].passphrase }))
  if (folder !== undefined) {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await writeFile(join(folder, SIGN_INS), `${JSON.stringify(signIns, null, 2)}\n`, { mode: 0o600 })
  }
  return signIns
}

async function keptSignIns(folder: string | undefined): Promise<readonly SignIn[]> {
  const refused = wrongArgument('There is an agency here already, and it is not the demonstration. Choose a new folder or an empty database for it.')
  if (folder === undefined) throw refused
  const text = await readFile(join(folder, SIGN_INS), 'utf8').catch(() => {
    throw refused
  })
  return z.array(SignIn).parse(JSON.parse(text))
}
