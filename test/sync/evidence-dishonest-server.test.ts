import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fromBytes, toBytes } from '#contract/codec.ts'
import { AppendRelease, ReleaseLogPage } from '#contract/evidence.ts'
import { idBytes } from '#device/kept/id-text.ts'
import type { LogEvent } from '#evidence/ledger/release-log.ts'
import { oneDatabase } from '../support/database.ts'
import { evilLine, type EvilLine } from '../support/evil-line.ts'
import { enrol, type Enrolled, found, given, startSystem, type System } from '../support/system.ts'

type Lines = ReleaseLogPage['lines']
const kind = oneDatabase()

const LOG = '/v1/evidence/log'
const account = { programme: 'all', year: 2026 }
let system: System
let drita: Enrolled
let one: Enrolled
let other: Enrolled
let dritas: EvilLine
let ones: EvilLine
let evil: EvilLine

/** A line that a device asked to append, as the server received it, and as a line that a server would make of it. */
async function lineFrom(person: Enrolled, line: EvilLine): Promise<Lines[number]> {
  const asked = line.sent.map((bytes) => fromBytes(AppendRelease, bytes)).findLast((body) => body !== undefined)
  const me = (await person.device.state()).me
  if (!asked || !me) throw new Error('a device asked for a line to be written')
  return {
    seq: asked.after + 1,
    at: system.clock.now,
    member: idBytes(me.member),
    device: idBytes(me.device),
    event: asked.event,
    size: asked.output.length,
    sig: asked.sig,
  }
}

function showing(change: (lines: Lines) => Lines): void {
  evil.alter(`${LOG}?after=0&v=2`, (bytes) => {
    const page = fromBytes(ReleaseLogPage, bytes)
    if (!page) throw new Error('the honest server gave the log')
    return toBytes({ ...page, lines: change(page.lines) })
  })
}

beforeAll(async () => {
  system = await startSystem(kind)
  const arben = await found(system)
  ;[dritas, ones, evil] = [evilLine(system.http), evilLine(system.http), evilLine(system.http)]
  drita = await enrol(system, arben, 'Drita Kola', ['caseworker'], system.device({ http: dritas.http }))
  one = await enrol(system, arben, 'Ilir Prifti', ['coordinator'], system.device({ http: ones.http }))
  other = await enrol(system, arben, 'Ana Gjoka', ['coordinator'], system.device({ http: evil.http }))
  given(
    await one.device.writeRelease({
      after: 0,
      event: {
        what: 'budget-asked',
        change: 'b1',
        of: { what: 'opened', account, cap: { epsilon: 4, delta: 1e-6 } },
        by: one.member,
      },
    }),
  )
})
afterAll(() => system.stop())
beforeEach(() => {
  evil.behave()
})

describe('a server that shows a log of its own making is not believed', () => {
  it('where a line is signed, and rightly, by the device of somebody who is no coordinator', async () => {
    const event: LogEvent = { what: 'cut-made', cut: 1, by: drita.member }
    expect(await drita.device.writeRelease({ after: 1, event })).toMatchObject({ ok: false, code: 'not-found' })
    const forged = await lineFrom(drita, dritas)
    showing((lines) => [...lines, forged])
    expect(await other.device.releases()).toMatchObject({ ok: false, code: 'server-refused' })
    expect(evil.altered).toBe(1)
  })

  it('where it gives the line of one coordinator to another, or to a device of nobody’s', async () => {
    const [mine, theirs] = [(await other.device.state()).me, (await one.device.state()).me]
    if (!mine || !theirs) throw new Error('both are here')
    for (const who of [
      { member: idBytes(mine.member), device: idBytes(mine.device) },
      { member: idBytes(mine.member), device: idBytes(theirs.device) },
      { member: idBytes(theirs.member), device: new Uint8Array(16).fill(7) },
    ]) {
      showing((lines) => lines.map((line) => ({ ...line, ...who })))
      expect(await other.device.releases()).toMatchObject({ ok: false, code: 'server-refused' })
    }
  })

  it('where one coordinator alone opens a budget: the yes of who asked is no second person’s, whoever shows it', async () => {
    expect(
      await one.device.writeRelease({ after: 1, event: { what: 'budget-agreed', change: 'b1', by: one.member } }),
    ).toMatchObject({ ok: false })
    const alone = await lineFrom(one, ones)
    showing((lines) => [...lines, alone])
    expect(await other.device.releases()).toMatchObject({ ok: false, code: 'server-refused' })
    evil.behave()
    const { log } = given(await other.device.releases())
    expect([log.budgetAsks.get('b1')?.state, log.ledger.caps.size]).toEqual(['waiting', 0])
  })

  it('where it leaves a line out, or shows two in another order', async () => {
    given(
      await other.device.writeRelease({ after: 1, event: { what: 'budget-agreed', change: 'b1', by: other.member } }),
    )
    expect(given(await other.device.releases()).log.ledger.caps.size).toBe(1)
    for (const change of [
      (lines: Lines) => lines.slice(1),
      (lines: Lines) => lines.slice(0, 1),
      (lines: Lines) => lines.toReversed(),
    ]) {
      showing(change)
      expect(await other.device.releases()).toMatchObject({ ok: false, code: 'server-refused' })
    }
  })
})

describe('a reservation whose answer was lost', () => {
  it('is spent once, publishes nothing, and is not made a second time under its name', async () => {
    const reserve = (release: string): LogEvent => ({
      what: 'reserved',
      account,
      release,
      cost: { mu: 0.3, slack: 1e-6, delta: 1e-8 },
      by: other.member,
    })
    evil.alter(LOG, () => {
      throw new TypeError('the connection broke')
    })
    expect(await other.device.writeRelease({ after: 2, event: reserve('s1') })).toMatchObject({
      ok: false,
      code: 'no-network',
    })
    evil.behave()
    expect(await other.device.writeRelease({ after: 2, event: reserve('s1') })).toMatchObject({
      ok: false,
      code: 'head-moved',
    })
    expect(await other.device.writeRelease({ after: 3, event: reserve('s1') })).toMatchObject({ ok: false })
    const { log, lines } = given(await other.device.releases())
    expect([lines.length, log.proposals.size]).toEqual([3, 0])
    expect([...log.ledger.releases.keys()]).toEqual(['s1'])
  })
})
