import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Device } from '#device/api.ts'
import type { MemberView } from '#device/people/api.ts'
import type { FileId, MemberId } from '#domain/entry/ids.ts'
import { newChild, openScreen } from '../../../../../test/support/components/child-page.tsx'
import { answering, practiceDevice } from '../../../../../test/support/components/children.ts'
import { given } from '../../../../../test/support/given.ts'
import { besa, drita } from '../../../../../test/support/people.ts'
import { screen } from '../write-screen.tsx'

let device: Device
let file: FileId
let somebody: MemberView
beforeAll(async () => {
  device = await practiceDevice()
  file = await newChild(device)
  const [one] = given(await device.members())
  if (!one) throw new Error('somebody works here')
  somebody = one
})

const colleague = (of: Pick<MemberView, 'member' | 'name'>, role: 'supervisor' | 'caseworker'): MemberView => ({
  ...somebody,
  ...of,
  roles: [role],
  removed: false,
  external: false,
  met: true,
})

/** The form, with a supervisor and a caseworker to choose from. */
async function form() {
  const people = [
    colleague({ member: besa.member, name: 'Besa Leka' }, 'supervisor'),
    colleague({ member: drita.member, name: 'Drita Kola' }, 'caseworker'),
  ]
  const answers = { members: () => Promise.resolve({ ok: true, value: people } as const) }
  const shown = openScreen(answering(device, answers), screen, { is: 'write', kind: 'hand-over', file })
  await vi.waitFor(() => expect(shown.reads()).toContain('What you hand over'), { timeout: 20_000 })
  const boxes = () => [...shown.page.querySelectorAll<HTMLElement>('label.choice')]
  const isTicked = (words: string) =>
    boxes()
      .find(({ textContent }) => textContent.trim() === words)
      ?.querySelector<HTMLInputElement>('input')?.checked
  const choose = async (member: MemberId) => {
    const found = () =>
      [...shown.page.querySelectorAll('select')].find(({ options }) =>
        [...options].some(({ value }) => value === member),
      )
    await vi.waitFor(() => expect(found()).toBeDefined(), { timeout: 20_000 })
    const select = found()
    Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(select, member)
    select?.dispatchEvent(new Event('change', { bubbles: true }))
  }
  return { ...shown, isTicked, choose }
}

describe('Who hands a file over', () => {
  it('to a supervisor has neither Health nor Talks ticked, and reads why; to a worker all that they keep is', async () => {
    const shown = await form()
    expect(shown.isTicked('Health')).toBe(true)
    await shown.choose(besa.member)
    await vi.waitFor(() => expect(shown.isTicked('Health')).toBe(false))
    expect(shown.isTicked('Talks with the psychologist')).toBe(false)
    expect(shown.isTicked('Care and plan')).toBe(true)
    expect(shown.reads()).toContain('not ticked, because nobody gets this just through their role')
    await shown.choose(drita.member)
    await vi.waitFor(() => expect(shown.isTicked('Health')).toBe(true))
    expect(shown.reads()).not.toContain('just through their role')
  })
})
