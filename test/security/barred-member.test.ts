import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { verifyAccessRecord } from '#sealing/access/access.ts'
import { hashRecord } from '#sealing/primitives/record.ts'
import { checkSegment } from '#sealing/segments/segment-standing.ts'
import { parseSegment, type Segment } from '#sealing/segments/segment.ts'
import type { Person } from '../support/agency.ts'
import { oneDatabase } from '../support/database.ts'
import {
  type AccessItem,
  CARD,
  CARE,
  type Item,
  keepAll,
  reading,
  SealedFile,
  writing,
} from '../support/sealed-file.ts'
import { startTestServer, type TestServer } from '../support/server.ts'
import { Line } from '../support/syncing.ts'

const kind = oneDatabase()

let server: TestServer
let file: SealedFile
beforeAll(async () => {
  server = await startTestServer(kind)
  await server.agency.speak2()
})
afterAll(() => server.stop())

async function push(person: Person, ...items: readonly (AccessItem | Item)[]) {
  const line = await Line.of(server, person)
  line.version = 2
  return line.push(...items)
}

let opened: AccessItem
let given: AccessItem
beforeEach(async () => {
  const { agency } = server
  file = new SealedFile(agency)
  opened = await file.open(
    agency.drita,
    [CARD, CARE],
    [
      [agency.drita, keepAll],
      [agency.besa, keepAll],
    ],
  )
  given = await file.grant(agency.drita, agency.mira, writing(CARE))
  expect(await push(agency.drita, opened, given)).toMatchObject({ ok: true })
})

function parsed(item: Item): Segment {
  const segment = parseSegment(item.bytes)
  if (!segment.ok) throw new Error('it is a segment')
  return segment.value
}

describe('A barred member who goes on', () => {
  it('has nothing taken of what they write with the keys they hold, and gets nothing back by records of before', async () => {
    const { agency } = server
    expect(await push(agency.drita, await file.bar(agency.drita, agency.mira))).toMatchObject({ ok: true })
    expect(await push(agency.mira, await file.segment(agency.mira, CARE, ['still here']))).toMatchObject({
      ok: false,
      code: 'not-entitled',
    })
    expect(await push(agency.drita, given)).toMatchObject({ ok: true })
    expect(file.access?.members.size).toBe(2)
    const again = await file.segment(agency.mira, CARE, ['again'], { forget: true })
    expect(await push(agency.mira, again)).toMatchObject({ ok: false, code: 'not-entitled' })
  })

  it('is refused by every honest device where a server takes it nevertheless', async () => {
    const { agency } = server
    await file.bar(agency.drita, agency.mira)
    const access = file.access
    if (!access) throw new Error('the file is open')
    const { directory } = agency
    const hers = parsed(await file.segment(agency.mira, CARE, ['taken by a server that ignores it']))
    const at = { directory: directory.head.seq, access: access.head.seq }
    expect(checkSegment(hers, { directory, access, at })).toBe('not-entitled')
    const colleagues = parsed(await file.segment(agency.besa, CARE, ['under a key that she still holds']))
    expect(checkSegment(colleagues, { directory, access, at })).toBe('turn-first')
  })
})

describe('A keeper who misuses it', () => {
  it('cannot keep a supervisor out alone: 72 hours later any other keeper lifts the bar and gives the file back', async () => {
    const { agency } = server
    const start = server.clock.now
    expect(await push(agency.drita, await file.bar(agency.drita, agency.besa))).toMatchObject({ ok: true })
    expect(await push(agency.drita, await file.confirmBar(agency.drita, agency.besa))).toMatchObject({
      code: 'not-entitled',
    })
    expect(await push(agency.drita, await file.turn(agency.drita, [CARD, CARE]))).toMatchObject({ ok: true })
    expect(await push(agency.drita, await file.grant(agency.drita, agency.arben, keepAll))).toMatchObject({ ok: true })
    const early = await file.liftBar(agency.arben, agency.besa)
    expect(await push(agency.arben, early)).toMatchObject({ ok: false, code: 'second-missing' })
    server.clock.now = start + 72 * 3_600_000
    const again = await file.grant(agency.arben, agency.besa, keepAll)
    expect(await push(agency.arben, early, again)).toMatchObject({ ok: true })
    expect(await push(agency.besa, await file.segment(agency.besa, CARE, ['back']))).toMatchObject({ ok: true })
    server.clock.now = start
  })

  it('cannot use one signature of a second person for another act, or at another place', async () => {
    const { agency } = server
    await push(agency.drita, await file.bar(agency.drita, agency.mira))
    await push(agency.drita, await file.confirmBar(agency.besa, agency.mira))
    const erasing = await file.erase(agency.drita, agency.besa)
    file.rewind()
    expect(await push(agency.drita, await file.liftBar(agency.drita, agency.mira))).toMatchObject({ ok: false })
    const lifted = await file.liftBar(agency.drita, agency.mira, agency.besa)
    expect(await push(agency.drita, lifted)).toMatchObject({ ok: true })
    expect(await push(agency.drita, erasing)).toMatchObject({ ok: false, code: 'head-moved' })
    await push(agency.drita, await file.bar(agency.drita, agency.mira))
    const before = await hashRecord(lifted.record)
    expect(before).not.toEqual(file.access?.head.hash)
    expect(await push(agency.drita, lifted)).toMatchObject({ ok: true })
    expect(file.access?.barred.size).toBe(1)
  })
})

describe('Somebody who may only write', () => {
  it('takes nobody’s folder whose grant has no end', async () => {
    const { agency } = server
    const { access } = file
    const where = { org: agency.org, file: file.file }
    const taking = await file.turn(agency.mira, [CARE], { from: agency.besa })
    expect(await verifyAccessRecord(access, taking.record, agency.directory, where)).toMatchObject({
      code: 'not-entitled',
    })
    expect(await push(agency.mira, taking)).toMatchObject({ ok: false, code: 'not-entitled' })
  })

  it('takes nobody’s folder before the day on which their grant ends', async () => {
    const { agency } = server
    const until = await file.grant(agency.drita, agency.arben, reading(CARE), '2026-12-24')
    expect(await push(agency.drita, until)).toMatchObject({ ok: true })
    const early = await file.turn(agency.mira, [CARE], { from: agency.arben })
    expect(await push(agency.mira, early)).toMatchObject({ ok: false, code: 'grant-runs' })
  })
})
