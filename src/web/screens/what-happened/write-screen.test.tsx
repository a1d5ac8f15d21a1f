import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Device } from '#device/api.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { useRoute } from '#web/navigation/navigation.tsx'
import type { RouteOf } from '#web/navigation/routes.ts'
import { newChild } from '../../../../test/support/components/child-page.tsx'
import { practiceDevice, writeIn } from '../../../../test/support/components/children.ts'
import { openOver, type Opened } from '../../../../test/support/components/opened.tsx'
import { given } from '../../../../test/support/given.ts'
import { WriteScreen } from './write-screen.tsx'

let device: Device
beforeAll(async () => {
  device = await practiceDevice()
})

function Shown() {
  const at = useRoute()
  return at.is === 'write' ? <WriteScreen {...at} /> : <p>left the form</p>
}
const write = (route: Omit<RouteOf<'write'>, 'is'>): Opened => openOver(device, <Shown />, { is: 'write', ...route })
const save = ({ page }: Opened) =>
  vi.waitFor(() => (page.querySelector<HTMLElement>('.dock [data-main]') ?? expect.unreachable()).click())
const bodies = async (file: FileId, kind: string) =>
  given(await device.file(file))
    .caseFile.entries.filter((entry) => entry.kind === kind)
    .map(({ body }) => body)

describe('a form', () => {
  it('without a child, of a file that is not here, or of no kind says that there is nothing to open', async () => {
    await write({ kind: 'note' }).comes('There is nothing here that you may open.')
    await write({ kind: 'note', file: 'none' as FileId }).comes('There is nothing here that you may open.')
    await write({ kind: 'no-kind', file: await newChild(device) }).comes('There is nothing here that you may open.')
  })

  it('marks what is not answered, saves nothing, and says how many answers are missing', async () => {
    const file = await newChild(device)
    const shown = write({ kind: 'task', file })
    await shown.comes('What?')
    await save(shown)
    await shown.comes('answers are missing')
    expect(shown.page.querySelectorAll('.is-wrong').length).toBeGreaterThan(1)
    expect(await bodies(file, 'task')).toEqual([])
  })

  it('saves what was written, once, and leaves', async () => {
    const file = await newChild(device)
    const shown = write({ kind: 'note', file })
    await shown.comes('What happened?')
    shown.type('What happened?', 'She sang on the way.')
    await save(shown)
    await shown.comes('left the form')
    expect(await bodies(file, 'note')).toEqual([{ words: 'She sang on the way.' }])
  })

  it('opens with what the entry said from which it was opened', async () => {
    const file = await newChild(device)
    const [entry] = await writeIn(device, file, {
      kind: 'note',
      at: '2026-03-01' as PlainDate,
      body: { words: 'Her cousin.' },
    })
    const shown = write({ kind: 'note', file, ...(entry && { from: entry }) })
    await shown.comes('What happened?')
    expect((shown.control('What happened?') as HTMLTextAreaElement).value).toBe('Her cousin.')
  })

  it('opens nothing of a sealed entry before the reader confirms that nobody else sees the screen', async () => {
    const file = await newChild(device)
    const [entry] = await writeIn(device, file, {
      kind: 'note',
      folder: 'health',
      at: '2026-03-01' as PlainDate,
      body: { words: 'The cough is back.' },
    })
    const shown = write({ kind: 'note', file, ...(entry && { from: entry }) })
    await shown.comes('Show the sealed parts, too. Who can see the screen?')
    expect(shown.page.querySelector('textarea')).toBe(null)
    shown.press('Show the sealed parts, too. Who can see the screen?')
    await shown.comes('What happened?')
    expect((shown.control('What happened?') as HTMLTextAreaElement).value).toBe('The cough is back.')
  })
})
