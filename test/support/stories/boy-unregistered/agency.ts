import { INVENTED_MEMBERS } from '#cli/demo/scene/cast.ts'
import { whatItReplaces } from '#domain/file/what-it-replaces.ts'
import { tellStories } from '#cli/demo/tell-stories.ts'
import type { Device } from '#device/api.ts'
import type { Draft } from '#domain/entry/entry.ts'
import type { FileId, MemberId } from '#domain/entry/ids.ts'
import { focalPoints } from '#domain/kinds/any/focal-points.ts'
import { tiesOf } from '#domain/kinds/registration/tie.ts'
import { KINDS } from '#domain/kinds.ts'
import { PlainDate } from '#domain/entry/plain-date.ts'
import type { RunningServer } from '#server/start.ts'
import { given } from '../../given.ts'
import { kledi, liri } from './kledi.ts'
import type { Role } from '#device/kept/rights.ts'
import { foundedAgency } from '../../app/founded.ts'

export const today = PlainDate.parse(new Date().toLocaleDateString('sv'))

/** The people of the story who are not in every demonstration. */
const OTHERS = {
  teuta: { name: 'Teuta Marku', roles: ['caseworker'], passphrase: 'folane dimora pekusa' },
  ilir: { name: 'Ilir Prifti', roles: ['coordinator'], passphrase: 'rusone tapila fekuda' },
  ana: { name: 'Ana Gjoka', roles: ['coordinator'], passphrase: 'noveli kasuro mitepa' },
} as const satisfies Readonly<Record<string, { name: string; roles: readonly Role[]; passphrase: string }>>

export const WHO = ['drita', 'besa', 'mira', 'teuta', 'ilir', 'ana', 'arben'] as const
export type Who = (typeof WHO)[number]

interface One {
  readonly device: Device
  readonly member: MemberId
  readonly account: string
  readonly passphrase: string
}

/** Two teams on one server, and eight months of a boy and his mother. */
export interface BoysAgency {
  readonly server: RunningServer
  readonly people: Readonly<Record<Who, One>>
  readonly his: FileId
  readonly hers: FileId
  newDevice(): Device
  /** A member writes on their own device, and syncs. Everybody who holds the folder of where he is keeps it. */
  readonly writes: (who: Who, file: FileId, ...drafts: readonly Draft[]) => Promise<void>
}

export async function boysAgency(): Promise<BoysAgency> {
  const { server, agency: four, newDevice } = await foundedAgency()
  const { devices, members } = four
  const one = (who: keyof typeof devices): One => ({
    device: devices[who],
    member: members[who],
    account: four.accounts[who],
    passphrase: INVENTED_MEMBERS[who].passphrase,
  })
  const teuta = await comeIn(devices.arben, newDevice(), 'teuta')
  const people = {
    drita: one('drita'),
    besa: one('besa'),
    mira: one('mira'),
    arben: one('arben'),
    teuta,
    ilir: await comeIn(devices.arben, newDevice(), 'ilir'),
    ana: await comeIn(devices.arben, newDevice(), 'ana'),
  }

  const { organisation } = await devices.besa.state()
  given(await teuta.device.confirmColleague({ member: members.besa, fingerprint: organisation?.fingerprint ?? '' }))
  const scene = { today, members }
  const his = (await tellStories(scene, [kledi], devices, () => undefined)).get('kledi')
  const hers = (
    await tellStories(
      { today, members: { ...members, drita: teuta.member } },
      [liri],
      { ...devices, drita: teuta.device },
      () => undefined,
    )
  ).get('liri')
  if (his === undefined || hers === undefined) throw new Error('each has a file')

  const writes: BoysAgency['writes'] = async (who, file, ...drafts) => {
    const { device } = people[who]
    given(await device.sync())
    const { caseFile } = given(await device.file(file))
    given(
      await device.write(
        drafts.map((draft) => ({
          file,
          draft: { about: ['child'] as const, ...draft, replaces: whatItReplaces(KINDS, caseFile, draft) },
        })),
        { leaving: { [file]: [] } },
      ),
    )
    given(await device.sync())
  }
  await writes('arben', given(await devices.arben.team()).file, {
    kind: focalPoints.name,
    at: today,
    about: [],
    body: { points: [people.ana.member, people.arben.member] },
  })
  await tieThem(people.besa.device, writes, his, hers)
  given(await devices.drita.sync())
  return { server, people, his, hers, newDevice, writes }
}

async function comeIn(arben: Device, device: Device, who: keyof typeof OTHERS): Promise<One> {
  const { name, roles, passphrase } = OTHERS[who]
  const { code, invitation } = given(await arben.invite({ name, roles, external: false, hours: 24 }))
  const joined = given(await device.join({ code, member: name, passphrase }))
  const answered = given(await arben.invitations()).find((one) => one.invitation === invitation)
  if (answered?.fingerprint !== joined.fingerprint)
    throw new Error(`the two screens show different fingerprints for ${name}`)
  const member = given(await arben.confirmMember(invitation))
  if (given(await device.finishJoining()) !== 'ready') throw new Error(`${name} is not certified`)
  given(await device.sync())
  return { device, member, account: joined.account, passphrase }
}

/**
 * The supervisor holds both files, and writes into each that the other exists. Nothing is shared between them by it.
 */
async function tieThem(besa: Device, writes: BoysAgency['writes'], his: FileId, hers: FileId): Promise<void> {
  given(await besa.sync())
  for (const [file, tie, theirFile] of [
    [his, 'mother', hers],
    [hers, 'own-child', his],
  ] as const) {
    const known = tiesOf(given(await besa.file(file)).caseFile).find(({ body }) => body.tie === tie)
    if (!known) throw new Error(`there is no ${tie}`)
    await writes('besa', file, { kind: 'tie', at: today, about: known.about, body: { ...known.body, theirFile } })
  }
}
