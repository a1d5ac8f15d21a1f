import { beforeAll, describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import type { FileView } from '#device/files/api.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { answering, practiceDevice } from '../../../../../test/support/components/children.ts'
import { newChild, openChild } from '../../../../../test/support/components/child-page.tsx'

let device: Device
let file: FileId
beforeAll(async () => {
  device = await practiceDevice()
  file = await newChild(device)
})

/** The child’s overview with these parts, and for which of them a new key was begun. */
function overviewWith(parts: Pick<FileView, 'withoutKey' | 'closedBefore'>) {
  const begun: string[] = []
  const here = answering(device, {
    file: async (one) => {
      const read = await device.file(one)
      return read.ok ? { ...read, value: { ...read.value, ...parts } } : read
    },
    beginNewKey: ({ folder }) => {
      begun.push(folder)
      return Promise.resolve({ ok: true as const, value: true as const })
    },
  })
  return { ...openChild(here, file, 'overview'), begun }
}

describe('A part whose key does not open here', () => {
  it('is begun anew only after a second look that says what stays closed, and what brings it back', async () => {
    const { comes, press, begun } = overviewWith({ withoutKey: ['health'] })
    await comes('has no key that opens')
    press('Start a new key')
    await comes('What was written before stays closed to everybody who cannot open it now')
    expect(begun).toEqual([])
    press('Go back')
    await comes('has no key that opens')
    press('Start a new key')
    await comes('Start a new key for')
    press('Start a new key')
    await expect.poll(() => begun).toEqual(['health'])
  })

  it('says afterwards what is closed and what opens it again, and offers nothing', async () => {
    const { comes, press } = overviewWith({ closedBefore: ['health'] })
    await comes('before the new key was started stays closed here')
    expect(() => press('Start a new key')).toThrow('there is no control')
  })
})
