import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { eachDatabaseInLong } from '../support/database.ts'
import { onTwoBranches } from '../support/set-back-database.ts'
import { sharedFile } from '../support/shared-file.ts'
import { enrol, type Enrolled, type Founder, furtherDevice, given, type System } from '../support/system.ts'
import { visit } from '../support/visits.ts'

const HOUR = 3_600_000

describe.each(eachDatabaseInLong())(
  'what a custodian alone knows that a server lost, and who comes by four days after the others, on $name',
  (kind) => {
    let system: System
    let arben: Founder
    let besa: Enrolled
    let drita: Enrolled
    let ilir: Enrolled
    const stops = {
      'removed a member': async () => given(await arben.device.removeMember(ilir.member)),
      'stopped the devices of a member': async () => given(await arben.device.endKeys(ilir.member)),
      'took a device off': async () => {
        const device = given(await arben.device.devices()).find(
          ({ member, revoked }) => member === ilir.member && !revoked,
        )
        if (!device) throw new Error('Ilir has a device')
        given(await arben.device.revokeDevice(device.device))
      },
    }
    const meanwhile = {
      'nobody wrote in the list of people': async () => given(await besa.device.sync()),
      'somebody signed in on a new phone': async () => {
        await furtherDevice(system, besa)
      },
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

    const cases = (Object.keys(stops) as (keyof typeof stops)[]).flatMap((did) =>
      (Object.keys(meanwhile) as (keyof typeof meanwhile)[]).map((since) => ({ did, since })),
    )
    it.each(cases)('is so on every device, where they $did and $since', async ({ did, since }) => {
      await onTwoBranches(
        system,
        async () => {
          // What she sent then shows the server that it was set back, long before the custodian comes.
          given(await drita.device.openFiles([{ drafts: [visit('lost')] }]))
          given(await drita.device.sync())
          await stops[did]()
        },
        meanwhile[since],
      )
      for (const { device } of [besa, drita]) given(await device.sync())
      // Nobody but the custodian knows it: who was stopped works on.
      given(await ilir.device.sync())
      system.clock.now += 100 * HOUR
      for (const { device } of [besa, drita, arben, arben, besa, drita]) given(await device.sync())
      await ilir.device.sync()
      expect((await ilir.device.state()).is).not.toBe('unlocked')
      for (const { device } of [arben, besa, drita]) {
        const one = given(await device.members()).find(({ member }) => member === ilir.member)
        expect(one?.removed).toBe(did === 'removed a member')
        expect(await device.syncState()).toMatchObject({ problem: null, unsent: 0 })
      }
    })
  },
)
