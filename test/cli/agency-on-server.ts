import type { Device } from '#device/api.ts'
import { createDevice, type DeviceOptions } from '#device/device.ts'
import { MemoryKeySlots } from '#device/kept/key-slots/memory-key-slots.ts'
import { MemoryReplica } from '#device/kept/replica/memory-replica.ts'
import type { MemberId } from '#domain/entry/ids.ts'
import { KINDS } from '#domain/kinds.ts'
import { cheapStretch, given, PASSPHRASE } from '../support/given.ts'
import type { Role } from '#device/kept/rights.ts'

type How = Pick<DeviceOptions, 'argon2'>

/** Of people who come in neither by a command nor in a browser: Argon2id costs a sixth of a second each time. */
export const CHEAP: How = { argon2: cheapStretch }

/** A new device without a member, which reaches the server over the network. */
export const deviceAt = (url: string, how: How = {}): Device =>
  createDevice({
    ...how,
    replica: new MemoryReplica(),
    keySlots: new MemoryKeySlots(),
    http: { base: url, fetch: (address, how) => fetch(address, how) },
    kinds: KINDS,
    clock: Date.now,
  })

/** A new device of an invented person, signed in with what their link of the demonstration leads to. */
export async function deviceByLink(printed: string, name: string): Promise<Device> {
  const [, link = '', url = ''] = new RegExp(`${name} .*\\n\\s+((http:\\S+)/try/\\S+)`).exec(printed) ?? []
  const device = deviceAt(url)
  given(await device.signIn((await (await fetch(`${link}/sign-in`)).json()) as { account: string; passphrase: string }))
  given(await device.sync())
  return device
}

/** Arben founds an agency on a server and enrols Drita. Returns Drita's first device and her account code. */
export async function agencyWithDrita(
  url: string,
  setup: string | undefined,
  how: How = {},
): Promise<{ device: Device; account: string }> {
  return enrolAt(url, await foundAt(url, setup, how), 'Drita Kola', 'caseworker', how)
}

/** Arben's device, once he has founded an agency on a server. */
export async function foundAt(url: string, setup: string | undefined, how: How = {}): Promise<Device> {
  const arben = deviceAt(url, how)
  given(
    await arben.foundOrganisation({
      setup: setup ?? '',
      name: 'An agency',
      member: 'Arben Dema',
      passphrase: PASSPHRASE,
    }),
  )
  given(await arben.sync())
  return arben
}

/** Arben invites a person, who joins on their own device and is confirmed. */
export async function enrolAt(
  url: string,
  arben: Device,
  name: string,
  role: Role,
  how: How = {},
): Promise<{ device: Device; account: string; member: MemberId }> {
  const { code, invitation } = given(await arben.invite({ name, roles: [role], external: false, hours: 24 }))
  const device = deviceAt(url, how)
  const { account } = given(await device.join({ code, member: name, passphrase: PASSPHRASE }))
  const member = given(await arben.confirmMember(invitation))
  given(await device.finishJoining())
  given(await device.sync())
  return { device, account, member }
}

/** A further device of the same person. */
export async function furtherDeviceAt(url: string, account: string, how: How = {}): Promise<Device> {
  const device = deviceAt(url, how)
  given(await device.signIn({ account, passphrase: PASSPHRASE }))
  given(await device.sync())
  return device
}
