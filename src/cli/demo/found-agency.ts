import type { Device } from '#device/api.ts'
import type { MemberId } from '#domain/ids.ts'
import { answered } from '../answered.ts'
import { AGENCY, PEOPLE } from './cast.ts'
import { CAST, type CastKey } from './scene.ts'

export interface Agency {
  readonly devices: Readonly<Record<CastKey, Device>>
  readonly members: Readonly<Record<CastKey, MemberId>>
  readonly accounts: Readonly<Record<CastKey, string>>
}

interface Enrolled {
  readonly device: Device
  readonly member: MemberId
  readonly account: string
}

/** Arben founds the agency, invites the three others and confirms each after comparing fingerprints, as people would. */
export async function foundAgency(setup: string, newDevice: () => Device): Promise<Agency> {
  const arben = newDevice()
  const founded = answered(await arben.foundOrganisation({ setup, name: AGENCY, member: PEOPLE.arben.name, passphrase: PEOPLE.arben.passphrase }), 'founding the agency')
  answered(await arben.sync(), 'the first sync')
  const founder = (await arben.state()).me?.member
  if (founder === undefined) throw new Error('the founder is not on the device')

  const besa = await enrol(arben, newDevice(), 'besa')
  const drita = await enrol(arben, newDevice(), 'drita')
  const mira = await enrol(arben, newDevice(), 'mira')
  const all: Readonly<Record<CastKey, Enrolled>> = { drita, besa, mira, arben: { device: arben, member: founder, account: founded.account } }
  for (const key of CAST) answered(await all[key].device.sync(), `the sync of ${key}`)
  await meet(drita.device, besa)
  return { devices: each(all, 'device'), members: each(all, 'member'), accounts: each(all, 'account') }
}

/** The caseworker compares her supervisor's fingerprint on both screens: until then her device gives no key to a supervisor. */
async function meet(device: Device, supervisor: Enrolled): Promise<void> {
  const fingerprint = (await supervisor.device.state()).organisation?.fingerprint ?? ''
  answered(await device.confirmColleague({ member: supervisor.member, fingerprint }), 'meeting the supervisor')
}

async function enrol(arben: Device, device: Device, key: CastKey): Promise<Enrolled> {
  const { name, roles, passphrase } = PEOPLE[key]
  const { code, invitation } = answered(await arben.invite({ name, roles, external: false, hours: 24 }), `inviting ${key}`)
  const joined = answered(await device.join({ code, member: name, passphrase }), `joining as ${key}`)
  const waiting = answered(await arben.invitations(), 'invitations').find((one) => one.invitation === invitation)
  if (waiting?.fingerprint !== joined.fingerprint) throw new Error(`the two screens show different fingerprints for ${key}`)
  const member = answered(await arben.confirmMember(invitation), `confirming ${key}`)
  if (answered(await device.finishJoining(), `finishing as ${key}`) !== 'ready') throw new Error(`${key} is not certified`)
  answered(await device.sync(), `the sync of ${key}`)
  return { device, member, account: joined.account }
}

function each<Field extends keyof Enrolled>(all: Readonly<Record<CastKey, Enrolled>>, field: Field): Readonly<Record<CastKey, Enrolled[Field]>> {
  return { drita: all.drita[field], besa: all.besa[field], mira: all.mira[field], arben: all.arben[field] }
}
