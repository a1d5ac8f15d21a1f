import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Device } from '#device/api.ts'
import { newChild, openScreen, uncleGent } from '../../../../../test/support/components/child-page.tsx'
import { draft, practiceDevice, writeIn } from '../../../../../test/support/components/children.ts'
import { grandmother } from '../../../../../test/support/people.ts'
import { person } from '#domain/kinds/registration/person.ts'
import { tie } from '#domain/kinds/registration/tie.ts'
import { screen } from './family-map-screen.tsx'

let device: Device
beforeAll(async () => {
  device = await practiceDevice()
})

/** Nearer than the uncle: she cares for the child. */
const grandma = [
  draft(person, { person: grandmother, called: 'Fatime', gender: 'female', ageBand: '25-or-more', alive: 'yes' }),
  draft(tie, { person: grandmother, tie: 'grandmother', safe: 'safe', livesWithChild: 'yes', cares: 'yes' }),
]

const mapOfUncle = async () => {
  const file = await newChild(device)
  await writeIn(device, file, ...grandma, ...uncleGent)
  const shown = openScreen(device, screen, { is: 'family-map', file })
  await shown.comes('Uncle Gent')
  const node = () => shown.page.querySelector('.map-node[aria-label^="Uncle"]')
  return { ...shown, node }
}
const SHOW = 'Show the sealed parts, too. Who can see the screen?'

describe('the family map', () => {
  it('names each tie, and nobody as unsafe while another person may see the screen', async () => {
    const { node, page, reads } = await mapOfUncle()
    expect(page.querySelector('[aria-label="In words"] li')?.textContent).toContain('Fatime')
    expect(node()?.getAttribute('aria-label')).toBe('Uncle Gent, Uncle')
    expect(node()?.textContent.split('\u00a0')).toEqual(['Uncle Gent', 'Uncle', ''])
    expect(reads()).not.toMatch(/unsafe/i)
  })

  it('says who is unsafe above the drawing, at the person, and first in words, once it is shown', async () => {
    const { comes, node, page, press, reads } = await mapOfUncle()
    press(SHOW)
    await comes('1 is unsafe: Uncle Gent')
    expect(node()?.getAttribute('aria-label')).toBe('Uncle Gent, Uncle, Unsafe')
    expect(node()?.querySelectorAll('path[fill="var(--hw-unsafe-mark)"]')).toHaveLength(1)
    expect(page.querySelector('[aria-label="In words"] li')?.textContent).toContain('Uncle GentUncle · Unsafe')
    press('Hide sealed parts')
    await vi.waitFor(() => expect(reads()).not.toMatch(/unsafe/i))
  })
})
