import { createDevice } from '../../src/device/device.ts'
import type { Device } from '../../src/device/api.ts'
import { MemoryKeySlots } from '../../src/device/kept/key-slots/memory-key-slots.ts'
import { MemoryReplica } from '../../src/device/kept/replica/memory-replica.ts'
import type { MemberId } from '../../src/domain/entry/ids.ts'
import { KINDS } from '../../src/domain/kinds.ts'
import { cheapStretch } from '../../test/support/given.ts'
import type { HomewardReady } from '../sync/homeward-server.ts'
import { given, PASSPHRASE } from '../sync/seed.ts'
import { startServed } from '../sync/served.ts'

export interface Agency {
  readonly device: Device
  /** One more member of the team, with their own device. */
  enrol(name: string, roles: readonly ('caseworker' | 'supervisor')[]): Promise<{ device: Device; member: MemberId }>
  stop(): Promise<void>
}

/** The passphrase is not stretched here: this bench does not measure it. */
const newDevice = (url: string): Device =>
  createDevice({
    replica: new MemoryReplica(),
    keySlots: new MemoryKeySlots(),
    http: { base: url, fetch: (path, request) => fetch(path, request) },
    kinds: KINDS,
    clock: () => Date.now(),
    argon2: cheapStretch,
  })

/** A newly founded agency, with its server in a separate process. */
export async function founded(): Promise<Agency> {
  const server = await startServed<HomewardReady>(new URL('../sync/homeward-server.ts', import.meta.url))
  const { url, setup } = server.ready
  const device = newDevice(url)
  given(await device.foundOrganisation({ setup, name: 'Bench', member: 'Arben Dema', passphrase: PASSPHRASE }))
  given(await device.sync())
  return {
    device,
    async enrol(name, roles) {
      const { code, invitation } = given(await device.invite({ name, roles, external: false, hours: 24 }))
      const theirs = newDevice(url)
      given(await theirs.join({ code, member: name, passphrase: PASSPHRASE }))
      given(await device.invitations())
      const member = given(await device.confirmMember(invitation))
      given(await theirs.finishJoining())
      given(await theirs.sync())
      return { device: theirs, member }
    },
    stop: () => server.stop(),
  }
}
