import { beforeAll, describe, expect, it } from 'vitest'
import type { MovedInFile } from '#device/access/together/api.ts'
import type { Device } from '#device/api.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { accept } from '#result.ts'
import { answering, practiceDevice } from '../../../../../test/support/components/children.ts'
import { openOver } from '../../../../../test/support/components/opened.tsx'
import { besa, idFrom } from '../../../../../test/support/people.ts'
import { UndoAsked } from './undo-asked.tsx'

let device: Device
beforeAll(async () => {
  device = await practiceDevice()
})

const asked = (name: string, over: Partial<MovedInFile> = {}): MovedInFile => ({
  file: idFrom(name) as FileId,
  by: besa.member,
  is: 'asked',
  ...over,
})
const today = (rows: readonly MovedInFile[]) =>
  openOver(answering(device, { movedInFiles: () => Promise.resolve(accept(rows)) }), <UndoAsked />)

describe('An undoing that a colleague asks for, on Today', () => {
  it('is one line for all files, without those that stay, and leads to the list', async () => {
    const page = today([asked('first'), asked('second'), asked('third', { spared: 'written-in' })])
    await page.comes('2 files would be erased')
    expect(page.page.querySelectorAll('li')).toHaveLength(1)
    page.page.querySelector('button')?.click()
    expect(page.trail.current()).toEqual({ is: 'moving-in', part: 'undo' })
  })
})
