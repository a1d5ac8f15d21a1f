import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fromBytes } from '#contract/codec.ts'
import { SyncAnswer } from '#contract/sync.ts'
import { oneDatabase } from '../support/database.ts'
import { evilLine, type Answer, type EvilLine } from '../support/evil-line.ts'
import { enrol, found, given, startSystem, type Enrolled, type Founder, type System } from '../support/system.ts'

describe('two answers with the same records of the directory, to one device at once', () => {
  let system: System
  let line: EvilLine
  let arben: Founder
  let mira: Enrolled
  /** Records that she has had since an earlier answer. */
  let older: Answer['directory']

  beforeAll(async () => {
    const kind = oneDatabase()
    system = await startSystem(kind)
    line = evilLine(system.http)
    arben = await found(system)
    mira = await enrol(system, arben, 'Mira Hoxha', ['coordinator'], system.device({ http: line.http }))
    await enrol(system, arben, 'Besa Leka', ['supervisor'])
    given(await mira.device.sync())
    older = line.heard.flatMap(({ path, bytes }) =>
      path === '/v1/sync' ? (fromBytes(SyncAnswer, bytes)?.directory ?? []) : [],
    )
  })
  beforeEach(() => line.behave())
  afterAll(() => system.stop())

  /** Holds answers until there are two, so that each was asked for before the other was read. Returns what both brought. */
  function heldUntilTwo(alter: (answer: Answer) => Answer): readonly Answer['directory'][] {
    const both = Promise.withResolvers<undefined>()
    const brought: Answer['directory'][] = []
    line.alterSync(async (answer) => {
      if (brought.push(answer.directory) === 2) both.resolve(undefined)
      await both.promise
      return alter(answer)
    })
    return brought
  }
  const askTwice = () => Promise.all([mira.device.sync(), mira.device.releases()])

  it('are both refused where they repeat what the device held before it asked', async () => {
    expect(older.length).toBeGreaterThan(0)
    heldUntilTwo((answer) => ({ ...answer, directory: older }))
    for (const asked of await askTwice()) expect(asked).toMatchObject({ ok: false, code: 'directory-broken' })
  })

  it('are both accepted where a colleague was certified meanwhile', async () => {
    await enrol(system, arben, 'Drita Kola', ['caseworker'])
    const brought = heldUntilTwo((answer) => answer)
    for (const asked of await askTwice()) expect(asked).toMatchObject({ ok: true })
    expect(brought[0]?.length).toBeGreaterThan(0)
    expect(brought[1]).toEqual(brought[0])
  })
})
