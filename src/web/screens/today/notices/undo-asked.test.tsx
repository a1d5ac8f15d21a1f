import { beforeAll, describe, expect, it } from 'vitest'
import type { MovedInFile } from '#device/access/together/api.ts'
import type { Device } from '#device/api.ts'
import type { FileId, MemberId } from '#domain/entry/ids.ts'
import { accept } from '#result.ts'
import { answering, memberOf, practiceDevice } from '../../../../../test/support/components/children.ts'
import { openOver } from '../../../../../test/support/components/opened.tsx'
import { besa, idFrom } from '../../../../../test/support/people.ts'
import { UndoAsked } from './undo-asked.tsx'

let device: Device
let me: MemberId
beforeAll(async () => {
  device = await practiceDevice()
  me = await memberOf(device)
})

const asked = (name: string, over: Partial<MovedInFile> = {}): MovedInFile => ({
  file: idFrom(name) as FileId,
  by: besa.member,
  is: 'asked',
  ...over,
})
const today = (rows: readonly MovedInFile[]) =>
  openOver(answering(device, { movedInFiles: () => Promise.resolve(accept(rows)) }), <UndoAsked />)

describe('An undoing of an import, on Today', () => {
  it('says nothing where every file stays', async () => {
    const page = today([asked('first', { spared: 'written-in' })])
    await expect.poll(() => page.reads()).toBe('')
  })

  it('tells whoever asked that nobody agreed in time, and leads to where it is closed', async () => {
    const page = today([asked('first', { by: me, spared: 'after-a-day' })])
    await page.comes('Nobody agreed to undo your import')
    expect(page.reads()).not.toContain('would be erased')
    page.page.querySelector('button')?.click()
    expect(page.trail.current()).toEqual({ is: 'moving-in', part: 'undo' })
  })

  it('is one line for all files, without those that stay, and leads to the list', async () => {
    const page = today([asked('first'), asked('second'), asked('third', { spared: 'written-in' })])
    await page.comes('2 files would be erased')
    expect(page.page.querySelectorAll('li')).toHaveLength(1)
    page.page.querySelector('button')?.click()
    expect(page.trail.current()).toEqual({ is: 'moving-in', part: 'undo' })
  })
})
