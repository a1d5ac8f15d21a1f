import { beforeAll, describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import type { DirectoryActView, MemberView } from '#device/people/api.ts'
import { answering, practiceDevice } from '../../../../test/support/components/children.ts'
import { openOver } from '../../../../test/support/components/opened.tsx'
import { given } from '../../../../test/support/given.ts'
import { AskedOfAnother } from './asked-of-another.tsx'

let device: Device
let somebody: MemberView

beforeAll(async () => {
  device = await practiceDevice()
  const [one] = given(await device.members())
  if (!one) throw new Error('somebody works here')
  somebody = one
})

/** The sheet after what was asked waits no more, with the member as they stand then. */
const shown = (is: DirectoryActView['is'], now: Partial<MemberView>, revoked = false) =>
  openOver(
    answering(device, {
      directoryActs: () => Promise.resolve({ ok: true, value: [] }),
      members: () => Promise.resolve({ ok: true, value: [{ ...somebody, ...now }] }),
      devices: async () => {
        const [own] = given(await device.devices())
        return { ok: true, value: own ? [{ ...own, member: somebody.member, revoked }] : [] }
      },
    }),
    <AskedOfAnother is={is} member={somebody.member} done={() => undefined} />,
  )

describe('A sheet on which a second person signed, or stopped it', () => {
  it.each([
    ['remove', { removed: false }],
    ['give-office', { custodian: false }],
    ['end-office', { custodian: true }],
    ['end-keys', {}],
  ] as const)('says that it was stopped where the member stands as before: %s', async (is, now) => {
    const sheet = shown(is, now)
    await sheet.comes('It was stopped: nothing has changed.')
    expect(sheet.reads()).not.toContain('It was done')
  })

  it.each([
    ['remove', { removed: true }, false],
    ['give-office', { custodian: true }, false],
    ['end-office', { custodian: false }, false],
    ['end-keys', {}, true],
  ] as const)('says that it was done: %s', async (is, now, revoked) => {
    const sheet = shown(is, now, revoked)
    await sheet.comes('It was done.')
    expect(sheet.reads()).not.toContain('stopped')
  })
})
