import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Device } from '#device/api.ts'
import { fileCalled, practiceDevice } from '../../../../test/support/components/children.ts'
import { openOver, type Opened } from '../../../../test/support/components/opened.tsx'
import { screen } from './children-screen.tsx'

const window_ = window as unknown as { readonly happyDOM: { setViewport: (size: { width: number }) => void } }

let device: Device
beforeAll(async () => {
  device = await practiceDevice()
})
beforeEach(() => {
  window_.happyDOM.setViewport({ width: 1280 })
})
afterEach(() => {
  window_.happyDOM.setViewport({ width: 1024 })
})

const table = async () => {
  const shown = openOver(device, <screen.Component is="children" />, { is: 'children' })
  await shown.comes('Last seen')
  return shown
}
const names = ({ page }: Opened) => [...page.querySelectorAll('tbody .title')].map(({ textContent }) => textContent)
const sorted = ({ page }: Opened) =>
  [...page.querySelectorAll('th[aria-sort]')].flatMap((heading) => {
    const order = heading.getAttribute('aria-sort')
    return order === 'none' ? [] : [`${heading.textContent} ${order}`]
  })
const arrow = (key: string) =>
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))

describe('the children on a laptop', () => {
  it('stand in a table, whoever was not seen for longest first, and say so to a screen reader', async () => {
    const shown = await table()
    expect(names(shown)).toHaveLength(4)
    expect(sorted(shown)).toEqual(['Last seen descending'])
    expect(shown.page.querySelectorAll('.child-row')).toHaveLength(0)
  })

  it('are sorted by any column, and the other way round at a second touch', async () => {
    const shown = await table()
    shown.press('Name')
    await vi.waitFor(() => expect(sorted(shown)).toEqual(['Name ascending']))
    const up = names(shown)
    expect(up).toEqual(up.toSorted((a, b) => a.localeCompare(b)))
    shown.press('Name')
    await vi.waitFor(() => expect(sorted(shown)).toEqual(['Name descending']))
    expect(names(shown)).toEqual(up.toReversed())
  })

  it('are moved through with the arrow keys, not beyond the ends, and opened from the row', async () => {
    const shown = await table()
    const rows = [...shown.page.querySelectorAll<HTMLElement>('tbody button')]
    rows[0]?.focus()
    arrow('ArrowUp')
    expect(document.activeElement).toBe(rows[0])
    arrow('ArrowDown')
    expect(document.activeElement).toBe(rows[1])
    arrow('ArrowDown')
    arrow('ArrowUp')
    expect(document.activeElement).toBe(rows[1])
    const row = rows.find(({ textContent }) => textContent.includes('Bopha'))?.closest('tr')
    row?.querySelector('td')?.click()
    expect(shown.trail.current()).toEqual({ is: 'child', file: await fileCalled(device, 'Bopha'), tab: 'overview' })
  })
})
