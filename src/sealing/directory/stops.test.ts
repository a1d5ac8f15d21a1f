import { describe, expect, it } from 'vitest'
import { foundAgency, speaking } from '../../../test/vectors/agency.ts'
import { after, place } from '../../../test/vectors/next-records.ts'
import { idText } from '../primitives/id.ts'
import { deviceRevokedRecord, keysEndedRecord, memberRemovedRecord } from './directory-record.ts'
import { extendDirectory } from './directory.ts'

const { directory, arben, besa, mira } = await speaking(await foundAgency(), 3)
const HOUR = 500_000
const named = ({ stops }: Pick<typeof directory, 'stops'>) =>
  stops.map(({ at, what, member, by }) => [at, what, idText(member), 'member' in by && idText(by.member)])

describe('The stops that a directory tells', () => {
  it('hold none that does not count: a supervisor whom one custodian removes alone stays, and nobody is told', async () => {
    const record = await memberRemovedRecord(place(arben.asMember, directory), { member: besa.member, hour: HOUR })
    const extended = await extendDirectory(directory, [record])
    if (!extended.ok) throw new Error('the record is set aside')
    expect(extended.value.aside.length).toBe(directory.aside.length + 1)
    expect(named(extended.value)).toEqual([])
  })

  it('name who was stopped, how, where and by whom', async () => {
    const head = directory.head.seq
    const one = await after(
      directory,
      await deviceRevokedRecord(place(arben.asMember, directory), { device: mira.device }),
    )
    const two = await after(one, await keysEndedRecord(place(arben.asMember, one), { member: mira.member, hour: HOUR }))
    const three = await after(
      two,
      await memberRemovedRecord(place(arben.asMember, two), { member: mira.member, hour: HOUR }),
    )
    expect(named(three)).toEqual(
      ['device', 'keys-ended', 'removed'].map((what, at) => [
        head + 1 + at,
        what,
        idText(mira.member),
        idText(arben.member),
      ]),
    )
    expect(named(directory)).toEqual([])
  })
})
