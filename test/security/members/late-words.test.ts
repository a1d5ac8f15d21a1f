import { afterEach, describe, expect, it } from 'vitest'
import type { FileId } from '#domain/entry/ids.ts'
import { eachDatabaseInLong } from '../../support/database.ts'
import { copyInside } from '../../support/set-back-database.ts'
import {
  enrol,
  type Enrolled,
  found,
  type Founder,
  furtherDevice,
  given,
  startSystem,
  type System,
  type Tested,
} from '../../support/system.ts'
import { saws, visit } from '../../support/visits.ts'

let system: System
let arben: Founder
let besa: Enrolled
let drita: Enrolled
let ilir: Enrolled
let file: FileId
afterEach(() => system.stop())

const sync = async (...people: readonly { readonly device: Tested }[]) => {
  for (const { device } of people) given(await device.sync())
}

const standing = async (device: Tested) => {
  const { byKind, replaced } = given(await device.file(file)).caseFile
  return (byKind['visit'] ?? [])
    .filter(({ id }) => !(id in replaced))
    .map(({ body }) => (body as { saw: string }).saw)
    .sort()
}
const waiting = async (device: Tested) => given(await device.file(file)).undecided ?? []
const askedOf = async ({ device }: { device: Tested }) =>
  given(await device.needsAttention()).filter(({ why }) => why === 'late-after-end')

/** A server that was set back to before her phone was stolen, and on which whoever has it wrote before anybody came who knew. */
async function writtenByThief(kind: Parameters<typeof startSystem>[0], words: readonly string[]): Promise<void> {
  system = await startSystem(kind)
  arben = await found(system)
  besa = await enrol(system, arben, 'Besa Leka', ['supervisor'])
  drita = await enrol(system, arben, 'Drita Kola', ['caseworker'])
  ilir = await enrol(system, arben, 'Ilir Prifti', ['caseworker'])
  const [opened] = given(await drita.device.openFiles([{ drafts: [visit('by Drita')] }]))
  if (!opened) throw new Error('a file was opened')
  file = opened
  await sync(drita)
  given(await drita.device.grant({ file, member: ilir.member, rights: { card: 'read', care: 'write' } }))
  await sync(drita, besa, ilir)
  const copy = await copyInside(system.database)
  const stolen = (await drita.device.state()).me?.device
  if (!stolen) throw new Error('the phone is unlocked')
  given(await arben.device.revokeDevice(stolen))
  await sync(besa, ilir)
  await copy.putBack()
  await system.restart()
  for (const saw of words) {
    given(await drita.device.write([{ file, draft: visit(saw) }]))
    await sync(drita)
  }
  await sync(besa, ilir)
}

describe.each(eachDatabaseInLong())(
  'What a thief writes on a set-back server by a phone that was taken off, on $name',
  (kind) => {
    it('is nobody’s to decide who does not keep that part, and is in no journey', async () => {
      await writtenByThief(kind, ['by a thief'])
      for (const { device } of [besa, ilir]) {
        expect(await saws(device, file)).toEqual(['by Drita'])
        expect(await waiting(device)).toMatchObject([{ by: drita.member, counts: false }])
      }
      expect(await askedOf(ilir)).toEqual([])
      const [asked] = await askedOf(besa)
      for (const as of ['adopt', 'strike'] as const)
        expect(await ilir.device.settleAttention({ id: asked?.id ?? '', as, because: 'Not hers.' })).toMatchObject({
          ok: false,
          code: 'not-found',
        })
      expect(await besa.device.settleAttention({ id: asked?.id ?? '', as: 'leave' })).toMatchObject({ ok: false })
      expect(asked?.words).toMatchObject([{ by: drita.member, body: { saw: 'by a thief' } }])
      const lines = given(await besa.device.files())
      expect(JSON.stringify(lines)).not.toContain('by a thief')
    })

    it('is struck once by who keeps it, on each device: of who knew, of who was given the part only afterwards, and of who comes anew', async () => {
      await writtenByThief(kind, ['by a thief'])
      const mira = await enrol(system, arben, 'Mira Hoxha', ['specialist'])
      await sync(besa)
      given(await besa.device.grant({ file, member: mira.member, rights: { card: 'read', care: 'read' } }))
      await sync(besa, mira)
      // A device that never had that part cannot know.
      expect(await standing(mira.device)).toEqual(['by Drita', 'by a thief'])

      const [asked] = await askedOf(besa)
      given(await besa.device.settleAttention({ id: asked?.id ?? '', as: 'strike', because: 'Not hers.' }))
      await sync(besa, ilir, mira)
      for (const device of [besa.device, ilir.device, mira.device, await furtherDevice(system, mira)]) {
        expect(await standing(device)).toEqual(['by Drita'])
        expect(Object.keys(given(await device.file(file)).caseFile.struck)).toHaveLength(1)
        expect(await waiting(device)).toEqual([])
      }
      expect(await askedOf(besa)).toEqual([])
    })

    it('is told apart from what she wrote: one is taken in and read once everywhere, also on her own new phone and where the server goes back once more, the other is struck', async () => {
      await writtenByThief(kind, ['hers after all', 'by a thief'])
      const copy = await copyInside(system.database)
      const settle = async (saw: string, as: 'adopt' | 'strike') => {
        const asked = (await askedOf(besa)).find(({ words }) => (words?.[0]?.body as { saw: string }).saw === saw)
        given(await besa.device.settleAttention({ id: asked?.id ?? '', as, because: 'Not hers.' }))
      }
      await settle('hers after all', 'adopt')
      await settle('by a thief', 'strike')
      await sync(besa, ilir)
      const phone = await furtherDevice(system, drita)
      const all = ['by Drita', 'hers after all']
      for (const device of [besa.device, ilir.device, phone, await furtherDevice(system, besa)])
        expect(await standing(device)).toEqual(all)

      await copy.putBack()
      await system.restart()
      await sync(ilir, besa, { device: phone }, ilir, besa)
      for (const device of [besa.device, ilir.device, phone, await furtherDevice(system, besa)]) {
        expect(await standing(device)).toEqual(all)
        expect(await waiting(device)).toEqual([])
      }
    })

    it('waits again where the server goes back once more before anybody decided, and goes with the file', async () => {
      await writtenByThief(kind, ['by a thief'])
      const copy = await copyInside(system.database)
      given(await ilir.device.write([{ file, draft: visit('by Ilir') }]))
      await sync(ilir, besa)
      await copy.putBack()
      await system.restart()
      await sync(besa, ilir, besa)
      for (const { device } of [besa, ilir]) {
        expect(await saws(device, file)).toEqual(['by Drita', 'by Ilir'])
        expect(await waiting(device)).toHaveLength(1)
      }
      given(await besa.device.revoke({ file, member: ilir.member }))
      await sync(besa, ilir)
      expect(await ilir.device.file(file)).toMatchObject({ ok: false })
      expect(await saws(besa.device, file)).toEqual(['by Drita', 'by Ilir'])
      expect(await waiting(besa.device)).toHaveLength(1)
    })
  },
)
