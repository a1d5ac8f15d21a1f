import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Device } from '#device/api.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { faceOf } from '#web/kinds/face.ts'
import { startOfForm } from '../../../form-model/form-start.ts'
import { useRoute } from '#web/navigation/navigation.tsx'
import { newChild } from '../../../../../test/support/components/child-page.tsx'
import { practiceDevice } from '../../../../../test/support/components/children.ts'
import { openOver, type Opened } from '../../../../../test/support/components/opened.tsx'
import { fileOf } from '../../../../../test/support/entries.ts'
import { given } from '../../../../../test/support/given.ts'
import { WriteScreen } from '../write-screen.tsx'
import { contactFrom, draftsOfTold, startOfTold } from './told-drafts.ts'

let device: Device
beforeAll(async () => {
  device = await practiceDevice()
})

function Shown() {
  const at = useRoute()
  return at.is === 'write' ? <WriteScreen {...at} /> : <p>left the form</p>
}
const told = (file: FileId): Opened => openOver(device, <Shown />, { is: 'write', kind: 'concern/told', file })
const save = ({ page }: Opened) =>
  vi.waitFor(() => (page.querySelector<HTMLElement>('.dock [data-main]') ?? expect.unreachable()).click())
const answer = ({ page }: Opened, words: string) =>
  [...page.querySelectorAll('label')]
    .find((one) => one.textContent === words)
    ?.querySelector('input')
    ?.click()
const written = async (file: FileId) => given(await device.file(file)).caseFile.entries.slice(-3)

describe('what a child told', () => {
  it('is not saved before the question about the body has an answer, and none is preset', async () => {
    const file = await newChild(device)
    const before = (await written(file)).length
    const shown = told(file)
    await shown.comes('What did she say?')
    expect(shown.page.querySelector('input:checked')).toBe(null)
    shown.type('What did she say?', 'I do not want to go back there.')
    await save(shown)
    await shown.comes('Choose an answer. You can choose “Not sure”.')
    expect((await written(file)).length).toBe(before)
  })

  it('lies in Origins; everybody who works with the child reads only that it was told and that something is urgent', async () => {
    const file = await newChild(device)
    const shown = told(file)
    await shown.comes('What did she say?')
    shown.type('What did she say?', 'I do not want to go back there.')
    answer(shown, 'Yes')
    await save(shown)
    await shown.comes('left the form')
    const entries = given(await device.file(file)).caseFile.entries
    expect(entries.filter(({ folder }) => folder === 'origins').map(({ kind, body }) => [kind, body])).toMatchObject([
      ['concern', { words: 'I do not want to go back there.', look: 'now', raisedBy: 'child' }],
    ])
    expect(entries.filter(({ folder }) => folder === 'health').map(({ body }) => body)).toMatchObject([{ need: 'now' }])
    const seen = JSON.stringify(entries.filter(({ folder }) => folder === 'care'))
    expect(seen).toContain('told-to-whom')
    expect(seen).toContain('"need":"health"')
    expect(seen).not.toContain('go back there')
  })

  it('goes where its writer can write, and the body’s need as a line without a reason where Health is not held', () => {
    const face = faceOf('concern') ?? expect.unreachable()
    const view = { rights: { care: 'write' } as const, caseFile: fileOf() }
    const start = startOfTold(view)(startOfForm(face, view, null, null))
    expect(start.folder).toBe('care')
    const typed = {
      ...start,
      body: { ...start.body, words: 'It hurts.' },
      beside: { ...start.beside, body: 'not-sure' },
    }
    expect(draftsOfTold(face, view, fileOf(), typed).drafts).toMatchObject([
      { kind: 'concern', folder: 'care' },
      { kind: 'urgent-need', folder: 'care', body: { need: 'health', within: 'today' } },
    ])
    const since = (ago: string) =>
      draftsOfTold(face, view, fileOf(), { ...typed, beside: { ...typed.beside, ago } }).drafts[1]?.body
    const hours = (Date.parse((since('today') as { until: string }).until) - Date.now()) / 3_600_000
    expect(hours).toBeLessThanOrEqual(72)
    expect(hours).toBeGreaterThan(47)
    expect(since('none')).not.toHaveProperty('until')
  })

  it('counts from the earliest that it may have been, and never from an hour to come', () => {
    const now = new Date(2026, 2, 5, 14, 30)
    const local = (...day: [number, number, number]) => new Date(...day).toISOString()
    expect(contactFrom('today', now)).toEqual({ from: local(2026, 2, 5), to: now.toISOString() })
    expect(contactFrom('yesterday', now)).toEqual({ from: local(2026, 2, 4), to: local(2026, 2, 5) })
    expect(contactFrom('up-to-five-days', now)).toEqual({ from: local(2026, 1, 28), to: local(2026, 2, 3) })
  })

  it('asks its writer, once help is needed and not before, how long ago it was; the answer may stay open, and the hour reaches everybody', async () => {
    const file = await newChild(device)
    const shown = told(file)
    await shown.comes('What did she say?')
    expect(shown.reads()).not.toContain('when was it')
    shown.type('What did she say?', 'I do not want to go back there.')
    answer(shown, 'Yes')
    await shown.comes('If you know already: when was it?')
    answer(shown, 'Yesterday')
    await save(shown)
    await shown.comes('left the form')
    const care = given(await device.file(file)).caseFile.entries.filter(({ folder }) => folder === 'care')
    expect(JSON.stringify(care)).toContain('"until":"20')
    expect(JSON.stringify(care)).not.toContain('lastContact')
  })
})
