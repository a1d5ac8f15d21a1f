import { afterAll, beforeAll, expect, it } from 'vitest'
import type { FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { DELAY_HOURS } from '#sealing/directory/waiting-limits.ts'
import { oneDatabase } from '../support/database.ts'
import { looks } from '../support/looks.ts'
import { enrol, type Enrolled, found, type Founder, given, startSystem, type System } from '../support/system.ts'

const HOUR = 3_600_000
const today = '2026-11-25' as PlainDate
const row = (no: number) => ({
  row: no,
  key: `No. ${String(no)}`,
  content: `child ${String(no)}`,
  at: today,
  drafts: [{ kind: 'note', at: today, body: { words: `of the list ${String(no)}` } }],
})

let system: System
let arben: Founder
let drita: Enrolled
let files: readonly FileId[]
const shares = (): readonly [string, string] => [arben.founded.shares[0], arben.founded.shares[2]]
const here = async () => {
  given(await drita.device.sync())
  const all = new Set(given(await drita.device.files()).map(({ file }) => file))
  return files.map((file) => all.has(file))
}

beforeAll(async () => {
  system = await startSystem(oneDatabase())
  arben = await found(system)
  drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
  for (const { device } of [drita, arben, drita]) given(await device.sync())
  files = given(await drita.device.moveIn([row(1), row(2), row(3)]))
  given(await drita.device.sync())
})
afterAll(() => system.stop())

it('An import of a worker without a supervisor is not undone by shares that do not fit, nor by asking alone', async () => {
  expect(await drita.device.undoWithShares({ files, shares: [arben.founded.shares[0], 'mistyped'] })).toMatchObject({
    ok: false,
  })
  const list = given(await drita.device.movedInFiles())
  expect(list.map(({ is, seconds, byShares }) => ({ is, seconds, byShares }))).toEqual(
    Array(3).fill({ is: 'asked', seconds: [], byShares: true }),
  )
  system.clock.now += HOUR
  expect(await here()).toEqual([true, true, true])
})

it('It spares what was written in since, and two shareholders sign once for all others, which are gone after the waiting time', async () => {
  const [first] = files
  if (!first) throw new Error('three files were opened')
  given(
    await drita.device.write([{ file: first, draft: { kind: 'note', at: today, body: { words: 'her aunt called' } } }]),
  )
  given(await drita.device.sync())
  expect(given(await drita.device.undoWithShares({ files, shares: shares() }))).toEqual([
    { file: first, why: 'written-in' },
  ])
  expect(given(await drita.device.undoWithShares({ files, shares: shares() }))).toEqual([
    { file: first, why: 'written-in' },
  ])
  expect(await here()).toEqual([true, false, false])
  expect(given(await drita.device.filesAside()).map(({ is, shares }) => ({ is, shares }))).toEqual(
    Array(2).fill({ is: 'waits', shares: true }),
  )
  await looks(drita)
  system.clock.now += (DELAY_HOURS + 1) * HOUR
  for (let round = 0; round < 2; round += 1) given(await drita.device.sync())
  expect(given(await drita.device.filesAside()).map(({ is }) => is)).toEqual(['erased', 'erased'])
})
