import { readFile } from 'node:fs/promises'
import { deserialize } from 'node:v8'
import { inject } from 'vitest'
import { answered } from '#cli/device/answered.ts'
import { INVENTED_MEMBERS } from '#cli/demo/scene/cast.ts'
import type { Agency } from '#cli/demo/scene/found-agency.ts'
import type { CastKey } from '#cli/demo/scene/scene.ts'
import type { Device } from '#device/api.ts'
import { MemoryKeySlots } from '#device/kept/key-slots/memory-key-slots.ts'
import { MemoryReplica } from '#device/kept/replica/memory-replica.ts'
import type { RunningServer } from '#server/start.ts'
import { inFolder, type FoundedTemplate, type StoredDevice } from './founded-template.ts'
import { serveApp, type HowServed } from './serve-app.ts'
import { journeyDevice } from './light-cost/journey-device.ts'

/** The built app on a separate server, with the agency of the demonstration: Drita, Besa, Mira and Arben. */
export interface Founded {
  readonly server: RunningServer
  /** Each member's own device, unlocked. Drita has confirmed Besa. */
  readonly agency: Agency
  /** An empty device that reaches the server. */
  readonly newDevice: () => Device
}

/** Starts from a copy of the agency that was founded before the first journey. `clock`: that of the devices. */
export async function foundedAgency(how: HowServed & { readonly clock?: () => number } = {}): Promise<Founded> {
  const { clock = Date.now, ...served } = how
  const { agency } = inFolder(inject('foundedTemplate'))
  const { members, accounts, devices } = deserialize(await readFile(agency)) as FoundedTemplate
  const server = await serveApp({ ...served, founded: true })

  const of = async (who: CastKey): Promise<Device> => {
    const device = journeyDevice(server.url, { clock, ...(await storesWith(devices[who])) })
    const { passphrase } = INVENTED_MEMBERS[who]
    answered(await device.unlock({ member: members[who], passphrase }), `unlocking the device of ${who}`)
    return device
  }
  const all = { drita: await of('drita'), besa: await of('besa'), mira: await of('mira'), arben: await of('arben') }
  return { server, agency: { devices: all, members, accounts }, newDevice: () => journeyDevice(server.url, { clock }) }
}

async function storesWith({ rows, slots }: StoredDevice) {
  const [replica, keySlots] = [new MemoryReplica(), new MemoryKeySlots()]
  await replica.write(rows)
  for (const [member, bytes] of slots) await keySlots.write(member, bytes)
  return { replica, keySlots }
}
