import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ActRule, TABLE_OF_ACTS } from '#sealing/access/acts-of-two.ts'
import { directoryProposedRecord, directorySecondedRecord } from '#sealing/directory/directory-record.ts'
import type { Signer } from '#sealing/primitives/record.ts'
import { asMember } from '../../support/agency.ts'
import { oneDatabase } from '../../support/database.ts'
import { EveryAct, forged, forgedPerson } from '../../support/every-act.ts'
import {
  type ByOneInDirectory,
  type ByOneInFile,
  type ByTwoInDirectory,
  type ByTwoInFile,
  type Row,
  TRIED,
} from '../../support/every-act-rows.ts'
import { startTestServer, type TestServer } from '../../support/server.ts'

let server: TestServer
let all: EveryAct
beforeAll(async () => {
  server = await startTestServer(oneDatabase())
  all = await EveryAct.on(server)
})
afterAll(() => server.stop())

/** What server and device say, each time the same: of all that is tried with one signature too few or by who may not sign; with enough before the delay; and after it. */
interface Tried {
  readonly tooFew: readonly string[]
  readonly early: string | undefined
  readonly enough: string
}

async function oneInDirectory({ does, may, mayNot, afterwards = [] }: ByOneInDirectory): Promise<Tried> {
  const tooFew = [await all.inDirectory(does, await forged(may))]
  for (const by of mayNot) tooFew.push(await all.inDirectory(does, by))
  const enough = await all.inDirectory(does, may)
  const said: string[] = []
  for (const [, tries] of afterwards) said.push(await tries())
  expect(said).toEqual(afterwards.map(([expected]) => expected))
  return { tooFew, early: undefined, enough }
}

async function oneInFile({ file, does, may, mayNot }: ByOneInFile): Promise<Tried> {
  const tooFew = [await all.inFile(file, does(await forgedPerson(may)), may)]
  for (const by of mayNot) tooFew.push(await all.inFile(file, does(by), by))
  return { tooFew, early: undefined, enough: await all.inFile(file, does(may), may) }
}

async function twoInDirectory({ act, does, doneBy, alone = [] }: ByTwoInDirectory, { delay }: ActRule): Promise<Tried> {
  const [first, second] = [asMember(all.arben), asMember(all.besa)]
  const done = doneBy ?? first
  const tooFew: string[] = []
  for (const way of [does, ...alone]) tooFew.push(await all.inDirectory(way, done))
  const proposing = (at: Parameters<typeof does>[0]) => directoryProposedRecord(at, { act })
  tooFew.push(await all.inDirectory(proposing, asMember(all.drita)))
  await all.taken(proposing, first)
  for (const way of [does, ...alone]) tooFew.push(await all.inDirectory(way, done))
  const seconds: readonly Signer[] = [first, asMember(all.drita), asMember(all.mira), await forged(second)]
  for (const by of seconds) {
    tooFew.push(await all.inDirectory((at) => directorySecondedRecord(at, { proposed: all.proposedHere() }), by))
    tooFew.push(await all.inDirectory(does, done))
  }
  await all.agrees(second)
  const early = delay === 0 ? undefined : await all.inDirectory(does, done)
  all.passes(delay)
  return { tooFew, early, enough: await all.inDirectory(does, done) }
}

async function twoInFile({ file, act, first, second, does, alone }: ByTwoInFile, { delay }: ActRule): Promise<Tried> {
  const tooFew: string[] = []
  for (const way of alone) tooFew.push(await all.inFile(file, way, first))
  tooFew.push(await all.inFile(file, all.proposes(all.arben, act), all.arben))
  expect(await all.inFile(file, all.proposes(first, act), first)).toBe('taken')
  const proposed = file.access?.proposals.at(-1)?.hash ?? new Uint8Array(32)
  for (const way of [does(proposed), ...alone]) tooFew.push(await all.inFile(file, way, first))
  for (const by of [first, all.arben, await forgedPerson(second)]) {
    const pushedBy = by.device === second.device ? second : by
    tooFew.push(await all.inFile(file, all.seconds(by, [first, by]), pushedBy))
    tooFew.push(await all.inFile(file, does(proposed), first))
  }
  expect(await all.inFile(file, all.seconds(second, [first, second]), second)).toBe('taken')
  const early = delay === 0 ? undefined : await all.inFile(file, does(proposed), first)
  all.passes(delay)
  return { tooFew, early, enough: await all.inFile(file, does(proposed), first) }
}

async function tried(row: Row, rule: ActRule): Promise<Tried> {
  switch (row.is) {
    case 'one-in-directory':
      return oneInDirectory(row)
    case 'one-in-file':
      return oneInFile(row)
    case 'two-in-directory':
      return twoInDirectory(row, rule)
    case 'two-in-file':
      return twoInFile(row, rule)
    case 'in-one-record': {
      const tooFew: string[] = []
      for (const attempt of row.tooFew) tooFew.push(await attempt())
      return { tooFew, early: undefined, enough: await row.enough() }
    }
  }
}

/** How a signature that is missing, or of somebody who may not sign, is refused. */
const REFUSED = ['second-missing', 'not-entitled', 'signature-wrong', 'aside-missing']

describe('Every row of the table of acts', () => {
  it('is tried here: none is added without being attacked', () => {
    expect(Object.keys(TRIED).sort()).toEqual(TABLE_OF_ACTS.map(({ act }) => act).sort())
  })

  it.each(TABLE_OF_ACTS)(
    '“$act” needs its $people: one signature too few, or one of who may not sign, does nothing at the server or on an honest device',
    async (rule) => {
      // What one custodian did alone for the row before counts for three days.
      all.passes(80)
      const row = await TRIED[rule.act]?.(all)
      if (!row) throw new Error('no attack on this row')
      expect(row.is.startsWith('one-') ? 1 : 2).toBe(rule.people)
      const { tooFew, early, enough } = await tried(row, rule)
      expect(tooFew.filter((said) => !REFUSED.includes(said))).toEqual([])
      expect(tooFew.length).toBeGreaterThan(rule.people)
      expect(early).toBe(rule.delay === 0 ? undefined : 'too-early')
      expect(enough).toBe('taken')
    },
  )
})
