import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Device } from '#device/api.ts'
import type { MemberView } from '#device/people/api.ts'
import type { MemberId } from '#domain/entry/ids.ts'
import { accept, refuse } from '#result.ts'
import { openScreen } from '../../../../test/support/components/child-page.tsx'
import { answering, memberOf, practiceDevice } from '../../../../test/support/components/children.ts'
import { given } from '../../../../test/support/given.ts'
import { drita } from '../../../../test/support/people.ts'
import { letLettersAct } from '../../frame/shortcuts/letters.ts'
import { screen } from './caseload-screen.tsx'

let device: Device
let me: MemberId
let colleague: MemberView
beforeAll(async () => {
  device = await practiceDevice()
  me = await memberOf(device)
  const [one] = given(await device.members())
  if (!one) throw new Error('somebody works here')
  colleague = { ...one, member: drita.member, name: 'សុខា ចាន់', roles: ['caseworker'], external: false, met: true }
})

afterEach(() => letLettersAct(true))

type Asked = { readonly grants: Parameters<Device['grant']>[0][]; readonly writes: Parameters<Device['write']>[0][] }

/** The children of a member, with one colleague to give them to; what is asked of the device is noted. */
async function caseload(member: MemberId, grants: 'given' | 'no-network' = 'given') {
  const asked: Asked = { grants: [], writes: [] }
  const over = answering(device, {
    members: () => Promise.resolve(accept([colleague])),
    grant: (how) => {
      asked.grants.push(how)
      return Promise.resolve(grants === 'given' ? accept(true as const) : refuse('no-network'))
    },
    write: (act) => {
      asked.writes.push(act)
      return Promise.resolve(accept([]))
    },
  })
  const shown = openScreen(over, screen, { is: 'caseload', member })
  await shown.first()
  const boxes = () => [...shown.page.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')]
  const choose = (member: MemberId) => {
    const select = shown.page.querySelector('select')
    Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(select, member)
    select?.dispatchEvent(new Event('change', { bubbles: true }))
  }
  const main = () => shown.page.querySelector<HTMLButtonElement>('button[data-main]')
  return { ...shown, asked, boxes, choose, main }
}

describe('the children whom a worker carries', () => {
  it('are nobody of whom no file is here', async () => {
    const shown = await caseload(drita.member)
    await shown.comes('No file from this caseload is here')
    expect(shown.main()).toBe(null)
  })

  it('are covered for until a day: the key first, with that end, and no part that needs no covering', async () => {
    const shown = await caseload(me)
    await shown.comes('Which children?')
    await vi.waitFor(() => expect(shown.page.querySelectorAll('select option').length).toBeGreaterThan(1))
    expect(shown.main()?.disabled).toBe(true)
    const all = shown.boxes().length
    expect(all).toBeGreaterThan(1)
    shown.press('All of them')
    shown.choose(drita.member)
    await shown.comes('until that day')
    expect(shown.main()?.disabled).toBe(true)
    const inTwoWeeks = [...shown.page.querySelectorAll<HTMLButtonElement>('button.plain.link')].at(-1)
    inTwoWeeks?.click()
    await vi.waitFor(() => expect(shown.main()?.disabled).toBe(false))
    shown.main()?.click()
    await vi.waitFor(() => expect(shown.asked.writes).toHaveLength(all), { timeout: 20_000 })
    expect(shown.asked.grants).toHaveLength(all)
    for (const { rights, until } of shown.asked.grants) {
      expect(Object.keys(rights)).toEqual(expect.not.arrayContaining(['health', 'therapy', 'origins']))
      expect(until).toBeDefined()
    }
    expect(shown.asked.writes[0]).toMatchObject([{ draft: { kind: 'case-holder', body: { as: 'deputy' } } }])
  })

  it('stay as they are where the key could not be given: nobody stands in by name alone, and they stay chosen', async () => {
    const shown = await caseload(me, 'no-network')
    await vi.waitFor(() => expect(shown.page.querySelectorAll('select option').length).toBeGreaterThan(1))
    shown.boxes()[0]?.click()
    shown.choose(drita.member)
    await shown.comes('1 child until that day')
    ;[...shown.page.querySelectorAll<HTMLButtonElement>('button.plain.link')].at(-1)?.click()
    await vi.waitFor(() => expect(shown.main()?.disabled).toBe(false))
    shown.main()?.click()
    await shown.comes('No network.')
    expect(shown.asked.writes).toEqual([])
    expect(shown.boxes().filter(({ checked }) => checked)).toHaveLength(1)
  })

  /** The list with the focus on its first child; every key goes to the box that has the focus. */
  const withKeys = async () => {
    const shown = await caseload(me)
    await shown.comes('Which children?')
    const [first, second, ...others] = shown.boxes()
    if (!first || !second || others.length === 0) throw new Error('three children are carried')
    const press = (key: string, how: KeyboardEventInit = {}) =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...how }),
      )
    // React listens for keys a moment after it has shown the page.
    await vi.waitFor(() => {
      first.focus()
      press('ArrowDown')
      expect(document.activeElement).toBe(second)
    })
    press('ArrowUp')
    expect(document.activeElement).toBe(first)
    const chosen = () => shown.boxes().filter(({ checked }) => checked)
    await vi.waitFor(() => expect(shown.page.querySelectorAll('select option').length).toBeGreaterThan(1))
    /** Answers to whom, and waits until the page shows that name: it shows then what a key before it chose, too. */
    const rendered = async () => {
      shown.choose(drita.member)
      await shown.comes(`Give ${colleague.name}`)
    }
    return { ...shown, first, second, press, chosen, rendered }
  }

  it.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }])('are chosen by no letter with %o', async (how) => {
    const { press, rendered, chosen } = await withKeys()
    press('a', how)
    await rendered()
    expect(chosen()).toEqual([])
  })

  it.each(['a', 'x'])('are not chosen by %s when letters are switched off', async (letter) => {
    const { press, rendered, chosen } = await withKeys()
    letLettersAct(false)
    press(letter)
    await rendered()
    expect(chosen()).toEqual([])
  })

  it('are chosen with keys: one by one, row after row, all or nobody', async () => {
    const { boxes, first, second, press, chosen } = await withKeys()
    const count = (many: number) => vi.waitFor(() => expect(chosen()).toHaveLength(many))
    press('x')
    await count(1)
    expect(first.checked).toBe(true)
    press('x')
    await count(0)
    press('ArrowDown', { shiftKey: true })
    await count(2)
    expect(document.activeElement).toBe(second)
    expect([first.checked, second.checked]).toEqual([true, true])
    press('a')
    await count(boxes().length)
    press('a')
    await count(0)
    press('ArrowUp')
    expect(document.activeElement).toBe(first)
    press('ArrowUp')
    expect(document.activeElement).toBe(first)
    await count(0)
  })
})
