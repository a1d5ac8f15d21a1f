import type { Device } from '#device/api.ts'
import type { MemberId } from '#domain/entry/ids.ts'
import { answered } from '../../device/answered.ts'
import { AGENCY, INVENTED_MEMBERS, type InventedMember } from './cast.ts'
import { CAST, type CastKey } from './scene.ts'

export interface Agency {
  readonly devices: Readonly<Record<CastKey, Device>>
  readonly members: Readonly<Record<CastKey, MemberId>>
  readonly accounts: Readonly<Record<CastKey, string>>
}

export interface Enrolled {
  readonly device: Device
  readonly member: MemberId
  readonly account: string
}

/** Arben founds the agency, invites the three others and confirms each after comparing fingerprints, as people would. */
export async function foundAgency(setup: string, newDevice: () => Device): Promise<Agency> {
  const keeper = await foundDemoAgency(newDevice(), { setup, agency: AGENCY, who: INVENTED_MEMBERS.arben })
  const besa = await enrol(keeper.device, newDevice(), INVENTED_MEMBERS.besa)
  const drita = await enrol(keeper.device, newDevice(), INVENTED_MEMBERS.drita)
  const mira = await enrol(keeper.device, newDevice(), INVENTED_MEMBERS.mira)
  const all: Readonly<Record<CastKey, Enrolled>> = { drita, besa, mira, arben: keeper }
  for (const key of CAST) answered(await all[key].device.sync(), `the sync of ${key}`)
  await meet(drita.device, besa)
  return { devices: each(all, 'device'), members: each(all, 'member'), accounts: each(all, 'account') }
}

/** Founds an agency on a new server; the founder is its custodian. */
export async function foundDemoAgency(
  device: Device,
  { setup, agency, who }: { readonly setup: string; readonly agency: string; readonly who: InventedMember },
): Promise<Enrolled> {
  const { name, roles, passphrase } = who
  const { account } = answered(
    await device.foundOrganisation({ setup, name: agency, member: name, passphrase, roles }),
    'founding the agency',
  )
  answered(await device.sync(), 'the first sync')
  const member = (await device.state()).me?.member
  if (member === undefined) throw new Error('the founder is not on the device')
  return { device, member, account }
}

/** The caseworker compares her supervisor's fingerprint on both screens: before that her device gives no key to a supervisor. */
export async function meet(device: Device, supervisor: Enrolled): Promise<void> {
  const fingerprint = (await supervisor.device.state()).organisation?.fingerprint ?? ''
  answered(await device.confirmColleague({ member: supervisor.member, fingerprint }), 'meeting the supervisor')
}

/** The custodian invites a member, both compare the fingerprint, and the member enrols. */
export async function enrol(
  keeper: Device,
  device: Device,
  { name, roles, passphrase }: InventedMember,
): Promise<Enrolled> {
  const { code, invitation } = answered(
    await keeper.invite({ name, roles, external: false, hours: 24 }),
    `inviting ${name}`,
  )
  const joined = answered(await device.join({ code, member: name, passphrase }), `joining as ${name}`)
  const waiting = answered(await keeper.invitations(), 'invitations').find((one) => one.invitation === invitation)
  if (waiting?.fingerprint !== joined.fingerprint)
    throw new Error(`the two screens show different fingerprints for ${name}`)
  const member = answered(await keeper.confirmMember(invitation), `confirming ${name}`)
  if (answered(await device.finishJoining(), `finishing as ${name}`) !== 'ready')
    throw new Error(`${name} is not certified`)
  answered(await device.sync(), `the sync of ${name}`)
  return { device, member, account: joined.account }
}

function each<Field extends keyof Enrolled>(
  all: Readonly<Record<CastKey, Enrolled>>,
  field: Field,
): Readonly<Record<CastKey, Enrolled[Field]>> {
  return { drita: all.drita[field], besa: all.besa[field], mira: all.mira[field], arben: all.arben[field] }
}
