import { INVENTED_MEMBERS } from '#cli/demo/scene/cast.ts'
import { tellStories } from '#cli/demo/tell-stories.ts'
import type { Device } from '#device/api.ts'
import { FOLDERS, type FileId, type MemberId } from '#domain/entry/ids.ts'
import { focalPoints } from '#domain/kinds/any/focal-points.ts'
import { PlainDate } from '#domain/entry/plain-date.ts'
import type { RunningServer } from '#server/start.ts'
import { comeInAgain, meetsLater } from '../../app/coming-in.ts'
import { LAPTOP, openPersonsBrowser, PHONE, type PersonsBrowser } from '../../browser.ts'
import { given } from '../../system.ts'
import { SISTERS } from './sisters.ts'
import type { Role } from '#device/kept/rights.ts'
import { foundedAgency } from '../../app/founded.ts'

/** Everyone in the agency, by the name in the table of the page. */
export const EVERYONE = ['Drita', 'Besa', 'Mira', 'Lira', 'Genti', 'Ilir', 'Ana', 'Arben'] as const
export type Someone = (typeof EVERYONE)[number]

/** Members who join besides the four of the demonstration. */
const LATER = {
  Lira: { name: 'Lira Meta', roles: ['caseworker'], passphrase: 'kolumi tavero sanebi' },
  Genti: { name: 'Genti Rama', roles: ['caseworker'], passphrase: 'verani modulo tikesa' },
  Ilir: { name: 'Ilir Prifti', roles: ['coordinator'], passphrase: 'dorame silevu pakino' },
  Ana: { name: 'Ana Gjoka', roles: ['coordinator'], passphrase: 'luvina benako teromi' },
} as const satisfies Record<
  string,
  { readonly name: string; readonly roles: readonly Role[]; readonly passphrase: string }
>

export interface SistersAgency {
  readonly server: RunningServer
  /** Everybody's own device, signed in. */
  readonly devices: Readonly<Record<Someone, Device>>
  readonly files: { readonly mother: FileId; readonly socheata: FileId; readonly maly: FileId }
  /** A separate browser, signed in with account code and passphrase. */
  signIn(who: 'Drita' | 'Besa' | 'Mira' | 'Ana'): Promise<PersonsBrowser>
  close(): Promise<void>
}

/**
 * The agency with the months before written: three files opened in one act, the mother's given to her own caseworker,
 * two focal points named.
 */
export async function sistersAgency(): Promise<SistersAgency> {
  const { server, agency, newDevice } = await foundedAgency()
  const { drita, besa, mira, arben } = agency.devices
  const lira = await letIn(arben, newDevice(), 'Lira')
  const genti = await letIn(arben, newDevice(), 'Genti')
  const ilir = await letIn(arben, newDevice(), 'Ilir')
  const ana = await letIn(arben, newDevice(), 'Ana')
  const today = PlainDate.parse(new Date().toISOString().slice(0, 10))
  given(
    await arben.write([
      {
        file: given(await arben.team()).file,
        draft: { kind: focalPoints.name, at: today, body: { points: [ana.member, agency.members.arben] } },
      },
    ]),
  )
  given(await arben.sync())
  given(await drita.sync())
  const told = await tellStories({ today, members: agency.members }, SISTERS, agency.devices, () => undefined)
  const fileOf = (key: string) => {
    const file = told.get(key)
    if (file === undefined) throw new Error(`${key} has a file`)
    return file
  }
  const files = { mother: fileOf('chanthou'), socheata: fileOf('socheata'), maly: fileOf('maly') }
  given(
    await drita.grant({
      file: files.mother,
      member: lira.member,
      rights: Object.fromEntries(FOLDERS.map((folder) => [folder, 'write'])),
    }),
  )
  const accounts = {
    Drita: agency.accounts.drita,
    Besa: agency.accounts.besa,
    Mira: agency.accounts.mira,
    Ana: ana.account,
  }
  const passphrases = {
    Drita: INVENTED_MEMBERS.drita.passphrase,
    Besa: INVENTED_MEMBERS.besa.passphrase,
    Mira: INVENTED_MEMBERS.mira.passphrase,
    Ana: LATER.Ana.passphrase,
  }
  const browsers: PersonsBrowser[] = []
  return {
    server,
    devices: {
      Drita: drita,
      Besa: besa,
      Mira: mira,
      Lira: lira.device,
      Genti: genti.device,
      Ilir: ilir.device,
      Ana: ana.device,
      Arben: arben,
    },
    files,
    async signIn(who) {
      const browser = await openPersonsBrowser(who === 'Drita' ? PHONE : LAPTOP)
      browsers.push(browser)
      await comeInAgain(browser.page, { url: server.url, account: accounts[who], passphrase: passphrases[who] })
      await meetsLater(browser.page)
      await browser.page
        .getByRole('heading', { name: /^(Today|Team|People|Numbers|Children)$/, level: 1 })
        .waitFor({ timeout: 60_000 })
      return browser
    },
    async close() {
      for (const browser of browsers) await browser.close()
      await server.stop()
    },
  }
}

async function letIn(
  arben: Device,
  device: Device,
  who: keyof typeof LATER,
): Promise<{ readonly device: Device; readonly member: MemberId; readonly account: string }> {
  const { name, roles, passphrase } = LATER[who]
  const { code, invitation } = given(await arben.invite({ name, roles, external: false, hours: 24 }))
  const joined = given(await device.join({ code, member: name, passphrase }))
  const waiting = given(await arben.invitations()).find((one) => one.invitation === invitation)
  if (waiting?.fingerprint !== joined.fingerprint)
    throw new Error(`the two screens show different fingerprints for ${who}`)
  const member = given(await arben.confirmMember(invitation))
  if (given(await device.finishJoining()) !== 'ready') throw new Error(`${who} is not certified`)
  given(await device.sync())
  return { device, member, account: joined.account }
}
