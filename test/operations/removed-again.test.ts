import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { DirectoryAppended } from '#contract/enrolment.ts'
import { SyncAnswer } from '#contract/sync.ts'
import type { Result } from '#result.ts'
import { eachDatabaseInLong } from '../support/database.ts'
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
import { visit } from '../support/visits.ts'

const HOUR = 3_600_000

describe.each(eachDatabaseInLong())(
  'what a server lost and does not take back, because the device that has it has no mark of it, on $name',
  (kind) => {
    let system: System
    let arben: Founder
    let besa: Enrolled
    let drita: Enrolled
    let ilir: Enrolled
    const stops = {
      'removed a member': async (device: Tested) => device.removeMember(ilir.member),
      'stopped the devices of a member': async (device: Tested) => device.endKeys(ilir.member),
      'took a device off': async (device: Tested) => device.revokeDevice(await phoneOfIlir(device)),
    }
    const acts = {
      ...stops,
      'changed what a member is': async (device: Tested) =>
        device.changeRoles({ member: ilir.member, roles: ['caseworker', 'specialist'], external: false }),
    }
    const phoneOfIlir = async (device: Tested) => {
      const one = given(await device.devices()).find(({ member, revoked }) => member === ilir.member && !revoked)
      if (!one) throw new Error('Ilir has a device')
      return one.device
    }

    beforeAll(async () => {
      ;({ system, arben, besa, drita } = await sharedFile(kind))
    })
    afterAll(() => system.stop())
    beforeEach(async () => {
      // One custodian alone removes one member in three days.
      system.clock.now += 96 * HOUR
      ilir = await enrol(system, arben, 'Ilir Prifti', ['caseworker'])
      for (const { device } of [drita, besa, ilir, arben]) given(await device.sync())
    })

    const onLossyLine = async (account: string) => {
      const line = lossyReading(system.http)
      const phone = system.device({ http: line.http })
      given(await phone.signIn({ account, passphrase: PASSPHRASE }))
      given(await phone.sync())
      return { phone, line }
    }
    /** Drita shows the server that it was set back, four days before the others come. */
    const lost = async (act: () => Promise<unknown>, meanwhile: () => Promise<unknown> = () => Promise.resolve()) => {
      await onTwoBranches(
        system,
        async () => {
          given(await drita.device.openFiles([{ drafts: [visit('lost')] }]))
          given(await drita.device.sync())
          await act()
        },
        async () => {
          given(await drita.device.sync())
          system.clock.now += 100 * HOUR
          await meanwhile()
        },
      )
    }
    const isTheSameEverywhere = async (...devices: readonly Tested[]) => {
      for (let round = 0; round < 2; round += 1) for (const device of devices) given(await device.sync())
      const said = await Promise.all(
        devices.map(async (device) => ({
          people: given(await device.members()).map(({ member, removed, roles }) => [member, removed, roles]),
          devices: given(await device.devices()).map((one) => [one.device, one.revoked]),
          problem: (await device.syncState()).problem,
          unsent: (await device.syncState()).unsent,
        })),
      )
      for (const one of said) {
        expect(one).toMatchObject({ problem: null, unsent: 0 })
        expect(one.people).toEqual(said[0]?.people)
      }
    }

    it('is forgotten by no device while the server’s list does not say it: who was removed stays so there, and it says that the list does not fit', async () => {
      const { phone: lostPhone } = await onLossyLine(arben.founded.account)
      const { phone, line } = await onLossyLine(drita.account)
      const left = line.leaveOut(SyncAnswer, ['stood'], 'all of it')
      await lost(
        async () => {
          given(await lostPhone.removeMember(ilir.member))
          given(await phone.sync())
          expect(left()).toBe(true)
        },
        () => furtherDevice(system, besa),
      )
      const isRemoved = async () => given(await phone.members()).find(({ member }) => member === ilir.member)?.removed
      expect(await phone.sync()).toMatchObject({ ok: false, code: 'directory-broken' })
      expect(await isRemoved()).toBe(true)
      expect(given(await phone.serverSetBack())).toMatchObject({ people: true })
      // On a device that shows him as still here, as the handbook says.
      given(await arben.device.sync())
      given(await arben.device.removeMember(ilir.member))
      await isTheSameEverywhere(phone, arben.device, besa.device, drita.device)
      expect(await isRemoved()).toBe(true)
      expect(given(await phone.serverSetBack())?.people).not.toBe(true)
      await ilir.device.sync()
      expect((await ilir.device.state()).is).not.toBe('unlocked')
    })

    it('is kept where the server’s list says the same and is shorter, until it is as long: no position goes back', async () => {
      const { phone, line } = await onLossyLine(arben.founded.account)
      const left = line.leaveOut(DirectoryAppended, ['stood'], 'all of it')
      const become = (role: 'caseworker' | 'specialist') =>
        phone.changeRoles({ member: ilir.member, roles: [role], external: false })
      await lost(
        async () => {
          given(await become('specialist'))
          given(await become('caseworker'))
          expect(left()).toBe(true)
        },
        () => furtherDevice(system, besa),
      )
      expect(await phone.sync()).toMatchObject({ ok: false, code: 'directory-broken' })
      expect(given(await phone.serverSetBack())).toMatchObject({ people: true })
      await furtherDevice(system, drita)
      await isTheSameEverywhere(phone, arben.device, besa.device, drita.device)
      expect(given(await phone.serverSetBack())?.people).not.toBe(true)
    })

    it('keeps nothing from coming back that has a mark: roles that were changed before come back, and the stop after them is signed anew', async () => {
      const { phone, line } = await onLossyLine(arben.founded.account)
      await lost(
        async () => {
          given(await phone.changeRoles({ member: ilir.member, roles: ['specialist'], external: false }))
          const left = line.leaveOut(DirectoryAppended, ['stood'], 'all of it')
          given(await phone.endKeys(ilir.member))
          expect(left()).toBe(true)
        },
        () => furtherDevice(system, besa),
      )
      await isTheSameEverywhere(phone, arben.device, besa.device, drita.device)
      const known = given(await besa.device.members()).find(({ member }) => member === ilir.member)
      expect(known?.roles).toEqual(['specialist'])
      await ilir.device.sync()
      expect((await ilir.device.state()).is).not.toBe('unlocked')
    })

    const twice = (Object.keys(acts) as (keyof typeof acts)[]).flatMap((did) =>
      (['before', 'after'] as const).flatMap((came) => [true, false].map((marked) => ({ did, came, marked }))),
    )
    it.each(twice)(
      'breaks no list where somebody $did, and again on another device $came the first one came (marked: $marked)',
      async ({ did, came, marked }) => {
        const { phone, line } = await onLossyLine(arben.founded.account)
        const left = marked ? () => true : line.leaveOut(DirectoryAppended, ['stood'], 'all of it')
        await lost(async () => {
          given<unknown>(await acts[did](phone))
          expect(left()).toBe(true)
        })
        if (came === 'after') given(await phone.sync())
        // Where it was marked, the first one has given it back.
        const again: Result<unknown, string, unknown> = await acts[did](arben.device)
        // What was taken off has no hour: a server takes it whenever it comes.
        if (came === 'before' || !(marked || did === 'took a device off')) given(again)
        await isTheSameEverywhere(phone, arben.device, besa.device, drita.device)
      },
    )

    it.each(Object.keys(stops) as (keyof typeof stops)[])(
      'is signed anew by the custodian’s device that $did alone, once somebody else wrote in the list: %s',
      async (did) => {
        const { phone, line } = await onLossyLine(arben.founded.account)
        const left = line.leaveOut(DirectoryAppended, ['stood'], 'all of it')
        await lost(
          async () => {
            given<unknown>(await stops[did](phone))
            expect(left()).toBe(true)
          },
          () => furtherDevice(system, besa),
        )
        await isTheSameEverywhere(phone, arben.device, besa.device, drita.device)
        await ilir.device.sync()
        expect((await ilir.device.state()).is).not.toBe('unlocked')
      },
    )
  },
)
