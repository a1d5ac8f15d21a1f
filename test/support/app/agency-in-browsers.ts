import { WEB } from '#cli/server/serving.ts'
import type { RunningServer, ServerOptions } from '#server/start.ts'
import { LAPTOP, openPersonsBrowser, PHONE, type PersonsBrowser } from '../browser.ts'
import { bringIn, foundAgency, type Cast } from './coming-in.ts'
import { serveApp } from './serve-app.ts'

export const ARBEN = { name: 'Arben Dema', passphrase: 'lamp river seven house stone' } as const
export const BESA: Cast = { name: 'Besa Leka', role: 'Supervisor', passphrase: 'garden pencil moon silver road' }
export const DRITA: Cast = { name: 'Drita Kola', role: 'Caseworker', passphrase: 'apple window train yellow north' }
export const MIRA: Cast = { name: 'Mira Hoxha', role: 'Specialist', passphrase: 'bread candle south letter blue' }
export const ILIR: Cast = { name: 'Ilir Prifti', role: 'Coordinator', passphrase: 'orange ladder winter paper hill' }
export const ANA: Cast = { name: 'Ana Gjoka', role: 'Coordinator', passphrase: 'violet bridge summer glass lake' }

/** An error of the network that a test removed. */
export const isOfNetwork = (complaint: string): boolean =>
  /ERR_INTERNET_DISCONNECTED|Failed to fetch|ERR_FAILED \/fonts\/[\w-]+\.woff2 while offline$/.test(complaint)

/** An agency set up by hand in separate browsers, with Argon2id at full cost: Arben at a laptop is the custodian, the others join by invitation. */
export interface AgencyInBrowsers {
  readonly server: RunningServer
  readonly arben: PersonsBrowser
  /** The members who joined, in the order asked for. */
  readonly came: readonly PersonsBrowser[]
  /** Both sides of each compared fingerprint. */
  readonly compared: readonly { readonly shown: string; readonly compared: string }[]
  /** Every page's errors, except those of the network that a test removed. */
  complaints(): readonly string[]
  close(): Promise<void>
}

export async function agencyInBrowsers(
  cast: readonly Cast[],
  how: Pick<ServerOptions, 'network'> & { readonly agency?: string; readonly serviceWorker?: boolean } = {},
): Promise<AgencyInBrowsers> {
  const { agency = 'Shtëpia e Re', serviceWorker = false, ...network } = how
  const server = await serveApp({ ...network, web: WEB })
  const arben = await openPersonsBrowser(LAPTOP)
  await foundAgency(arben.page, { url: server.url, code: (await server.setupCode()) ?? '', agency, ...ARBEN })
  const came: PersonsBrowser[] = []
  const compared = []
  for (const who of cast) {
    const browser = await openPersonsBrowser(who.role === 'Caseworker' ? PHONE : LAPTOP, { serviceWorker })
    came.push(browser)
    compared.push(await bringIn(arben.page, browser.page, who))
  }
  const browsers = [arben, ...came]
  return {
    server,
    arben,
    came,
    compared,
    complaints: () => browsers.flatMap((browser) => browser.complaints).filter((line) => !isOfNetwork(line)),
    async close() {
      for (const browser of browsers) await browser.close()
      await server.stop()
    },
  }
}
