import type { NewFile } from '#device/files/api.ts'
import type { Http } from '#device/platform/http.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { ConsentAnswer } from '#domain/vocabulary/consent.ts'
import type { TestDatabase } from './database.ts'
import { day } from './entries.ts'
import { given } from './given.ts'
import { startTestNetwork, type TestNetwork } from './network.ts'
import { enrol, type Enrolled, found, startSystem, type System, type Tested } from './system.ts'

/** One agency of a network: who keeps its keys, who is its contact point, who asks. */
export interface AgencyOfNetwork {
  readonly system: System
  readonly agency: Uint8Array<ArrayBuffer>
  readonly token: Uint8Array<ArrayBuffer>
  readonly arben: Tested
  readonly besa: Tested
  /** Besa herself, for a further device of hers. */
  readonly supervisor: Enrolled
  readonly drita: Tested
}

export interface TwoAgencies {
  readonly network: TestNetwork
  readonly here: AgencyOfNetwork
  readonly there: AgencyOfNetwork
  /** What the two contact points told each other outside the app. */
  readonly code: string
  stop(): Promise<void>
}

/** Two agencies, each on a server of its own, that share a code and nothing else. `lineThere`: what lies before the contact point of the other one. */
export async function twoAgencies(kind: TestDatabase, lineThere = (http: Http): Http => http): Promise<TwoAgencies> {
  const network = await startTestNetwork(kind)
  const [here, there] = [await agencyOf(network, kind), await agencyOf(network, kind, lineThere)]
  const { code } = given(await here.arben.joinNetwork({ code: null }))
  given(await there.arben.joinNetwork({ code }))
  for (const [of, reach] of [
    [here, '+355 69 100'],
    [there, '+855 12 200'],
  ] as const) {
    for (const device of [of.arben, of.besa, of.drita]) given(await device.sync())
    given(await of.besa.beContactPoint({ reach }))
    given(await of.besa.sync())
  }
  const stop = async () => {
    for (const each of [here.system, there.system, network]) await each.stop()
  }
  return { network, here, there, code, stop }
}

async function agencyOf(
  network: TestNetwork,
  kind: TestDatabase,
  lineOfBesa = (http: Http): Http => http,
): Promise<AgencyOfNetwork> {
  const { agency, token, options } = await network.admit()
  const system = await startSystem(kind, { network: options })
  const founder = await found(system)
  const besa = await enrol(
    system,
    founder,
    'Besa Leka',
    ['supervisor'],
    system.device({ http: lineOfBesa(system.http) }),
  )
  const drita = await enrol(system, founder, 'Drita Kola', ['caseworker'])
  return { system, agency, token, arben: founder.device, besa: besa.device, supervisor: besa, drita: drita.device }
}

export interface AChild {
  readonly name: string
  readonly year: number
  readonly mother?: string
}

export const fileFor = ({ name, year }: AChild): NewFile => ({
  drafts: [
    {
      kind: 'name',
      at: day('2026-11-01'),
      about: [],
      body: { who: 'child', kind: 'called', text: name, script: 'Latn', use: 'use' },
    },
    {
      kind: 'birth',
      at: day('2026-11-01'),
      about: [],
      body: {
        who: 'child',
        born: { known: 'range', from: `${String(year)}-01-01`, to: `${String(year)}-12-31` },
        basis: 'child-said',
        reasonsForChild: 'yes',
      },
    },
  ],
})

/** A child whose file the contact point's device has. */
export async function openChild({ drita, besa }: AgencyOfNetwork, child: AChild): Promise<FileId> {
  const [file] = given(await drita.openFiles([fileFor(child)]))
  if (file === undefined) throw new Error('a file was opened')
  for (const device of [drita, besa]) given(await device.sync())
  return file
}

/** The child's own answer to being found by other agencies. */
export async function answers(
  { drita, besa }: AgencyOfNetwork,
  file: FileId,
  answer: ConsentAnswer,
  sync: readonly Tested[] = [drita, besa],
): Promise<void> {
  const { entries, replaced } = given(await drita.file(file)).caseFile
  const before = entries.filter((entry) => entry.kind === 'consent' && !(entry.id in replaced)).map(({ id }) => id)
  given(
    await drita.write([
      {
        file,
        draft: {
          kind: 'consent',
          at: day('2026-11-02'),
          about: [],
          replaces: before,
          body: {
            purpose: 'other-agencies',
            answer,
            by: 'child',
            capacity: 'child',
            as: 'consent',
            how: 'spoken',
            explained: [],
            notAsked: [],
          },
        },
      },
    ]),
  )
  for (const device of sync) given(await device.sync())
}
