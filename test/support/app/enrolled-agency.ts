import { enrol } from '#cli/demo/scene/found-agency.ts'
import type { Role } from '#device/kept/rights.ts'
import type { RunningServer, ServerOptions } from '#server/start.ts'
import { LAPTOP, openPersonsBrowser, PHONE, type PersonsBrowser } from '../browser.ts'
import { given } from '../given.ts'
import { ARBEN, isOfNetwork } from './agency-in-browsers.ts'
import { comeInAgain, type Cast } from './coming-in.ts'
import { journeyDevice } from './light-cost/journey-device.ts'
import { serveApp } from './serve-app.ts'

const ROLES: Readonly<Record<Cast['role'], Role>> = {
  Caseworker: 'caseworker',
  Supervisor: 'supervisor',
  Specialist: 'specialist',
  Coordinator: 'coordinator',
}

/**
 * An agency whose members enrolled on other devices before: each comes in with account code and passphrase, in a separate
 * browser, as far as the question whom they have met. How people enrol is clicked through in `agencyInBrowsers`.
 */
export interface EnrolledAgency {
  readonly server: RunningServer
  /** The members, in the order asked for. */
  readonly came: readonly PersonsBrowser[]
  /** Arben, its custodian, at a laptop. */
  openArben(): Promise<PersonsBrowser>
  /** Every page's errors, except those of the network that a test removed. */
  complaints(): readonly string[]
  close(): Promise<void>
}

export async function enrolledAgency(
  cast: readonly Cast[],
  how: Pick<ServerOptions, 'network'> & { readonly agency?: string; readonly serviceWorker?: boolean } = {},
): Promise<EnrolledAgency> {
  const { agency = 'Shtëpia e Re', serviceWorker = false, ...network } = how
  const server = await serveApp(network)
  const keeper = journeyDevice(server.url)
  const { name, passphrase } = ARBEN
  const setup = (await server.setupCode()) ?? ''
  const founded = given(await keeper.foundOrganisation({ setup, name: agency, member: name, passphrase }))
  given(await keeper.sync())

  const browsers: PersonsBrowser[] = []
  const comeIn = async (account: string, words: string, screen: typeof PHONE | typeof LAPTOP) => {
    const browser = await openPersonsBrowser(screen, { serviceWorker })
    browsers.push(browser)
    await comeInAgain(browser.page, { url: server.url, account, passphrase: words })
    return browser
  }
  const accounts: string[] = []
  for (const who of cast) {
    const member = { name: who.name, roles: [ROLES[who.role]], does: who.role, passphrase: who.passphrase }
    accounts.push((await enrol(keeper, journeyDevice(server.url), member)).account)
  }
  const came = await Promise.all(
    cast.map(({ passphrase: words, role }, at) =>
      comeIn(accounts[at] ?? '', words, role === 'Caseworker' ? PHONE : LAPTOP),
    ),
  )
  return {
    server,
    came,
    openArben: () => comeIn(founded.account, passphrase, LAPTOP),
    complaints: () => browsers.flatMap((browser) => browser.complaints).filter((line) => !isOfNetwork(line)),
    async close() {
      for (const browser of browsers) await browser.close()
      await server.stop()
    },
  }
}
