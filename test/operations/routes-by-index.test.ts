import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '#store/database/database.ts'
import { newPerson, type Person } from '../support/agency.ts'
import { everyRoute } from '../support/routes.ts'
import { CARD, CARE, keepAll, SealedFile } from '../support/sealed-file.ts'
import { startTestServer, type TestServer } from '../support/server.ts'
import { type CountingDatabase, startCounting } from '../support/standing-rows.ts'
import { Line } from '../support/syncing.ts'
import { send } from '../support/wire.ts'

const [FEW, MANY] = [10_000, 100_000]
/** Pages that a statement may read besides, where its plan is made anew. */
const PLANNING = 14

/** Whoever asks for these gets all that there is: the devices of an agency, the records for statistics. */
const ALL_OF_IT = [/^select .+ from "homeward"\."devices" where "org" = \$1$/, /\bfrom homeward\.evidence\b/]

describe('Each route', () => {
  const folder = mkdtempSync(join(tmpdir(), 'homeward-routes-by-index-'))
  let counting: CountingDatabase
  let server: TestServer
  let callers: readonly Person[]
  let drita: Line
  beforeAll(async () => {
    chmodSync(folder, 0o755)
    counting = await startCounting(folder)
    server = await startTestServer({ name: 'its own', open: () => openDatabase({ url: counting.url }) })
    const { agency } = server
    const coordinator = await newPerson()
    await agency.enrol(coordinator, ['coordinator'])
    callers = [agency.mira, agency.arben, coordinator]
    drita = await Line.of(server, agency.drita)
  }, 120_000)
  afterAll(async () => {
    await server.stop()
    await counting.postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  /** Each route as a caseworker, a custodian and a coordinator ask it. */
  async function asksEachRoute(): Promise<readonly number[]> {
    const statuses: number[] = []
    const routes = (await everyRoute(server.agency)).filter(({ method }) => method !== 'DELETE')
    for (const person of callers) {
      const token = await server.agency.signIn(person)
      for (const { method, path, body, signedIn } of routes)
        statuses.push((await send(server.answers, method, path, body, signedIn ? token : undefined)).status)
    }
    return statuses
  }

  /** A page of who has all that stands, once with nothing and once far behind; a pull; and a file that is opened. */
  async function syncs() {
    const { agency } = server
    const besa = await Line.of(server, agency.besa)
    const first = await besa.sync()
    besa.cursor = new Uint8Array(40)
    const far = await besa.sync()
    const ranges = first.folders.map(({ file, folder: of }) => ({ file, folder: of, after: 0 }))
    const pulled = await server.post('/v1/pull', { v: 1, ranges }, besa.token)
    const file = new SealedFile(agency)
    const outcomes = [
      await drita.push(await file.open(agency.drita, [CARD, CARE], [[agency.drita, keepAll]])),
      await drita.push(await file.segment(agency.drita, CARE, ['He waited at the gate'])),
    ]
    return { files: [first.access.length, far.access.length], pulled: pulled.bytes.length > 1_000_000, outcomes }
  }

  const asksAll = async () => ({ statuses: await asksEachRoute(), ...(await syncs()) })

  it('reads what it is asked for, however much stands', async () => {
    const stand = (from: number, upto: number) =>
      counting.stand({ org: server.agency.org, member: server.agency.besa.member, from, upto })
    await stand(0, FEW)
    const { statuses, ...synced } = await asksAll()
    expect(statuses.filter((status) => status < 300).length).toBeGreaterThan(40)
    expect(statuses.filter((status) => status >= 500)).toEqual([])
    expect(synced).toMatchObject({ files: [256, 256], pulled: true, outcomes: [{ ok: true }, { ok: true }] })

    const few = await counting.pagesOf(asksAll)
    await stand(FEW, MANY)
    // Each connection reads the catalogue once more.
    await asksAll()
    const many = await counting.pagesOf(asksAll)
    expect(few.size).toBeGreaterThan(60)
    // With ten times the rows an index may have one more level, which every look into it reads. A connection that plans a
    // statement anew reads some ten pages more, of the catalogue and of the ends of an index; a scan here reads hundreds.
    const scans = [...many].filter(
      ([query, { each }]) =>
        each > PLANNING + 1.5 * (few.get(query)?.each ?? each) &&
        !ALL_OF_IT.some((all) => all.test(query.replaceAll(/\s+/g, ' '))),
    )
    expect(scans).toEqual([])
  }, 240_000)
})
