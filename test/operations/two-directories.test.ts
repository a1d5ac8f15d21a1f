import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { FileId } from '#domain/entry/ids.ts'
import { DirectoryAppended } from '#contract/enrolment.ts'
import { SyncAnswer } from '#contract/sync.ts'
import { idBytes } from '#device/kept/id-text.ts'
import { deviceRevokedRecord } from '#sealing/directory/directory-record.ts'
import { eachDatabaseInLong } from '../support/database.ts'
import { evilMember } from '../support/evil-member.ts'
import { lossyReading } from '../support/lossy-reading.ts'
import { onTwoBranches } from '../support/set-back-database.ts'
import { sharedFile } from '../support/shared-file.ts'
import {
  enrol,
  type Enrolled,
  type Founder,
  furtherDevice,
  given,
  PASSPHRASE,
  type System,
  type Tested,
} from '../support/system.ts'
import { saws, visit } from '../support/visits.ts'

describe.each(eachDatabaseInLong())(
  'a server that was set back, on which others wrote records of the directory before anybody came who had the lost ones, on $name',
  (kind) => {
    let system: System
    let arben: Founder
    let besa: Enrolled
    let drita: Enrolled
    let ilir: Enrolled
    let file: FileId

    const joining = (name: string, role: 'caseworker' | 'supervisor' = 'caseworker') =>
      enrol(system, arben, name, [role])
    const everybody = async (...people: readonly { readonly device: Tested }[]) => {
      for (const { device: one } of people) given(await one.sync())
    }
    const write = async ({ device: one }: { readonly device: Tested }, saw: string) => {
      given(await one.write([{ file, draft: visit(saw) }]))
      given(await one.sync())
    }

    beforeAll(async () => {
      ;({ system, arben, besa, drita } = await sharedFile(kind))
    })
    afterAll(() => system.stop())
    beforeEach(async () => {
      // One custodian alone removes one member in three days.
      system.clock.now += 96 * 3_600_000
      ilir = await joining('Ilir Prifti')
      await everybody(drita)
      const [one] = given(await drita.device.openFiles([{ drafts: [visit('before')] }]))
      if (!one) throw new Error('a file was opened')
      file = one
      given(await drita.device.sync())
      given(await drita.device.grant({ file, member: ilir.member, rights: { card: 'write', care: 'write' } }))
      await everybody(drita, besa, ilir, arben)
    })

    it('learns again who was removed from the first worker who comes by, and keeps whoever was certified meanwhile', async () => {
      await onTwoBranches(
        system,
        async () => {
          given(await arben.device.removeMember(ilir.member))
          await everybody(drita)
          await write(drita, 'after he was removed')
        },
        async () => {
          await furtherDevice(system, besa)
          given(await ilir.device.write([{ file, draft: visit('by who was removed') }]))
          await ilir.device.sync()
        },
      )
      await everybody(drita)
      expect((await ilir.device.sync()).ok).toBe(false)
      expect((await ilir.device.state()).is).not.toBe('unlocked')
      const fresh = await furtherDevice(system, besa)
      await everybody(besa, drita, arben, besa)
      expect(await saws(drita.device, file)).toEqual(['after he was removed', 'before'])
      for (const one of [besa.device, fresh]) expect(await saws(one, file)).toContain('after he was removed')
      for (const one of [drita, besa, arben]) {
        expect((await one.device.syncState()).problem).toBeNull()
        expect((await one.device.syncState()).unsent).toBe(0)
      }
    })

    it('has whoever joined on the lost branch again, with what they were given and wrote', async () => {
      let era: Enrolled | undefined
      await onTwoBranches(
        system,
        async () => {
          era = await joining('Era Hoxha')
          await everybody(drita)
          given(await drita.device.grant({ file, member: era.member, rights: { card: 'write', care: 'write' } }))
          await everybody(era)
          await write(era, 'of Era')
          await everybody(drita)
        },
        async () => furtherDevice(system, besa),
      )
      if (!era) throw new Error('she joined')
      // A device that was certified on the lost branch alone comes in after another one that has it.
      expect(await era.device.sync()).toMatchObject({ ok: false })
      await everybody(drita, era, besa, era)
      await write(era, 'of Era, later')
      await everybody(besa, drita)
      const all = ['before', 'of Era', 'of Era, later']
      for (const one of [era.device, besa.device, drita.device]) expect(await saws(one, file)).toEqual(all)
      expect(await saws(await furtherDevice(system, besa), file)).toEqual(all)
    })

    it('lets a phone in that was certified on the lost branch and had no answer since, once somebody gave that back', async () => {
      const phone = system.device()
      await onTwoBranches(
        system,
        async () => {
          given(await phone.signIn({ account: drita.account, passphrase: PASSPHRASE }))
          await everybody(arben)
        },
        async () => furtherDevice(system, besa),
      )
      expect(await phone.sync()).toMatchObject({ ok: false })
      await everybody(arben)
      given(await phone.sync())
      expect(await saws(phone, file)).toEqual(['before'])
      await write({ device: phone }, 'on the new phone')
      await everybody(besa, drita)
      for (const one of [besa, drita]) expect(await saws(one.device, file)).toContain('on the new phone')
    })

    it('keeps from whom it was ended on either, and a file is read on where one gave it to somebody whom the other removed', async () => {
      const mira = await joining('Mira Hoxha')
      await everybody(drita, mira)
      await onTwoBranches(
        system,
        async () => {
          given(await drita.device.grant({ file, member: mira.member, rights: { card: 'read', care: 'read' } }))
          await write(drita, 'while Mira reads')
        },
        async () => {
          given(await arben.device.removeMember(mira.member))
          await furtherDevice(system, besa)
        },
      )
      // She had heard nothing of it: what she gives back names a place at which Mira was there still.
      await everybody(drita, besa, drita)
      given(await drita.device.write([{ file, draft: visit('after they met') }]))
      await everybody(drita, besa)
      for (const one of [drita.device, besa.device])
        expect(await saws(one, file)).toEqual(['after they met', 'before', 'while Mira reads'])
      expect((await mira.device.sync()).ok).toBe(false)
    })

    it.each([
      ['as much', 1],
      ['more', 2],
    ])(
      'learns who was removed from the one who removed him, whose device heard nothing of the server since, where others wrote %s on it',
      async (_, devices) => {
        await onTwoBranches(
          system,
          async () => given(await arben.device.removeMember(ilir.member)),
          async () => {
            for (let made = 0; made < devices; made += 1) await furtherDevice(system, besa)
          },
        )
        await everybody(arben, drita, besa)
        expect((await ilir.device.sync()).ok).toBe(false)
        expect((await ilir.device.state()).is).not.toBe('unlocked')
      },
    )

    it.each([
      ['and others write on it again', () => furtherDevice(system, besa)],
      ['and nobody writes on it', () => Promise.resolve()],
    ])('learns it again where what was given back is lost once more, %s', async (_, then) => {
      await onTwoBranches(
        system,
        async () => {
          given(await arben.device.removeMember(ilir.member))
          await everybody(drita)
        },
        async () => furtherDevice(system, besa),
      )
      await onTwoBranches(system, () => everybody(drita, besa), then)
      await everybody(besa, drita, besa)
      expect((await ilir.device.sync()).ok).toBe(false)
      expect((await ilir.device.state()).is).not.toBe('unlocked')
      for (const one of [drita, besa]) expect((await one.device.syncState()).problem).toBeNull()
    })

    it.each([
      ['that told of it', SyncAnswer],
      ['to the one who removed him', DirectoryAppended],
    ])(
      'learns it also where an answer %s left the marks of the list out: they are given on the next day',
      async (_, schema) => {
        const line = lossyReading(system.http)
        const phone = system.device({ http: line.http })
        const account = schema === SyncAnswer ? drita.account : arben.founded.account
        given(await phone.signIn({ account, passphrase: PASSPHRASE }))
        given(await phone.sync())
        const left = line.leaveOut(schema, ['stood'], 'all of it')
        await onTwoBranches(
          system,
          async () => {
            given(await (schema === SyncAnswer ? arben.device : phone).removeMember(ilir.member))
            given(await phone.sync())
            expect(left()).toBe(true)
            system.clock.now += 24 * 3_600_000
            for (let round = 0; round < 2; round += 1) given(await phone.sync())
          },
          async () => furtherDevice(system, besa),
        )
        given(await phone.sync())
        await everybody(besa, arben, drita)
        expect((await ilir.device.sync()).ok).toBe(false)
      },
    )

    it('takes a phone off that holds other records where it knows who says so: it empties itself', async () => {
      await onTwoBranches(
        system,
        async () => {
          await furtherDevice(system, besa)
          await everybody(ilir)
        },
        async () => given(await arben.device.removeMember(ilir.member)),
      )
      expect((await ilir.device.sync()).ok).toBe(false)
      expect((await ilir.device.state()).is).not.toBe('unlocked')
    })

    it('takes no phone off by keys that it knows to be replaced after a theft: what is on it stays', async () => {
      const thief = await evilMember(system, { ...ilir, device: await furtherDevice(system, ilir) })
      await everybody(ilir)
      const [own] = given(await ilir.device.devices()).filter(({ thisOne }) => thisOne)
      if (!own) throw new Error('his phone')
      await onTwoBranches(
        system,
        async () => given(await ilir.device.renewKeys({ kept: [], from: PASSPHRASE, to: 'dubine kovasi meraho' })),
        async () => {
          await thief.refresh()
          expect(await thief.certify(await deviceRevokedRecord(thief.amid(), { device: idBytes(own.device) }))).toBe(
            true,
          )
        },
      )
      expect((await ilir.device.sync()).ok).toBe(false)
      expect((await ilir.device.state()).is).toBe('unlocked')
      expect(await saws(ilir.device, file)).toEqual(['before'])
    })
  },
)
