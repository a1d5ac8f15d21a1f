import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { FileId } from '#domain/entry/ids.ts'
import { eachDatabaseInLong } from '../support/database.ts'
import { looks } from '../support/looks.ts'
import { onTwoBranches } from '../support/set-back-database.ts'
import { sharedFile } from '../support/shared-file.ts'
import {
  type Enrolled,
  type Founder,
  furtherDevice,
  given,
  meetSupervisors,
  type System,
  type Tested,
} from '../support/system.ts'
import { saws, visit } from '../support/visits.ts'

const HOUR = 3_600_000

/** These servers have no list of erasures beside their database, as if that had been set back with it. */
describe.each(eachDatabaseInLong())(
  'a server that was set back, with its list of erasures, to before a file was erased for good, on $name',
  (kind) => {
    let system: System
    let arben: Founder
    let besa: Enrolled
    let drita: Enrolled
    let ilir: Enrolled
    let file: FileId

    beforeAll(async () => {
      ;({ system, arben, besa, drita, ilir } = await sharedFile(kind))
      await everybody(besa, drita, ilir, arben, besa, drita, ilir)
      await meetSupervisors(drita.device)
    })
    afterAll(() => system.stop())
    /** A file that Drita and Ilir keep, and Besa, who supervises. */
    beforeEach(async () => {
      const [opened] = given(await drita.device.openFiles([{ drafts: [visit('by Drita')] }]))
      if (!opened) throw new Error('a file was opened')
      file = opened
      given(await drita.device.sync())
      given(await drita.device.grant({ file, member: ilir.member, rights: { card: 'keep', care: 'keep' } }))
      await everybody(besa, drita, ilir)
    })

    type Person = { readonly device: Tested }
    const everybody = async (...people: readonly Person[]) => {
      for (const { device } of people) given(await device.sync())
    }
    const reads = async ({ device }: Person) => {
      given(await device.sync())
      return saws(device, file)
    }
    const isHere = async ({ device }: Person) => (await device.file(file)).ok
    const isAtServer = async () => {
      const rows = await system.database.store.selectFrom('homeward.access_heads').select(['file', 'erased']).execute()
      return rows.some((row) => Buffer.from(row.file).toString('base64url') === file && !row.erased)
    }
    /** Drita asks that the file is erased, Besa agrees, and 30 days later it is gone. */
    async function erased(...who: readonly Person[]) {
      given(await drita.device.askErasure({ file, reason: 'opened by mistake' }))
      given(await besa.device.sync())
      given(await besa.device.confirmErasure(file))
      await everybody(drita, besa)
      await looks(drita, besa)
      for (const hours of [73, 32 * 24]) {
        system.clock.now += hours * HOUR
        await everybody(...who, ...who)
      }
    }

    it('gives it to no device that had erased it, nor to who comes after the first of them', async () => {
      await onTwoBranches(
        system,
        () => erased(drita, besa, ilir),
        async () => expect(await isAtServer()).toBe(true),
      )
      await everybody(ilir)
      expect(await isAtServer()).toBe(false)
      await everybody(drita, besa, ilir, drita)
      for (const one of [drita, besa, ilir]) expect(await isHere(one)).toBe(false)
      const further = { device: await furtherDevice(system, besa) }
      await everybody(further)
      expect(await isHere(further)).toBe(false)
    })

    it('erases it again where somebody was let in on it meanwhile, who reads the card alone from then on and is asked', async () => {
      await onTwoBranches(
        system,
        () => erased(drita, besa),
        async () => {
          given(await ilir.device.grant({ file, member: arben.member, rights: { card: 'read', care: 'read' } }))
          expect(await reads(arben)).toEqual(['by Drita'])
        },
      )
      await everybody(drita)
      expect(await isAtServer()).toBe(false)
      await everybody(arben, ilir)
      for (const one of [arben, ilir]) expect(given(await one.device.file(file)).erasureSaidBy).toEqual([drita.member])
      given(await arben.device.deleteErased(file))
      for (const one of [arben, drita, besa]) expect(await isHere(one)).toBe(false)
    })
  },
)
