import { expect, it } from 'vitest'
import { foundAgency } from '../../../test/vectors/agency.ts'
import { after, place } from '../../../test/vectors/next-records.ts'
import { equal } from '../primitives/bytes.ts'
import { deviceRevokedRecord } from './directory-record.ts'
import { devicesAt, wasEver } from './directory-view.ts'

const { directory, arben, drita } = await foundAgency()

it('devices of a position are those that were certified by then, with what they were at that time', async () => {
  const revoked = await after(
    directory,
    await deviceRevokedRecord(place(arben.asMember, directory), { device: drita.device }),
  )
  const ofDrita = (position?: number) =>
    devicesAt(revoked, position)
      .filter(({ device }) => equal(device, drita.device))
      .map(({ standing }) => standing)
  expect(devicesAt(revoked, 2)).toEqual([])
  expect(ofDrita(5)).toEqual([])
  expect(ofDrita(directory.head.seq)).toEqual(['certified'])
  expect(ofDrita()).toEqual(['revoked'])
})

it('a role was held by those who ever had it, and by nobody who is not there', () => {
  expect(wasEver(directory, drita.member, 'caseworker')).toBe(true)
  expect(wasEver(directory, drita.member, 'nobody')).toBe(false)
  expect(wasEver(directory, new Uint8Array(16), 'caseworker')).toBe(false)
})
