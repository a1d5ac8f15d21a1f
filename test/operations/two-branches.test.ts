import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { DeviceId, FileId } from '#domain/entry/ids.ts'
import { eachDatabaseInLong } from '../support/database.ts'
import { onTwoBranches } from '../support/set-back-database.ts'
import { sharedFile } from '../support/shared-file.ts'
import {
  enrol,
  type Enrolled,
  type Founder,
  furtherDevice,
  given,
  type System,
  type Tested,
} from '../support/system.ts'
import { saws, visit } from '../support/visits.ts'

describe.each(eachDatabaseInLong())(
  'a file of which a server that was set back was given other access records than it had, on $name',
  (kind) => {
    let system: System
    let arben: Founder
    let besa: Enrolled
    let drita: Enrolled
    let ilir: Enrolled
    let mira: Enrolled
    let file: FileId

    beforeAll(async () => {
      ;({ system, arben, besa, drita, ilir } = await sharedFile(kind))
      mira = await enrol(system, arben, 'Mira Hoxha', ['specialist'])
    })
    afterAll(() => system.stop())
    beforeEach(async () => {
      const [one] = given(await drita.device.openFiles([{ drafts: [visit('before')] }]))
      if (!one) throw new Error('a file was opened')
      file = one
      given(await drita.device.sync())
      given(await drita.device.grant({ file, member: ilir.member, rights: { card: 'read', care: 'keep' } }))
      await everybody(drita, besa, ilir, mira)
    })

    const everybody = async (...people: readonly { readonly device: Tested }[]) => {
      for (const { device } of people) given(await device.sync())
    }
    const holders = async ({ device }: { readonly device: Tested }) =>
      given(await device.file(file))
        .grants.map(({ member }) => member)
        .sort()

    it('is not continued by what somebody decided of whom it was taken on the branch that is held', async () => {
      await onTwoBranches(
        system,
        async () => {
          given(await drita.device.revoke({ file, member: ilir.member }))
          await everybody(drita)
        },
        async () => given(await ilir.device.grant({ file, member: mira.member, rights: { care: 'read' } })),
      )
      await drita.device.sync()
      await drita.device.sync()
      expect(await holders(drita)).not.toContain(mira.member)
      expect(given(await drita.device.file(file)).alarms.map(({ what }) => what)).toContain('fork')
      const notTaken = async () => given(await drita.device.serverSetBack())?.notTaken
      const [one] = given(await drita.device.needsAttention())
      expect(one).toMatchObject({ file, why: 'access-not-taken-back' })
      expect(await notTaken()).toBe(1)
      given(await drita.device.settleAttention({ id: one?.id ?? '', as: 'leave' }))
      expect(await notTaken()).toBe(0)
    })

    /** A further phone of Ilir’s lets Mira in on the branch that stands; `lost`: what happens on the other one before. */
    const letInByFurtherPhone = async (lost: (phone: DeviceId) => Promise<unknown>) => {
      const phone = await furtherDevice(system, ilir)
      const id = (await phone.state()).me?.device
      if (!id) throw new Error('the phone was let in')
      await everybody(arben, drita, { device: phone })
      await onTwoBranches(
        system,
        async () => {
          given(await drita.device.grant({ file, member: arben.member, rights: { card: 'read', care: 'read' } }))
          await lost(id)
        },
        async () => given(await phone.grant({ file, member: mira.member, rights: { care: 'read' } })),
      )
      return id
    }

    it('is not continued by what came from a phone of which the device knew before that it was taken off', async () => {
      await letInByFurtherPhone(async (phone) => {
        given(await arben.device.revokeDevice(phone))
        await everybody(drita)
      })
      await arben.device.sync()
      for (let rounds = 0; rounds < 2; rounds += 1) await drita.device.sync()
      expect(await holders(drita)).not.toContain(mira.member)
      expect(given(await drita.device.file(file)).alarms.map(({ what }) => what)).toContain('fork')
    })

    it('is continued by what came from a phone that was taken off since, before the device was told that the server went back', async () => {
      const phone = await letInByFurtherPhone(() => Promise.resolve())
      given(await arben.device.revokeDevice(phone))
      await everybody(arben, drita, besa, drita, besa)
      for (const one of [drita, besa]) {
        expect(await holders(one)).toEqual(expect.arrayContaining([arben.member, mira.member]))
        expect(given(await one.device.file(file)).alarms.map(({ what }) => what)).not.toContain('fork')
      }
    })

    it('keeps the words of both, also where both began the same part of it', async () => {
      const write = async ({ device }: Enrolled, saw: string) => {
        given(await device.write([{ file, draft: visit(saw, 'justice') }]))
        given(await device.sync())
      }
      await onTwoBranches(
        system,
        () => write(drita, 'of Drita'),
        () => write(besa, 'of Besa'),
      )
      await everybody(drita, besa, drita, besa)
      for (const device of [drita.device, besa.device])
        expect(await saws(device, file)).toEqual(['before', 'of Besa', 'of Drita'])
      for (const { device } of [drita, besa]) {
        expect(given(await device.needsAttention()).filter((one) => one.file === file)).toEqual([])
        expect((await device.syncState()).unsent).toBe(0)
      }
    })

    it('keeps from whom it was taken on the one what they would have on the other, and gives what the one gave', async () => {
      await onTwoBranches(
        system,
        async () => {
          given(await drita.device.revoke({ file, member: ilir.member }))
          given(await drita.device.grant({ file, member: arben.member, rights: { card: 'read', care: 'read' } }))
        },
        async () => given(await besa.device.grant({ file, member: mira.member, rights: { care: 'read' } })),
      )
      await everybody(drita, besa, drita, besa)
      for (const one of [drita, besa]) {
        const who = await holders(one)
        expect(who).not.toContain(ilir.member)
        expect(who).toEqual(expect.arrayContaining([arben.member, mira.member, besa.member, drita.member]))
      }
      given(await drita.device.write([{ file, draft: visit('after they met') }]))
      await everybody(drita, besa, arben)
      await ilir.device.sync()
      expect(await ilir.device.file(file)).toMatchObject({ ok: false })
      for (const device of [besa.device, arben.device, await furtherDevice(system, besa)])
        expect(await saws(device, file)).toEqual(['after they met', 'before'])
    })
  },
)
