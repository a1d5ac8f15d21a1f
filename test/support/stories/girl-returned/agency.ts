import type { Page } from 'playwright-core'
import { answered } from '#cli/device/answered.ts'
import { INVENTED_MEMBERS } from '#cli/demo/scene/cast.ts'
import type { Agency } from '#cli/demo/scene/found-agency.ts'
import { whatItReplaces } from '#domain/file/what-it-replaces.ts'
import { tellStories } from '#cli/demo/tell-stories.ts'
import type { Device } from '#device/api.ts'
import type { FileId, MemberId } from '#domain/entry/ids.ts'
import { KINDS } from '#domain/kinds.ts'
import { PlainDate } from '#domain/entry/plain-date.ts'
import { comeInAgain, meetsLater } from '../../app/coming-in.ts'
import { LAPTOP, openPersonsBrowser, PHONE, type PersonsBrowser } from '../../browser.ts'
import { anja, elira } from './story.ts'
import type { Role } from '#device/kept/rights.ts'
import { foundedAgency } from '../../app/founded.ts'

/**
 * Members besides the people of the demonstration: a caseworker of another team, a coordinator who reads reports about
 * staff, and a member at the shelter abroad.
 */
const OTHERS = {
  ana: { name: 'Ana Gjoka', roles: ['caseworker'], external: false },
  ilir: { name: 'Ilir Prifti', roles: ['coordinator'], external: false },
  eleni: { name: 'Eleni Pappa', roles: ['specialist'], external: true },
} as const satisfies Record<
  string,
  { readonly name: string; readonly roles: readonly Role[]; readonly external: boolean }
>
const PASSPHRASE = 'copper lantern winter bread stone'

export const EVERYBODY = ['drita', 'besa', 'mira', 'ana', 'ilir', 'arben', 'eleni'] as const
export type Person = (typeof EVERYBODY)[number]

export interface Told {
  /** Own devices of everybody: what the library shows each of them. */
  readonly devices: Readonly<Record<Person, Device>>
  readonly elira: FileId
  readonly anja: FileId
  readonly today: PlainDate
  /** Drita at her phone, Besa and Mira at laptops, each in a browser of their own. */
  readonly screens: Readonly<Record<'drita' | 'besa' | 'mira', Page>>
  complaints(): readonly string[]
  close(): Promise<void>
}

/** The months before are written through the devices of their authors; then three of them sign in to the app. */
export async function toldAndOpened(): Promise<Told> {
  const { server, agency, newDevice } = await foundedAgency()
  const today = PlainDate.parse(new Date().toLocaleDateString('sv'))
  const ana = await enrol(agency.devices.arben, newDevice(), 'ana')
  const ilir = await enrol(agency.devices.arben, newDevice(), 'ilir')
  const eleni = await enrol(agency.devices.arben, newDevice(), 'eleni')
  await setUpTheAgency(agency, ilir.member, today)
  const files = await tellStories({ today, members: agency.members }, [elira, anja], agency.devices, () => undefined)
  const opened = (key: string) => files.get(key) ?? missing(key)

  const browsers: PersonsBrowser[] = []
  const comeIn = async (who: 'drita' | 'besa' | 'mira', screen: typeof PHONE | typeof LAPTOP) => {
    const browser = await openPersonsBrowser(screen)
    browsers.push(browser)
    await comeInAgain(browser.page, {
      url: server.url,
      account: agency.accounts[who],
      passphrase: INVENTED_MEMBERS[who].passphrase,
    })
    await meetsLater(browser.page)
    return browser.page
  }
  const [drita, besa, mira] = await Promise.all([
    comeIn('drita', PHONE),
    comeIn('besa', LAPTOP),
    comeIn('mira', LAPTOP),
  ])
  return {
    devices: { ...agency.devices, ana: ana.device, ilir: ilir.device, eleni: eleni.device },
    elira: opened('elira'),
    anja: opened('anja'),
    today,
    screens: { drita, besa, mira },
    complaints: () => browsers.flatMap((browser) => browser.complaints),
    async close() {
      for (const browser of browsers) await browser.close()
      await server.stop()
    },
  }
}

async function enrol(
  arben: Device,
  device: Device,
  key: keyof typeof OTHERS,
): Promise<{ readonly device: Device; readonly member: MemberId }> {
  const { name, roles, external } = OTHERS[key]
  const { code, invitation } = answered(await arben.invite({ name, roles, external, hours: 24 }), `inviting ${key}`)
  const joined = answered(await device.join({ code, member: name, passphrase: PASSPHRASE }), `joining as ${key}`)
  const waiting = answered(await arben.invitations(), 'invitations').find((one) => one.invitation === invitation)
  if (waiting?.fingerprint !== joined.fingerprint)
    throw new Error(`the two screens show different fingerprints for ${key}`)
  const member = answered(await arben.confirmMember(invitation), `confirming ${key}`)
  if (answered(await device.finishJoining(), `finishing as ${key}`) !== 'ready')
    throw new Error(`${key} is not certified`)
  answered(await device.sync(), `the sync of ${key}`)
  return { device, member }
}

/** Who reads reports about staff, and from which month on a phase is usual here. */
async function setUpTheAgency({ devices, members }: Agency, ilir: MemberId, at: PlainDate): Promise<void> {
  const { caseFile, file } = answered(await devices.arben.team(), 'the team file')
  const drafts = [
    { kind: 'focal-points', at, body: { points: [ilir, members.arben] } },
    {
      kind: 'phase-windows',
      at,
      body: { transition: 4, inclusion: 12, end: 36, because: 'Courts abroad take a year here.' },
    },
  ]
  answered(
    await devices.arben.write(
      drafts.map((draft) => ({ file, draft: { ...draft, replaces: whatItReplaces(KINDS, caseFile, draft) } })),
    ),
    'setting up the agency',
  )
  answered(await devices.arben.sync(), 'the sync of arben')
  answered(await devices.drita.sync(), 'the sync of drita')
}

function missing(key: string): never {
  throw new Error(`${key} has no file`)
}
