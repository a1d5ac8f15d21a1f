import { afterEach, expect, it } from 'vitest'
import { eachDatabaseInLong } from '../support/database.ts'
import { copyInside } from '../support/set-back-database.ts'
import { sharedFile } from '../support/shared-file.ts'
import { given, type System } from '../support/system.ts'
import { saws, visit } from '../support/visits.ts'

let system: System
afterEach(() => system.stop())

it.each(eachDatabaseInLong())(
  'A late note that a phone delivered after it was taken off waits on, where the server was set back to before it; one that somebody had taken in does not come again, on $name',
  async (kind) => {
    const { arben, besa, drita, ilir, ...shared } = await sharedFile(kind)
    system = shared.system
    const files = given(await drita.device.openFiles([{ drafts: [visit('before')] }, { drafts: [visit('before')] }]))
    given(await drita.device.sync())
    for (const file of files)
      given(await drita.device.grant({ file, member: ilir.member, rights: { card: 'write', care: 'write' } }))
    for (const { device } of [ilir, besa, arben]) given(await device.sync())
    for (const file of files) given(await ilir.device.write([{ file, draft: visit('late') }]))

    const copy = await copyInside(system.database)
    given(await arben.device.removeMember(ilir.member))
    for (const { device } of [drita, besa]) given(await device.sync())
    await ilir.device.sync()
    const waiting = given(await drita.device.needsAttention())
    expect(given(await besa.device.needsAttention())).toHaveLength(waiting.length)
    expect(waiting).toHaveLength(2)
    const [first, second] = waiting.map(({ id }) => id)
    if (!first || !second) throw new Error('two notes wait')
    given(await drita.device.settleAttention({ id: first, as: 'adopt' }))
    for (const { device } of [drita, besa]) given(await device.sync())
    expect(given(await besa.device.needsAttention())).toHaveLength(1)

    await copy.putBack()
    await system.restart()
    for (const { device } of [drita, besa, drita]) given(await device.sync())
    for (const { device } of [besa, drita]) {
      expect(given(await device.needsAttention()).map(({ id }) => id)).toEqual([second])
    }
    given(await besa.device.settleAttention({ id: second, as: 'adopt' }))
    for (const { device } of [besa, drita]) given(await device.sync())
    for (const file of files) expect(await saws(drita.device, file)).toEqual(['before', 'late'])
  },
)
