import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FileId } from '#domain/entry/ids.ts'
import { embedded } from '../../support/database.ts'
import { enrol, type Enrolled, found, type Founder, given, startSystem, type System } from '../../support/system.ts'
import { saws, visit } from '../../support/visits.ts'

/** An agency of two: Arben founded it and carries a child; Mira helps with health. */
let system: System
let arben: Founder
let mira: Enrolled
let file: FileId

const shares = (): readonly [string, string] => [arben.founded.shares[0], arben.founded.shares[2]]
const wrong = (): readonly [string, string] => [arben.founded.shares[0], '']
const stop = async () => {
  given(await arben.device.sync())
  const [one] = given(await arben.device.stops(file))
  if (!one) throw new Error('somebody was stopped')
  return one
}
const which = async () => {
  const { stop: entry, member } = await stop()
  return { file, stop: entry, member }
}

beforeAll(async () => {
  system = await startSystem(embedded)
  arben = await found(system)
  mira = await enrol(system, arben, 'Mira Shala', ['specialist'])
  given(await arben.device.sync())
  const [opened] = given(await arben.device.openFiles([{ drafts: [visit('by Arben')] }]))
  if (!opened) throw new Error('a file was opened')
  file = opened
  given(await arben.device.sync())
  given(await arben.device.grant({ file, member: mira.member, rights: { card: 'read', health: 'keep' } }))
  given(await mira.device.sync())
})
afterAll(() => system.stop())

describe('Two people with recovery shares, in a record that carries its second signature in itself', () => {
  it('are no way round a colleague who may sign: the device does not even look at what they type', async () => {
    const ilir = await enrol(system, arben, 'Ilir Meta', ['specialist'])
    given(await arben.device.grant({ file, member: ilir.member, rights: { card: 'read' } }))
    given(await ilir.device.sync())
    // Only Mira keeps health from here on.
    given(await mira.device.revoke({ file, member: arben.member, folders: ['health'] }))
    given(await arben.device.sync())
    given(await arben.device.stopMember({ file, member: mira.member, drafts: [] }))
    expect(await stop()).toMatchObject({ unkept: ['health'], recoverWithShares: false, liftWithShares: false })
    const how = await which()
    for (const typed of [wrong(), shares()]) {
      const answers = [
        await arben.device.liftStopWithShares({ ...how, shares: typed }),
        await arben.device.recoverFoldersWithShares({ file, shares: typed }),
      ]
      expect(answers).toMatchObject([{ code: 'someone-else-must' }, { code: 'someone-else-must' }])
    }
    given(await arben.device.removeMember(ilir.member))
    given(await arben.device.sync())
  })

  it('take back a part that nobody keeps, where nobody else of the file is in the agency', async () => {
    expect(await stop()).toMatchObject({ unkept: ['health'], recoverWithShares: true })
    expect(await arben.device.recoverFoldersWithShares({ file, shares: wrong() })).toMatchObject({
      code: 'code-mistyped',
    })
    given(await arben.device.recoverFoldersWithShares({ file, shares: shares() }))
    expect(await stop()).toMatchObject({ unkept: [] })
    expect(given(await arben.device.file(file)).rights.health).toBe('keep')
  })

  it('lift a stop where everybody else in the agency is stopped there: nothing is given back by it', async () => {
    expect(await stop()).toMatchObject({ liftWithShares: true, is: 'to-confirm' })
    const how = await which()
    expect(await arben.device.liftStopWithShares({ ...how, shares: wrong() })).toMatchObject({ code: 'code-mistyped' })
    expect(await arben.device.liftStop(how)).toMatchObject({ code: 'someone-else-must' })
    given(await arben.device.liftStopWithShares({ ...how, shares: shares() }))
    expect(await stop()).toMatchObject({ is: 'lifted', atServer: false })
    given(await mira.device.sync())
    expect(await mira.device.file(file)).toMatchObject({ code: 'not-found' })
    given(await arben.device.grant({ file, member: mira.member, rights: { card: 'read', care: 'read' } }))
    given(await mira.device.sync())
    expect(await saws(mira.device, file)).toEqual(['by Arben'])
  })
})
