import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Device } from '#device/api.ts'
import { answering, fileCalled, practiceDevice } from '../../../../test/support/components/children.ts'
import { openOver } from '../../../../test/support/components/opened.tsx'
import { screen as childrenScreen } from '../../screens/children/children-screen.tsx'
import { letLettersAct } from './letters.ts'
import { Shortcuts } from './shortcuts.tsx'

let device: Device
beforeAll(async () => {
  device = await practiceDevice()
})
afterEach(() => letLettersAct(true))

const press = (key: string, more: KeyboardEventInit = {}, on: EventTarget = document.body) => {
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }))
}
const opened = async (of = device, at: Parameters<typeof openOver>[2] = { is: 'today' }) => {
  const shown = openOver(
    of,
    <>
      <p>Ready</p>
      <input aria-label="A word" />
      <Shortcuts />
    </>,
    at,
  )
  await shown.comes('Ready')
  await heard()
  return shown
}
/** React listens for keys a moment after it has shown the page. */
const heard = () => new Promise((resolve) => setTimeout(resolve, 20))

describe('a key', () => {
  it('does nothing while a person types, with Ctrl, or when letters are switched off', async () => {
    const { trail, control } = await opened()
    press('n', {}, control('A word'))
    press('n', { ctrlKey: true })
    letLettersAct(false)
    for (const key of ['n', '/', 'g', 'c']) press(key)
    expect(trail.current()).toEqual({ is: 'today' })
    letLettersAct(true)
    press('n')
    expect(trail.current()).toEqual({ is: 'what-happened' })
  })

  it('leads to the question what happened to the child whose file is open', async () => {
    const file = await fileCalled(device, 'Bopha')
    const { trail } = await opened(device, { is: 'child', file, tab: 'overview' })
    press('n')
    expect(trail.current()).toEqual({ is: 'what-happened', file })
  })

  it('leads to a place only after g', async () => {
    const { trail } = await opened()
    press('c')
    expect(trail.current()).toEqual({ is: 'today' })
    press('g')
    press('s')
    expect(trail.current()).toEqual({ is: 'directory' })
    press('g')
    press('x')
    press('c')
    expect(trail.current()).toEqual({ is: 'directory' })
  })

  it('leads to no children and no form for a member who has none', async () => {
    const state = async () => {
      const now = await device.state()
      return { ...now, me: now.me && { ...now.me, roles: ['coordinator' as const] } }
    }
    const { trail } = await opened(answering(device, { state }))
    for (const key of ['n', '/', 'g', 'c']) press(key)
    expect(trail.current()).toEqual({ is: 'today' })
    press('g')
    press('e')
    expect(trail.current()).toEqual({ is: 'evidence' })
  })

  it('shows what every key does, and no other key acts behind that list', async () => {
    const { trail, comes, page } = await opened()
    press('?')
    await comes('Keyboard shortcuts')
    await comes('Find a child')
    press('n')
    expect(trail.current()).toEqual({ is: 'today' })
    expect(page.querySelectorAll('dl.shortcuts dt').length).toBeGreaterThan(8)
  })

  const ofLists = (page: HTMLElement) =>
    [...page.querySelectorAll('section')].find(
      (one) => one.querySelector('h2')?.textContent === 'Where several children are handed over',
    )

  it('for lists of children is not shown to a member who writes in no file', async () => {
    const state = async () => {
      const now = await device.state()
      return { ...now, me: now.me && { ...now.me, roles: ['coordinator' as const] } }
    }
    const { comes, page } = await opened(answering(device, { state }))
    press('?')
    await comes('Keyboard shortcuts')
    expect(ofLists(page)).toBe(undefined)
  })

  it('for lists of children is shown with the others to a member who writes in files', async () => {
    const { comes, page } = await opened()
    press('?')
    await comes('Keyboard shortcuts')
    const keys = [...(ofLists(page)?.querySelectorAll('dt') ?? [])].map((key) => key.textContent)
    expect(keys).toEqual(['↑↓', 'x', 'Shift↓', 'a'])
  })
})

describe('the search of children', () => {
  it('receives the focus by /', async () => {
    const shown = openOver(
      device,
      <>
        <childrenScreen.Component is="children" />
        <Shortcuts />
      </>,
      { is: 'children' },
    )
    await shown.comes('More filters')
    await heard()
    expect(document.activeElement?.tagName).not.toBe('INPUT')
    press('/')
    await vi.waitFor(() => expect(document.activeElement).toBe(shown.control('Search a name, in any script')))
  })
})
