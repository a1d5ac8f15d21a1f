import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { FileId } from '#domain/entry/ids.ts'
import { fromBytes, toBytes } from '#contract/codec.ts'
import { SyncRequest } from '#contract/sync.ts'
import { eachDatabaseInLong } from '../support/database.ts'
import { evilLine, type EvilLine } from '../support/evil-line.ts'
import { onTwoBranches } from '../support/set-back-database.ts'
import {
  enrol,
  type Enrolled,
  found,
  type Founder,
  furtherDevice,
  given,
  PASSPHRASE,
  startSystem,
  type System,
  type Tested,
} from '../support/system.ts'
import { saws, visit } from '../support/visits.ts'

const DAY = 24 * 3_600_000

describe.each(eachDatabaseInLong())(
  'a record of who may open a file that a server lost and may not take again as it was signed, on $name',
  (kind) => {
    let system: System
    let arben: Founder
    let besa: Enrolled
    let drita: Enrolled
    let era: Enrolled
    let mira: Enrolled
    let evil: EvilLine
    let file: FileId

    beforeAll(async () => {
      system = await startSystem(kind)
      arben = await found(system)
      evil = evilLine(system.http)
      drita = await enrol(system, arben, 'Drita Kola', ['supervisor'], system.device({ http: evil.http }))
      mira = await enrol(system, arben, 'Mira Hoxha', ['specialist'])
    })
    afterAll(() => system.stop())
    beforeEach(async () => {
      evil.behave()
      // One custodian alone removes no second member within three days.
      system.clock.now += 4 * DAY
      besa = await enrol(system, arben, 'Besa Leka', ['caseworker'])
      era = await enrol(system, arben, 'Era Hoxha', ['caseworker'])
      await everybody(drita)
      const rights = { card: 'keep', care: 'keep' } as const
      const grants = [besa, era].map(({ member }) => ({ member, rights }))
      const [one] = given(await drita.device.openFiles([{ drafts: [visit('before')], grants }]))
      if (!one) throw new Error('a file was opened')
      file = one
      await everybody(drita, besa, era, mira)
    })

    const everybody = async (...people: readonly { readonly device: Tested }[]) => {
      for (const { device } of people) given(await device.sync())
    }
    /** Mira is let in and taken out again, so the key is turned for all others; nobody writes under it. */
    const miraComesAndGoes = async (by: Enrolled) => {
      given(await by.device.grant({ file, member: mira.member, rights: { card: 'read', care: 'read' } }))
      await everybody(mira)
      given(await by.device.revoke({ file, member: mira.member }))
    }
    const remove = async ({ member }: Enrolled) => {
      expect(given(await arben.device.removeMember(member))).toBe('done')
    }
    const holders = async ({ device }: { readonly device: Tested }) =>
      given(await device.file(file)).grants.map(({ member }) => member)
    const attention = async ({ device }: { readonly device: Tested }) =>
      given(await device.needsAttention()).filter((one) => one.file === file)

    it.each(['nobody left since', 'somebody left whom it names, and a receipt shows that a server had it'])(
      'is not given up by the word of a server, which could have who was taken out let in again: %s',
      async (is) => {
        const isProven = is !== 'nobody left since'
        await onTwoBranches(
          system,
          async () => {
            await miraComesAndGoes(drita)
            if (isProven) given(await drita.device.write([{ file, draft: visit('under it') }]))
            await everybody(drita)
          },
          () => (isProven ? remove(era) : Promise.resolve()),
        )
        given(await drita.device.write([{ file, draft: visit('after she left') }]))
        let kept: readonly { readonly id: Uint8Array<ArrayBuffer>; readonly items: readonly unknown[] }[] = []
        evil.replace('/v1/sync', (body) => {
          const ask = fromBytes(SyncRequest, body)
          kept = ask?.groups ?? []
          return ask ? toBytes({ ...ask, groups: [] }) : body
        })
        evil.alterSync((answer) => ({
          ...answer,
          outcomes: kept.map(({ id, items }) => {
            return { ok: false, id, at: items.length - 1, code: 'recipients-wrong', quarantined: false }
          }),
        }))
        await drita.device.sync()
        expect(evil.altered).toBeGreaterThan(0)
        expect(await holders(drita)).not.toContain(mira.member)
        expect(await attention(drita)).toContainEqual(expect.objectContaining({ why: 'access-not-taken-back' }))
        evil.behave()

        await drita.device.lock()
        given(await drita.device.unlock({ member: drita.member, passphrase: PASSPHRASE }))
        await everybody(drita, besa)
        expect(await holders(besa)).not.toContain(mira.member)
        await mira.device.sync()
        expect(await mira.device.file(file)).toMatchObject({ ok: false })
      },
    )

    it.each<{
      readonly where: string
      readonly since: () => Promise<unknown>
      readonly people: () => { readonly colleague: Enrolled; readonly out: readonly Enrolled[] }
    }>([
      {
        where: 'somebody to whom it gave a key was removed since',
        since: () => remove(era),
        people: () => ({ colleague: besa, out: [mira, era] }),
      },
      {
        where: 'its author was removed since',
        since: () => remove(besa),
        people: () => ({ colleague: era, out: [mira, besa] }),
      },
      {
        where: 'the phone that signed it was taken off since',
        since: async () => {
          const phone = (await besa.device.state()).me?.device
          if (phone) given(await arben.device.revokeDevice(phone))
        },
        people: () => ({ colleague: era, out: [mira, besa] }),
      },
    ])('is signed anew where $where: who is out reads nothing new, and the file goes on', async ({ since, people }) => {
      const { colleague, out } = people()
      await onTwoBranches(
        system,
        async () => {
          await miraComesAndGoes(besa)
          await everybody(besa, drita, era)
        },
        async () => {
          given(await drita.device.write([{ file, draft: visit('after all of it') }]))
          await since()
        },
      )
      const reads = async ({ device }: Enrolled) =>
        (await device.file(file)).ok ? saws(device, file) : Promise.resolve<readonly string[]>([])
      const readByMira = new Set<string>()
      evil.alterSync(async (answer) => {
        await mira.device.sync()
        for (const saw of await reads(mira)) readByMira.add(saw)
        return answer
      })
      await everybody(drita)
      evil.behave()
      await everybody(colleague)

      expect([...readByMira]).not.toContain('after all of it')
      for (const one of out) {
        await one.device.sync()
        expect(await reads(one)).not.toContain('after all of it')
      }
      expect(await holders(drita)).not.toContain(mira.member)
      for (const device of [drita.device, colleague.device, await furtherDevice(system, drita)])
        expect(await saws(device, file)).toEqual(['after all of it', 'before'])
      expect(await attention(drita)).toEqual([])
      expect((await drita.device.syncState()).unsent).toBe(0)
    })

    it('is kept by whom it let into the file: their words are not deleted, and they are let in again', async () => {
      await onTwoBranches(
        system,
        async () => {
          given(await besa.device.grant({ file, member: mira.member, rights: { card: 'read', care: 'read' } }))
          await everybody(mira, drita)
        },
        () => remove(besa),
      )
      await everybody(mira)
      expect(await saws(mira.device, file)).toEqual(['before'])
      await everybody(drita, mira)
      given(await drita.device.write([{ file, draft: visit('after all of it') }]))
      await everybody(drita, mira)
      for (const device of [mira.device, await furtherDevice(system, mira)])
        expect(await saws(device, file)).toEqual(['after all of it', 'before'])
    })

    it('goes no further on where the right of its author has ended since, by this phone’s own clock', async () => {
      const until = new Date(system.clock.now + 2 * DAY).toISOString().slice(0, 10)
      const rights = { card: 'read', justice: 'write' } as const
      given(await drita.device.grant({ file, member: mira.member, rights, until }))
      await everybody(mira)
      const [entry] = given(await mira.device.write([{ file, draft: visit('of Mira', 'justice') }]))
      if (!entry) throw new Error('an entry was written')
      await everybody(mira, drita, besa, era)
      await onTwoBranches(
        system,
        async () => {
          given(await mira.device.redact({ file, entry, why: { askedBy: 'child', reason: 'person-asks' } }))
          await everybody(era)
          given(await era.device.write([{ file, draft: visit('after all of it') }]))
        },
        () => Promise.resolve((system.clock.now += 3 * DAY)),
      )
      await everybody(era, besa)
      expect(await attention(era)).toEqual([])
      expect(await saws(besa.device, file)).toEqual(['after all of it', 'before'])
    })
  },
)
