import { describe, expect, it } from 'vitest'
import { foundAgency, speaking } from '../../../test/vectors/agency.ts'
import { idText } from '../primitives/id.ts'
import { CARD, granted, openedFile, place, refusalOf, taken, wrapFor } from '../../../test/vectors/case-file.ts'
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
  const attempt = async (version: number, isRemoved: boolean, until?: string) => {
    const now = await speaking(founded, version)
    const opened = await openedFile(now, now.drita, says(now), [CARD, HEALTH])
    const file =
      until === undefined ? opened : await granted(now, opened, now.drita, now.besa, { [HEALTH]: 'read' }, until)
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
    return { at, file, record }
  }
  const answered = async (version: number, isRemoved: boolean) => {
    const { at, file, record } = await attempt(version, isRemoved)
    return refusalOf(file.access, record, at, file.file)
  }

  it('is recovered by two from version 3 on, and by nobody while that keeper is a member', async () => {
    expect(await answered(3, false)).toBe('not-entitled')
    expect(await answered(2, true)).toBe('not-entitled')
    expect(await answered(3, true)).toBe('taken')
  })

  it('is kept without an end by who recovers it, though they read it until a day before', async () => {
    const { at, file, record } = await attempt(3, true, '2030-01-01')
    const ends = (access: typeof file.access) => access.members.get(idText(at.besa.member))?.until.has(HEALTH)
    expect(ends(file.access)).toBe(true)
    expect(ends(await taken(file.access, await record, at, file.file))).toBe(false)
  })
})
