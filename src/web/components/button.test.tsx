import { expect, it } from 'vitest'
import { practiceDevice } from '../../../test/support/components/children.ts'
import { openOver } from '../../../test/support/components/opened.tsx'
import { Button } from './button.tsx'

/** What a screen reader says of the button besides its words. */
function describedBy(page: HTMLElement): string | null {
  const id = page.querySelector('button')?.getAttribute('aria-describedby')
  return id === null || id === undefined ? null : (page.querySelector(`[id="${id}"]`)?.textContent ?? '')
}

it('A button that cannot be pressed names what is missing, beside it and to who does not see it, and nothing once all is there', async () => {
  const device = await practiceDevice()
  const pressed: string[] = []
  const shown = (missing: readonly (string | false)[], because?: string | false) =>
    openOver(
      device,
      <Button missing={missing} because={because} onClick={() => pressed.push('pressed')}>
        Make the code
      </Button>,
    )
  const lacking = shown(['Who?', false, 'What do they do?'])
  await lacking.comes('Still missing: Who? · What do they do?')
  expect(describedBy(lacking.page)).toBe('Still missing: Who? · What do they do?')
  lacking.page.querySelector('button')?.click()
  const waiting = shown([false], 'Nothing is changed yet.')
  await waiting.comes('Nothing is changed yet.')
  expect(describedBy(waiting.page)).toBe('Nothing is changed yet.')
  waiting.page.querySelector('button')?.click()
  expect(pressed).toEqual([])
  const ready = shown([false, false], false)
  await ready.comes('Make the code')
  expect(describedBy(ready.page)).toBeNull()
  ready.page.querySelector('button')?.click()
  expect(pressed).toEqual(['pressed'])
})
