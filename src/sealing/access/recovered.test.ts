import { describe, expect, it } from 'vitest'
import { foundAgency, speaking } from '../../../test/vectors/agency.ts'
import { CARD, openedFile, place, refusalOf, wrapFor } from '../../../test/vectors/case-file.ts'
import { extendStrictly } from '../directory/directory.ts'
import { memberRemovedRecord } from '../directory/directory-record.ts'
import { recoveredRecord } from './access-record.ts'
import { newEpoch } from './grant.ts'
import { signRecovery } from './second-person.ts'

const founded = await foundAgency()

describe('A folder whose only keeper was removed from the agency', () => {
  const HEALTH = 3
  const says = (by: typeof founded) =>
    [
      [by.drita, { [CARD]: 'keep', [HEALTH]: 'keep' }],
      [by.besa, { [CARD]: 'keep' }],
      [by.mira, { [CARD]: 'read', [HEALTH]: 'write' }],
    ] as const
  const attempt = async (version: number, isRemoved: boolean) => {
    const now = await speaking(founded, version)
    const file = await openedFile(now, now.drita, says(now), [CARD, HEALTH])
    const signed = { org: now.org, head: now.directory.head, signer: now.arben.asMember }
    const removed = await memberRemovedRecord(signed, {
      member: now.drita.member,
      ...(version >= 3 && { hour: 500_000 }),
    })
    const read = isRemoved ? await extendStrictly(now.directory, [removed]) : undefined
    if (read && !read.ok) throw new Error(read.code)
    const at = { ...now, directory: read ? read.value : now.directory }
    const { key, epoch } = await newEpoch({ org: at.org, file: file.file, folder: HEALTH, epoch: 2 })
    const keys = [{ folder: HEALTH, epoch: 2, key }]
    const grants = [
      await wrapFor(at, file.file, at.besa, { [HEALTH]: 'keep' }, keys),
      await wrapFor(at, file.file, at.mira, { [HEALTH]: 'write' }, keys),
      ...(isRemoved ? [] : [await wrapFor(at, file.file, at.drita, { [HEALTH]: 'keep' }, keys)]),
    ]
    const signs = { org: at.org, file: file.file, prev: file.access.head.hash }
    const second = await signRecovery({ ...signs, ...at.mira }, at.besa.member, [HEALTH])
    const record = recoveredRecord(place(at, file.access, file.file, at.besa), { epochs: [epoch], grants, second })
    return refusalOf(file.access, record, at, file.file)
  }

  it('is recovered by two from version 3 on, and by nobody while that keeper is a member', async () => {
    expect(await attempt(3, false)).toBe('not-entitled')
    expect(await attempt(2, true)).toBe('not-entitled')
    expect(await attempt(3, true)).toBe('taken')
  })
})
