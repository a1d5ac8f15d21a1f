import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Device } from '#device/api.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import { task } from '#domain/kinds/follow-up/task.ts'
import { service } from '#domain/kinds/services/service.ts'
import { todayHere } from '#web/words/today.ts'
import { newChild, openChild, uncleGent } from '../../../../test/support/components/child-page.tsx'
import { draft, fileCalled, memberOf, practiceDevice, writeIn } from '../../../../test/support/components/children.ts'

let device: Device
const today = todayHere()
beforeAll(async () => {
  device = await practiceDevice()
})

describe('the plan', () => {
  it('says what there is none of yet, and begins with a wish', async () => {
    const file = await newChild(device)
    const { comes, press, trail, reads } = openChild(device, file, 'plan')
    await comes('No goal is written.')
    expect(reads()).toContain('No visit is planned')
    expect(reads()).toContain('No need is written yet.')
    expect(reads()).not.toContain('Other tasks')
    expect(reads()).not.toContain('Going back: basis for the decision')
    press('Write a wish')
    expect(trail.current()).toEqual({ is: 'write', kind: 'goal', file })
  })

  it('shows each wish with its steps and whether it is agreed, and beside it steps without a wish', async () => {
    const bopha = await fileCalled(device, 'Bopha')
    const { comes, page, reads, press, trail } = openChild(device, bopha, 'plan')
    await comes('Learn to sew')
    const wish = (title: string) => page.querySelector<HTMLElement>(`[aria-label="${title}"]`)?.textContent ?? ''
    expect(wish('Learn to sew')).toContain('“I want to sew like my aunt.”')
    expect(wish('Learn to sew')).toContain('Try the sewing machine')
    expect(wish('Learn to sew')).not.toContain('Ask for the evening class')
    expect(wish('Read with others of my age')).toContain('Ask for the evening class')
    expect(reads()).toContain('Add another wish')
    expect(reads()).not.toContain('Other tasks')
    const who = { member: await memberOf(device) }
    await writeIn(
      device,
      bopha,
      draft(task, { task: 'alone', what: 'Call the registry', who, by: today, status: 'open' }),
    )
    await comes('Other tasks')
    press('Add another wish')
    expect(trail.current()).toEqual({ is: 'write', kind: 'goal', file: bopha })
  })

  it('shows what became of a need, step by step, and looks for help only while there is none', async () => {
    const file = await newChild(device)
    const need = (key: string, stage: object) =>
      draft(service, {
        need: key,
        category: 'education-early-childhood',
        whom: 'child',
        saidBy: 'child',
        ...stage,
      } as BodyOf<typeof service>)
    await writeIn(device, file, need('a', { stage: 'needed' }))
    const { comes, page, press, trail } = openChild(device, file, 'plan')
    await comes('Find help that fits')
    expect(page.querySelectorAll('.service')).toHaveLength(1)
    press('Find help that fits')
    expect(trail.current()).toMatchObject({ is: 'match', file })
  })
})

describe('the people around a child', () => {
  it('are none at first, and are asked for where that part is held', async () => {
    const file = await newChild(device)
    const { comes, press, trail } = openChild(device, file, 'people')
    await comes('Nobody is written down yet.')
    press('Add a person')
    expect(trail.current()).toEqual({ is: 'write', kind: 'person', file })
  })

  it('are shown with who is unsafe only once nobody else sees the screen', async () => {
    const file = await newChild(device)
    await writeIn(device, file, ...uncleGent)
    const { comes, reads, press, page } = openChild(device, file, 'people')
    await comes('Uncle Gent')
    expect(page.querySelectorAll('.person-safety')).toHaveLength(0)
    press('Show the sealed parts, too. Who can see the screen?')
    await comes('Sealed parts of this file are on the screen.')
    expect(page.querySelectorAll('.person-safety').length).toBeGreaterThan(0)
    expect(reads()).toContain('Unsafe')
    press('Hide sealed parts')
    await vi.waitFor(() => expect(page.querySelectorAll('.person-safety')).toHaveLength(0))
  })
})
