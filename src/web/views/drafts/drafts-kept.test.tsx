import { beforeAll, describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { useNavigation, useRoute } from '#web/navigation/navigation.tsx'
import type { Route } from '#web/navigation/routes.ts'
import { screen as child } from '#web/screens/child/child-screen.tsx'
import { TodayScreen } from '#web/screens/today/today-screen.tsx'
import { screen as chooser } from '#web/screens/what-happened/what-happened-screen.tsx'
import { newChild } from '../../../../test/support/components/child-page.tsx'
import { practiceDevice } from '../../../../test/support/components/children.ts'
import { openOver, type Opened } from '../../../../test/support/components/opened.tsx'
import { given } from '../../../../test/support/given.ts'

let device: Device
let file: FileId
beforeAll(async () => {
  device = await practiceDevice()
  file = await newChild(device)
  const typed = (folder: string, body: object) => JSON.stringify({ at: null, folder, body, people: [], beside: {} })
  given(
    await device.keepDrafts({
      [`concern ${file}  told`]: typed('origins', { words: 'He comes at night.' }),
      [`task ${file}  `]: typed('care', { what: 'The school form' }),
      [`note ${file}  `]: typed('care', { words: '' }),
      'first-use hints': '[]',
      meet: '{}',
    }),
  )
})

function Shown() {
  const at = useRoute()
  const trail = useNavigation()
  if (at.is === 'child') return <child.Component {...at} />
  if (at.is === 'what-happened') return <chooser.Component {...at} />
  return at.is === 'today' ? (
    <TodayScreen />
  ) : (
    <p>
      opened {JSON.stringify(at)}, {trail.canGoBack() ? 'one step further' : 'in its place'}
    </p>
  )
}
const open = (route: Route): Opened => openOver(device, <Shown />, route)

describe('a form that was begun and not saved', () => {
  it('shows no word that was typed, names no form of a sealed part, and is not there where nothing was typed', async () => {
    for (const route of [
      { is: 'today' },
      { is: 'child', file, tab: 'overview' },
      { is: 'what-happened', file },
    ] satisfies readonly Route[]) {
      const shown = open(route)
      await shown.comes('Drafts not saved yet')
      const list = shown.page.querySelector('section:has(.section-head) ul')
      expect(list, route.is).not.toBe(null)
      const rows = [...shown.page.querySelectorAll('.entry-row')].map(({ textContent }) => textContent)
      expect(rows.filter((row) => row.includes('A form whose name is not shown here'))).toHaveLength(1)
      expect(rows.filter((row) => row.includes('Something to do, or a promise kept'))).toHaveLength(1)
      expect(shown.reads()).not.toMatch(/at night|The school form/)
    }
  })

  it('opens where it was left', async () => {
    const shown = open({ is: 'child', file, tab: 'overview' })
    await shown.comes('Drafts not saved yet')
    ;[...shown.page.querySelectorAll<HTMLElement>('button.entry-row')]
      .find(({ textContent }) => textContent.includes('A form whose name is not shown here'))
      ?.click()
    await shown.comes(`opened ${JSON.stringify({ is: 'write', kind: 'concern/told', file })}, one step further`)
  })

  it('opens in place of the chooser, so that saving it leads to the child’s file and not back to the chooser', async () => {
    const shown = open({ is: 'what-happened', file })
    await shown.comes('Drafts not saved yet')
    ;[...shown.page.querySelectorAll<HTMLElement>('button.entry-row')]
      .find(({ textContent }) => textContent.includes('Something to do, or a promise kept'))
      ?.click()
    await shown.comes(`opened ${JSON.stringify({ is: 'write', kind: 'task', file })}, in its place`)
  })
})
