import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { FileId } from '#domain/entry/ids.ts'
import { DELAY_HOURS } from '#sealing/directory/waiting-limits.ts'
import { eachDatabaseInLong } from '../support/database.ts'
import { looks } from '../support/looks.ts'
import { onTwoBranches } from '../support/set-back-database.ts'
import { sharedFile } from '../support/shared-file.ts'
import {
  enrol,
  type Enrolled,
  type Founder,
  given,
  meetSupervisors,
  type System,
  type Tested,
} from '../support/system.ts'
import { saws, visit } from '../support/visits.ts'

const HOUR = 3_600_000
const why = { askedBy: 'worker', reason: 'could-do-harm' } as const
const ALL = ['by Besa', 'by Drita']
const LEFT = ['by Drita']

describe.each(eachDatabaseInLong())(
  'what two people agreed on before a server was set back and somebody was given a right in its place, on $name',
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
      mira = await enrol(system, arben, 'Mira Shala', ['caseworker'])
      for (const { device } of [besa, drita, ilir, mira, arben, besa, drita, ilir, mira]) given(await device.sync())
      await meetSupervisors(drita.device)
    })
    afterAll(() => system.stop())
    /** A file that Drita, Besa and Ilir keep and in which Mira writes. */
    beforeEach(async () => {
      const [opened] = given(await drita.device.openFiles([{ drafts: [visit('by Drita')] }]))
      if (!opened) throw new Error('a file was opened')
      file = opened
      given(await drita.device.sync())
      given(await drita.device.grant({ file, member: mira.member, rights: { care: 'write' } }))
      given(await drita.device.grant({ file, member: ilir.member, rights: { card: 'keep', care: 'keep' } }))
      given(await besa.device.sync())
      given(await besa.device.write([{ file, draft: visit('by Besa') }]))
      await everybody(besa, drita, ilir, mira)
    })

    type Person = { readonly device: Tested }
    const everybody = async (...people: readonly Person[]) => {
      for (const { device } of people) given(await device.sync())
    }
    const view = async ({ device }: Person) => {
      given(await device.sync())
      return given(await device.file(file))
    }
    const reads = async ({ device }: Person) => {
      given(await device.sync())
      return saws(device, file)
    }
    const waits = async (one: Person) => (await view(one)).waiting ?? []
    const isListed = async ({ device }: Person) => given(await device.files()).some((line) => line.file === file)

    async function ask() {
      const words = (await view(drita)).caseFile.entries.find(
        ({ body }) => (body as { saw?: string }).saw === 'by Besa',
      )
      given(await drita.device.redact({ file, entry: words?.id ?? ('' as never), why }))
    }
    /** Drita asks that Besa’s words are taken out, and Mira agrees. */
    async function agreeOnWords() {
      await ask()
      const act = (await waits(mira))[0]?.act ?? ''
      given(await mira.device.secondAct({ file, act }))
      await everybody(drita, mira)
      return act
    }
    /** Drita asks that the file is erased, and Besa agrees. */
    async function agreeOnFile() {
      given(await drita.device.askErasure({ file, reason: 'opened by mistake' }))
      given(await besa.device.sync())
      given(await besa.device.confirmErasure(file))
      await everybody(drita, besa)
    }
    async function carriedOut(...signers: readonly Person[]) {
      await looks(...signers)
      system.clock.now += (DELAY_HOURS + 1) * HOUR
      await everybody(...signers, ...signers)
    }
    const arbenIsLetIn = async () => {
      given(await ilir.device.grant({ file, member: arben.member, rights: { card: 'read', care: 'read' } }))
      expect(await reads(arben)).toEqual(ALL)
    }

    it('is signed by nobody who had not signed it', async () => {
      await onTwoBranches(
        system,
        async () => {
          await agreeOnWords()
          await everybody(besa)
        },
        arbenIsLetIn,
      )
      await everybody(besa, besa, ilir, besa)
      expect(await waits(besa)).toEqual([])
      expect(await waits(ilir)).toEqual([])
      expect(await reads(arben)).toEqual(ALL)
    })

    it('is not signed again where one of the two took it back, or whose words they are said no', async () => {
      await onTwoBranches(
        system,
        async () => {
          const act = await agreeOnWords()
          given(await mira.device.withdrawAct({ file, act }))
          await everybody(drita, mira, drita)
        },
        arbenIsLetIn,
      )
      await everybody(drita, mira, drita, mira)
      for (const one of [drita, mira]) expect(await waits(one)).toEqual([])
      await onTwoBranches(
        system,
        async () => {
          const act = await agreeOnWords()
          await everybody(besa)
          given(await besa.device.withdrawAct({ file, act }))
          await everybody(drita, mira)
        },
        async () => {
          given(await ilir.device.sync())
          given(await ilir.device.grant({ file, member: arben.member, rights: { card: 'read', care: 'write' } }))
        },
      )
      await everybody(drita, mira, besa, drita, mira)
      for (const one of [drita, mira]) expect((await waits(one)).filter(({ agreed }) => agreed)).toEqual([])
      expect(await reads(arben)).toEqual(ALL)
    })

    it.each(['whose words they are says no', 'one of the two takes it back'])(
      'does not come to pass where it was agreed before and on the lost branch %s',
      async (what) => {
        const act = await agreeOnWords()
        await everybody(besa, ilir)
        const who = what === 'one of the two takes it back' ? mira : besa
        await onTwoBranches(
          system,
          async () => given(await who.device.withdrawAct({ file, act })),
          async () => given(await ilir.device.grant({ file, member: arben.member, rights: { card: 'read' } })),
        )
        await everybody(who, drita, mira, besa, drita)
        expect((await waits(drita)).map(({ agreed, objected }) => ({ agreed, objected }))).toEqual(
          who === mira ? [] : [{ agreed: false, objected: besa.member }],
        )
        for (const one of [drita, mira, besa]) expect(await reads(one)).toEqual(ALL)
      },
    )

    it('is not signed by who was stopped on the file meanwhile', async () => {
      await onTwoBranches(system, agreeOnWords, async () => {
        await arbenIsLetIn()
        given(await ilir.device.stopMember({ file, member: mira.member, drafts: [] }))
      })
      await everybody(drita)
      await mira.device.sync()
      await everybody(drita)
      expect(await waits(drita)).toMatchObject([{ is: 'redact', by: drita.member, seconds: [], agreed: false }])
      expect(await reads(arben)).toEqual(ALL)
    })

    it('is not signed again where it was taken back on the server that had lost it', async () => {
      await ask()
      await everybody(ilir)
      const act = (await waits(ilir))[0]?.act ?? ''
      await onTwoBranches(
        system,
        async () => given(await ilir.device.secondAct({ file, act })),
        async () => given(await drita.device.withdrawAct({ file, act })),
      )
      await everybody(ilir, drita, ilir)
      for (const one of [drita, ilir]) expect(await waits(one)).toEqual([])
      for (const one of [drita, ilir]) expect(await reads(one)).toEqual(ALL)
    })

    it('is not signed by itself where it is proposed again only when 30 days have passed', async () => {
      await onTwoBranches(system, agreeOnWords, arbenIsLetIn)
      await everybody(mira)
      system.clock.now += 31 * 24 * HOUR
      await everybody(drita, mira, drita)
      expect(await waits(mira)).toMatchObject([{ is: 'redact', by: drita.member, seconds: [], agreed: false }])
    })

    it('is signed by no third person where two agreed on either: it would skip the three days', async () => {
      given(await drita.device.grant({ file, member: arben.member, rights: { card: 'read' } }))
      given(await drita.device.revoke({ file, member: besa.member }))
      await everybody(arben, besa, ilir, mira)
      const agrees = async (one: Person) =>
        given(await one.device.secondAct({ file, act: (await waits(one))[0]?.act ?? '' }))
      await onTwoBranches(
        system,
        () => agrees(mira),
        () => agrees(arben),
      )
      await everybody(mira, drita, arben, mira, drita)
      expect(await waits(besa)).toMatchObject([{ is: 'take', seconds: [arben.member], agreed: true }])
    })

    it.each(['who proposed it first', 'who proposed it last'])(
      'is signed again by all three who had agreed that it cannot wait, and done at once, %s',
      async (order) => {
        given(await drita.device.grant({ file, member: arben.member, rights: { card: 'read' } }))
        await everybody(arben, besa, ilir, mira)
        await onTwoBranches(
          system,
          async () => {
            given(await drita.device.revoke({ file, member: besa.member }))
            for (const one of [mira, arben])
              given(await one.device.secondAct({ file, act: (await waits(one))[0]?.act ?? '' }))
            await everybody(mira, arben)
          },
          async () => given(await ilir.device.grant({ file, member: mira.member, rights: { care: 'keep' } })),
        )
        const three = order === 'who proposed it first' ? [drita, mira, arben] : [mira, arben, drita]
        await everybody(...three, ...three, drita)
        await besa.device.sync()
        expect(await besa.device.file(file)).toMatchObject({ ok: false })
      },
    )

    it.each(['who asked', 'who agreed'])('takes the words out again, %s first', async (first) => {
      await onTwoBranches(system, agreeOnWords, arbenIsLetIn)
      const [one, other] = first === 'who asked' ? [drita, mira] : [mira, drita]
      await everybody(one, other, one, other)
      expect(await waits(one)).toMatchObject([
        { is: 'redact', by: drita.member, seconds: [mira.member], agreed: true, why },
      ])
      for (const who of [drita, mira, besa, ilir, arben]) expect(await reads(who)).toEqual(LEFT)
      await carriedOut(drita, mira)
      for (const who of [drita, mira, besa, ilir, arben]) {
        expect(await reads(who)).toEqual(LEFT)
        expect(await waits(who)).toEqual([])
      }
      expect((await view(besa)).takenOut).toMatchObject([{ by: [drita.member, mira.member], count: 1 }])
    })

    it('takes out again words that were gone already', async () => {
      await onTwoBranches(
        system,
        async () => {
          await agreeOnWords()
          await carriedOut(drita, mira)
          expect(await waits(drita)).toEqual([])
        },
        arbenIsLetIn,
      )
      await everybody(drita, mira, drita)
      expect(await waits(drita)).toMatchObject([{ is: 'redact', agreed: true }])
      for (const who of [drita, mira, besa, arben]) expect(await reads(who)).toEqual(LEFT)
    })

    it('takes from somebody again what one person alone may not take', async () => {
      await onTwoBranches(
        system,
        async () => {
          given(await drita.device.revoke({ file, member: besa.member }))
          const act = (await waits(ilir))[0]?.act ?? ''
          given(await ilir.device.secondAct({ file, act }))
          await everybody(drita, ilir)
        },
        async () => given(await besa.device.grant({ file, member: arben.member, rights: { card: 'read' } })),
      )
      await everybody(drita, ilir, drita)
      expect(await waits(besa)).toMatchObject([
        { is: 'take', by: drita.member, seconds: [ilir.member], member: besa.member, agreed: true },
      ])
      await carriedOut(drita, ilir)
      await besa.device.sync()
      expect(await besa.device.file(file)).toMatchObject({ ok: false })
    })

    it('brings words back again that two people brought back', async () => {
      const act = await agreeOnWords()
      await carriedOut(drita, mira)
      await everybody(besa, ilir)
      await onTwoBranches(
        system,
        async () => {
          given(await besa.device.askBringBack({ file, act }))
          const asked = (await waits(mira)).find(({ is }) => is === 'bring-back')
          given(await mira.device.secondAct({ file, act: asked?.act ?? '' }))
          await everybody(drita, mira, besa)
          expect(await reads(besa)).toEqual(ALL)
        },
        async () =>
          given(await ilir.device.grant({ file, member: arben.member, rights: { card: 'read', care: 'read' } })),
      )
      expect(await reads(arben)).toEqual(LEFT)
      await everybody(besa, mira, drita, besa, mira)
      for (const one of [besa, mira, drita, arben]) expect(await reads(one)).toEqual(ALL)
    })

    it.each(['waits', 'erased'])('erases the file again, where it was %s', async (was) => {
      await onTwoBranches(
        system,
        async () => {
          await agreeOnFile()
          if (was === 'erased') await carriedOut(drita, besa)
          expect(await isListed(drita)).toBe(false)
        },
        arbenIsLetIn,
      )
      await everybody(besa, drita, besa)
      expect(await waits(drita)).toMatchObject([{ is: 'erase', agreed: true }])
      for (const who of [drita, besa, mira, ilir, arben]) {
        expect(await reads(who)).toEqual([])
        expect(await isListed(who)).toBe(false)
      }
      await carriedOut(drita, besa)
      for (const who of [drita, besa, mira, ilir, arben])
        expect((await view(who)).takenOut).toMatchObject([{ whole: true }])
    })
  },
)
