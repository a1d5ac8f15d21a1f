import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Device } from '#device/api.ts'
import { accept, refuse } from '#result.ts'
import { answering, fileCalled, practiceDevice } from '../../../../test/support/components/children.ts'
import { openOver, type Opened } from '../../../../test/support/components/opened.tsx'
import { screen } from './children-screen.tsx'

let device: Device
beforeAll(async () => {
  device = await practiceDevice()
})
const list = (of = device) => openOver(of, <screen.Component is="children" />, { is: 'children' })
const names = ({ page }: Opened) =>
  [...page.querySelectorAll('.child-row .title')].map(({ textContent }) => textContent)
const row = ({ page }: Opened, name: string) =>
  [...page.querySelectorAll<HTMLElement>('.child-row')].find(({ textContent }) => textContent.includes(name)) ??
  expect.unreachable(`no row of ${name}`)

describe('the list of children', () => {
  it('says why there is none where the device refuses', async () => {
    const shown = list(answering(device, { files: () => Promise.resolve(refuse('locked')) }))
    await shown.comes('Children')
    await vi.waitFor(() => expect(shown.page.querySelector('[role=alert]')).not.toBe(null))
  })

  it('says to whoever has no file yet how one is opened, and to whoever opens none who gives one', async () => {
    const empty = { files: () => Promise.resolve(accept([])) }
    await list(answering(device, empty)).comes('Open the first one, or ask a colleague to give you theirs.')
    const specialist = answering(device, {
      ...empty,
      state: async () => {
        const state = await device.state()
        return { ...state, me: state.me && { ...state.me, roles: ['specialist'] } }
      },
    })
    await list(specialist).comes('A colleague who keeps a file can give you a part of it.')
  })

  it('is in the order of names, with age, place and the one state of each, and opens a file', async () => {
    const shown = list()
    await shown.comes('4 files, all yours')
    expect(names(shown)).toEqual(names(shown).toSorted((a, b) => a.localeCompare(b)))
    expect(names(shown)).toHaveLength(4)
    expect(row(shown, 'Lule').textContent).toMatch(/8 to 10 years/)
    expect(row(shown, 'Lule').textContent).toContain('Not seen yet')
    row(shown, 'Bopha').click()
    expect(shown.trail.current()).toEqual({ is: 'child', file: await fileCalled(device, 'Bopha'), tab: 'overview' })
  })

  it('is shorter by each filter, and says where none is left', async () => {
    const shown = list()
    await shown.comes('More filters')
    shown.press('More filters')
    await shown.comes('Wishes no contact')
    shown.press('Wishes no contact')
    await shown.comes('No child is in this list')
    shown.press('Fewer')
    await shown.comes('More filters')
    expect(shown.reads()).toContain('Wishes no contact')
    expect(shown.reads()).not.toContain('Two people wrote ')
    shown.press('Wishes no contact')
    await vi.waitFor(() => expect(names(shown)).toHaveLength(4))
    expect(shown.reads()).not.toContain('Wishes no contact')
  })

  it('is kept under a name, shown again by it, and forgotten', async () => {
    const shown = list()
    await shown.comes('More filters')
    expect(shown.reads()).not.toContain('Save as a list')
    shown.press('Mine')
    await shown.comes('Save as a list')
    shown.press('Save as a list')
    await shown.comes('What do you call this list?')
    shown.type('What do you call this list?', ' My own ')
    await vi.waitFor(() => expect((shown.control('Keep it') as HTMLButtonElement).disabled).toBe(false))
    shown.press('Keep it')
    await shown.comes('Remove this saved list')
    expect(shown.control('My own').getAttribute('aria-pressed')).toBe('true')
    shown.press('My own')
    await vi.waitFor(() => expect(shown.control('Mine').getAttribute('aria-pressed')).toBe('false'))
    expect(shown.reads()).not.toContain('Remove this saved list')
    shown.press('My own')
    await shown.comes('Remove this saved list')
    shown.press('Remove this saved list')
    await vi.waitFor(() => expect(shown.reads()).not.toContain('My own'))
  })

  it('is searched by a name in any spelling, over all files whatever the filters, and says where there is none', async () => {
    const shown = list()
    await shown.comes('More filters')
    shown.press('Mine')
    shown.type('Search a name, in any script', 'Lulle')
    await shown.comes('1 name like this')
    expect(names(shown)).toEqual(['Lule'])
    expect(shown.reads()).toContain('Your filters come back when you clear the search.')
    expect(row(shown, 'Lule').textContent).toContain('Likely')
    shown.type('Search a name, in any script', 'Wolfgang')
    await shown.comes('No name like this')
    shown.press('Clear the search')
    await vi.waitFor(() => expect(names(shown)).toHaveLength(4))
    expect(shown.reads()).not.toContain('Clear the search')
  })
})
