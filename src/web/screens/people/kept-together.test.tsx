import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Device } from '#device/api.ts'
import type { FileId, MemberId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { accept, refuse } from '#result.ts'
import { knownChildren } from '#web/views/child-file/known-child.ts'
import { todayHere } from '#web/words/today.ts'
import { answering, fileCalled, memberOf, practiceDevice } from '../../../../test/support/components/children.ts'
import { openOver } from '../../../../test/support/components/opened.tsx'
import { given } from '../../../../test/support/given.ts'
import { KeptTogether } from './kept-together.tsx'

let device: Device
let dora: MemberId
let lule: FileId
let asked: FileId[]
let agreed: FileId[]
beforeAll(async () => {
  device = await practiceDevice()
  dora = await memberOf(device)
  lule = await fileCalled(device, 'Lule')
})
beforeEach(() => {
  asked = []
  agreed = []
})

/** The four files of practice, as if their time were over; `by`: who asked to erase each. */
async function open(by: (file: FileId) => MemberId | null, held: readonly FileId[] = []) {
  const lines = given(await device.files())
  const watched = answering(device, {
    file: async (file) => {
      const view = await device.file(file)
      return view.ok ? accept({ ...view.value, erasureAskedBy: by(file), setsAside: true as const }) : view
    },
    askErasure: ({ file }) => {
      if (held.includes(file)) return Promise.resolve(refuse('held-by-law'))
      asked.push(file)
      return Promise.resolve(accept(true))
    },
    confirmErasure: (file) => {
      agreed.push(file)
      return Promise.resolve(accept(true))
    },
  })
  const over = knownChildren(lines, todayHere()).map((child) => ({ child, until: '2026-01-01' as PlainDate }))
  return openOver(watched, <KeptTogether over={over} />)
}
const untick = ({ page }: Awaited<ReturnType<typeof open>>, name: string) =>
  [...page.querySelectorAll<HTMLElement>('label.choice')].find((one) => one.textContent.includes(name))?.click()

describe('several files whose time is over', () => {
  it('are asked about only after a second look, without those that were taken off the list', async () => {
    const shown = await open(() => null)
    await shown.comes('Ask to erase 4 files')
    untick(shown, 'Lule')
    await shown.comes('Ask to erase 3 files')
    shown.press('Ask to erase 3 files')
    await shown.comes('Ask a second person to erase these files?')
    expect(asked).toEqual([])
    shown.press('Ask a second person')
    await vi.waitFor(() => expect(asked).toHaveLength(3))
    expect(asked).not.toContain(lule)
  })

  it('are each an act of its own: one that a court holds stays, and is named', async () => {
    const shown = await open(() => null, [lule])
    await shown.comes('Ask to erase 4 files')
    shown.press('Ask to erase 4 files')
    await shown.comes('Ask a second person to erase these files?')
    shown.press('Ask a second person')
    await shown.comes('It was not done for this one.')
    expect(asked).toHaveLength(3)
  })

  it('are agreed to by another person than who asked, and each can be left out', async () => {
    const bopha = await fileCalled(device, 'Bopha')
    const shown = await open((file) => (file === bopha ? dora : ('someone-else' as MemberId)))
    await shown.comes('Look once more at 3 files')
    untick(shown, 'Lule')
    await shown.comes('Look once more at 2 files')
    shown.press('Look once more at 2 files')
    await shown.comes('Erase these files everywhere?')
    expect(agreed).toEqual([])
    shown.press('Agree')
    await vi.waitFor(() => expect(agreed).toHaveLength(2))
    expect(agreed).not.toContain(lule)
    expect(agreed).not.toContain(bopha)
  })
})
