import type { FileId } from '#domain/entry/ids.ts'
import { enrol, found, given, startSystem, type Enrolled, type Founder, type System } from './system.ts'
import { looks } from './looks.ts'
import type { TestDatabase } from './database.ts'
import type { Kind } from '#domain/file/kind.ts'
import { KINDS } from '#domain/kinds.ts'

export const ARCHIVE_WORDS = 'seven stones in the river'
const HOUR = 3_600_000

/** An agency with two custodians, Arben and Besa, and Drita, a caseworker. */
export interface AgencyThatMoves {
  readonly system: System
  readonly arben: Founder
  readonly besa: Enrolled
  readonly drita: Enrolled
}

/** `kinds`: what Drita's app knows. */
export async function agencyThatMoves(
  database: TestDatabase,
  { kinds = KINDS }: { readonly kinds?: readonly Kind[] } = {},
): Promise<AgencyThatMoves> {
  const system = await startSystem(database)
  const arben = await found(system)
  const besa = await enrol(system, arben, 'Besa Leka', ['caseworker'])
  const drita = await enrol(system, arben, 'Drita Kola', ['caseworker'], system.device({ kinds }))
  for (const { device } of [besa, drita, arben, besa]) given(await device.sync())
  given(await arben.device.changeOffice({ member: besa.member, custodian: true }))
  const [office] = await actsOf(arben)
  const [one, other] = arben.founded.shares
  given(await arben.device.agreeInDirectory({ act: office?.act ?? '', shares: [one, other] }))
  for (const { device } of [besa, drita]) given(await device.sync())
  return { system, arben, besa, drita }
}

async function actsOf({ device }: Pick<Enrolled, 'device'>) {
  given(await device.sync())
  return given(await device.directoryActs())
}

/** Two agree, three days pass, and Drita takes out all that she holds: in pieces of these files, and the rest. */
export async function takenOutBy(
  { system, arben, besa, drita }: AgencyThatMoves,
  ...first: readonly (readonly FileId[])[]
): Promise<readonly Uint8Array[]> {
  given(await arben.device.askToTakeOut(drita.member))
  const [asked] = await actsOf(besa)
  given(await besa.device.agreeInDirectory({ act: asked?.act ?? '' }))
  // Her device and the server count the three days each for itself.
  for (const hours of [0, 71, 2]) {
    system.clock.now += hours * HOUR
    given(await drita.device.sync())
    await looks(drita)
  }
  given(await drita.device.beginTakingOut())
  const pieces: Uint8Array[] = []
  for (const wanted of [...first, undefined]) {
    const left = given(await drita.device.leftToTakeOut({ again: false }))
    const files = wanted ?? left.files
    const made = given(
      await drita.device.takeOutPiece({
        files: files.map((file) => ({ file, title: 'Ana', words: {}, page: '<!doctype html>' })),
        unread: [],
        piece: pieces.length + 1,
        passphrase: ARCHIVE_WORDS,
      }),
    )
    pieces.push(made.bytes)
  }
  return pieces
}
