import { afterAll, beforeAll, expect, it } from 'vitest'
import type { FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { createApp } from '#server/app.ts'
import { depsFor } from '#server/start.ts'
import { eachDatabase } from '../support/database.ts'
import { copyInside } from '../support/set-back-database.ts'
import { enrol, found, given, startSystem, type System, type Tested } from '../support/system.ts'
import { aVisit } from '../support/work.ts'

const [embedded] = eachDatabase()
if (!embedded) throw new Error('there is always the embedded database')

const visit = (saw: string) => ({ kind: 'visit', at: '2026-11-25' as PlainDate, body: aVisit({ saw, others: [] }) })
const saws = async (device: Tested, file: FileId) =>
  given(await device.file(file))
    .caseFile.entries.flatMap((entry) => (entry.body as { saw?: string }).saw ?? [])
    .sort()

let system: System
beforeAll(async () => {
  system = await startSystem(embedded)
})
afterAll(() => system.stop())

it('A late note that a phone delivered after it was taken off waits on, where the server was set back to before it; one that somebody had taken in does not come again', async () => {
  let app = createApp(await depsFor(system.database, { log: () => undefined, now: () => system.clock.now }))
  const http = { base: '', fetch: (url: string, how: RequestInit) => app.request(url, how) }
  const arben = await found(system, http)
  const besa = await enrol(system, arben, 'Besa Leka', ['supervisor'], system.device({ http }))
  const drita = await enrol(system, arben, 'Drita Kola', ['caseworker'], system.device({ http }))
  const ilir = await enrol(system, arben, 'Ilir Prifti', ['caseworker'], system.device({ http }))
  const files = given(await drita.device.openFiles([{ drafts: [visit('before')] }, { drafts: [visit('before')] }]))
  given(await drita.device.sync())
  for (const file of files)
    given(await drita.device.grant({ file, member: ilir.member, rights: { card: 'write', care: 'write' } }))
  for (const { device } of [ilir, besa, arben]) given(await device.sync())
  for (const file of files) given(await ilir.device.write([{ file, draft: visit('late') }]))

  const copy = await copyInside(system.database)
  given(await arben.device.removeMember(ilir.member))
  for (const { device } of [drita, besa]) given(await device.sync())
  await ilir.device.sync()
  const waiting = given(await drita.device.needsAttention())
  expect(given(await besa.device.needsAttention())).toHaveLength(waiting.length)
  expect(waiting).toHaveLength(2)
  const [first, second] = waiting.map(({ id }) => id)
  if (!first || !second) throw new Error('two notes wait')
  given(await drita.device.settleAttention({ id: first, as: 'adopt' }))
  for (const { device } of [drita, besa]) given(await device.sync())
  expect(given(await besa.device.needsAttention())).toHaveLength(1)

  await copy.putBack()
  app = createApp(await depsFor(system.database, { log: () => undefined, now: () => system.clock.now }))
  for (const { device } of [drita, besa, drita]) given(await device.sync())
  for (const { device } of [besa, drita]) {
    expect(given(await device.needsAttention()).map(({ id }) => id)).toEqual([second])
  }
  given(await besa.device.settleAttention({ id: second, as: 'adopt' }))
  for (const { device } of [besa, drita]) given(await device.sync())
  for (const file of files) expect(await saws(drita.device, file)).toEqual(['before', 'late'])
})
