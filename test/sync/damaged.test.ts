import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { oneDatabase } from '../support/database.ts'
import { flip, rowsOf } from '../support/flip.ts'
import {
  enrol,
  type Enrolled,
  found,
  type Founder,
  given,
  PASSPHRASE,
  startSystem,
  type System,
  type Tested,
} from '../support/system.ts'
import { aVisit } from '../support/work.ts'

const today = '2026-11-25' as PlainDate
const visit = (saw: string) => ({ kind: 'visit', at: today, body: aVisit({ saw, others: [] }) })
const saws = async (device: Tested, file: FileId) =>
  given(await device.file(file))
    .caseFile.entries.flatMap((entry) => (entry.body as { saw?: string }).saw ?? [])
    .sort()

describe.each([oneDatabase()])('A device of which a row is damaged, with $name', (kind) => {
  let system: System
  let arben: Founder
  let besa: Enrolled
  let drita: Enrolled
  let [one, other] = ['', ''] as FileId[] as [FileId, FileId]

  beforeAll(async () => {
    system = await startSystem(kind)
    arben = await found(system)
    besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
    drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
  })
  afterAll(() => system.stop())
  beforeEach(async () => {
    ;[one, other] = given(
      await drita.device.openFiles([{ drafts: [visit('of one')] }, { drafts: [visit('of the other')] }]),
    ) as [FileId, FileId]
    given(await drita.device.sync())
    // Folded and persisted, as on an idle device.
    await drita.device.lock()
    given(await drita.device.unlock({ member: drita.member, passphrase: PASSPHRASE }))
    given(await drita.device.files())
  })

  /** The device after a restart: memory holds only what its rows say. */
  const startedAgain = async (): Promise<Tested> => {
    const device = system.device({ replica: drita.device.replica, keySlots: drita.device.keySlots })
    given(await device.unlock({ member: drita.member, passphrase: PASSPHRASE }))
    return device
  }
  const team = async () => {
    const names = (await rowsOf(drita.device, 'state')).map((key) => key.split('/')[2])
    const listed = given(await drita.device.files()).map(({ file }) => file as string)
    return names.find((name) => name !== undefined && !listed.includes(name)) ?? ''
  }

  it.each(['the other', 'the team'])(
    'delivers and receives in one file while what stands of %s file is fetched',
    async (which) => {
      const hurt = which === 'the team' ? await team() : other
      await drita.device.lock()
      const [row] = await rowsOf(drita.device, 'state', hurt)
      await flip(drita.device, row ?? '', 0.5)
      const device = await startedAgain()
      given(await device.write([{ file: one, draft: visit('written here') }]))
      given(await besa.device.sync())
      given(await besa.device.write([{ file: one, draft: visit('written by a colleague') }]))
      given(await besa.device.sync())

      expect(await device.sync()).toMatchObject({ ok: true, value: { problem: null, unsent: 0 } })
      expect(await saws(device, one)).toEqual(['of one', 'written by a colleague', 'written here'])
      expect(await saws(device, other)).toEqual(['of the other'])
      expect(given(await device.needsAttention())).toEqual([])
      expect(
        given(await device.members())
          .map(({ name }) => name)
          .sort(),
      ).toEqual(['Arben Dema', 'Besa Leka', 'Drita Kola'])
      expect(given(await device.file(other)).alarms).toEqual([])
      drita = { ...drita, device }
    },
  )

  it('names the damaged file until it is whole, and opens all others meanwhile, without a network', async () => {
    await drita.device.lock()
    const [row] = await rowsOf(drita.device, 'state', other)
    await flip(drita.device, row ?? '', 0.2)
    const away = system.device({
      replica: drita.device.replica,
      keySlots: drita.device.keySlots,
      http: { base: '', fetch: () => Promise.reject(new TypeError('no network')) },
    })
    given(await away.unlock({ member: drita.member, passphrase: PASSPHRASE }))
    expect(await away.file(other)).toMatchObject({ ok: false, code: 'damaged' })
    expect(given(await away.needsAttention())).toMatchObject([{ file: other, why: 'file-damaged', entries: [] }])
    expect(given(await away.files()).map(({ file }) => file)).toContain(other)
    expect(await saws(away, one)).toEqual(['of one'])
    given(await away.write([{ file: one, draft: visit('offline') }]))
    expect(await away.write([{ file: other, draft: visit('into the damaged one') }])).toMatchObject({
      ok: false,
      code: 'damaged',
    })
    expect(await away.sync()).toMatchObject({ ok: false, code: 'no-network' })
    expect(await away.syncState()).toMatchObject({ is: 'waiting', unsent: 1 })
    await away.lock()

    const device = await startedAgain()
    given(await device.sync())
    expect(await saws(device, other)).toEqual(['of the other'])
    drita = { ...drita, device }
  })

  it('keeps the words that wait for a damaged file, and sends them once it is whole', async () => {
    given(await drita.device.write([{ file: other, draft: visit('not sent yet') }]))
    const [unsentFile] = given(await drita.device.openFiles([{ drafts: [visit('opened and not sent')] }])) as [FileId]
    await drita.device.lock()
    for (const file of [other, unsentFile])
      for (const row of await rowsOf(drita.device, 'state', file)) await flip(drita.device, row, 0.9)
    const device = await startedAgain()
    expect(await device.sync()).toMatchObject({ ok: true, value: { unsent: 0 } })
    given(await besa.device.sync())
    expect(await saws(besa.device, other)).toEqual(['not sent yet', 'of the other'])
    expect(await saws(besa.device, unsentFile)).toEqual(['opened and not sent'])
    drita = { ...drita, device }
  })
})
