import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { Device } from '#device/api.ts'
import type { FileView } from '#device/files/api.ts'
import type { Entry } from '#domain/entry/entry.ts'
import type { FileId, MemberId } from '#domain/entry/ids.ts'
import { handOverAnswer } from '#domain/kinds/any/hand-over-answer.ts'
import { handOver, type HandOver } from '#domain/kinds/any/hand-over.ts'
import { accept } from '#result.ts'
import { todayHere } from '#web/words/today.ts'
import { newChild, openScreen, withMoreEntries } from '../../../../../test/support/components/child-page.tsx'
import { answering, memberOf, practiceDevice } from '../../../../../test/support/components/children.ts'
import { day, entryOf } from '../../../../../test/support/entries.ts'
import { besa, drita } from '../../../../../test/support/people.ts'
import { says } from '../../../../../test/support/work.ts'
import { screen } from './hand-over-page-screen.tsx'

let device: Device
let file: FileId
let me: MemberId
const today = todayHere()
beforeAll(async () => {
  device = await practiceDevice()
  file = await newChild(device)
  me = await memberOf(device)
})

type Act = Parameters<Device['write']>[0]
async function pageOf(entries: readonly Entry[], view: Partial<Omit<FileView, 'caseFile'>> = {}) {
  const written: Act[] = []
  const write: Device['write'] = (act) => {
    written.push(act)
    return Promise.resolve(accept([]))
  }
  const base = await withMoreEntries(
    device,
    file,
    entries.map((entry) => ({ ...entry, file })),
    view,
  )
  const shown = openScreen(answering(base, { write }), screen, { is: 'hand-over-page', file })
  await shown.comes('Open this now. Who can see the screen?')
  const offer = () => shown.page.querySelector('section.panel')
  const buttons = () => [...(offer()?.querySelectorAll('button') ?? [])].map(({ textContent }) => textContent)
  return { ...shown, written, offer, buttons }
}
const offered = (over: Partial<HandOver> = {}, by: Partial<Entry> = {}) =>
  entryOf(
    handOver,
    {
      from: drita.member,
      to: me,
      overlapUntil: day('2020-04-01'),
      childTold: { told: 'not-yet' },
      goodbye: { visit: 'made' },
      ...over,
    },
    { at: today, ...by },
  )
const answered = (to: Entry, answer: string, over: Partial<Entry> = {}, words?: string) =>
  entryOf(handOverAnswer, { handOver: to.id, answer, ...(words && { words }) } as never, { at: today, by: me, ...over })
const draftOf = (written: readonly Act[]) => written[0]?.map(({ draft }) => draft)

describe('a hand-over that was asked for', () => {
  it('is answered by the worker who was asked: taken over, with whatever is open', async () => {
    const asked = offered()
    const { offer, buttons, press, written } = await pageOf([asked])
    expect(offer()?.querySelector('h2')?.textContent).toMatch(/ hands this child over to you\. Do you take over\?$/)
    expect(buttons()).toEqual(['I take over', 'Ask first', 'I cannot'])
    press('I take over')
    await vi.waitFor(() => expect(written).toHaveLength(1))
    expect(draftOf(written)).toMatchObject([
      { kind: 'hand-over-answer', body: { handOver: asked.id, answer: 'takes-over' } },
      { kind: 'case-holder', body: { member: me } },
    ])
    const later = await pageOf([offered({ fromDay: day('2100-03-01'), mind: 'Ask her first.' })])
    expect(later.buttons()[0]).toBe('I take over from 1 March 2100')
    expect(later.offer()?.textContent).toContain('Ask her first.')
  })

  it('waits until the keys of the card and of care have come', async () => {
    for (const rights of [{ card: 'write' }, { care: 'write' }] as const) {
      const { offer, control } = await pageOf([offered()], { rights })
      expect(offer()?.textContent).toContain('The keys have not arrived yet.')
      expect((control('I take over') as HTMLButtonElement).disabled).toBe(true)
    }
    const come = await pageOf([offered()], { rights: { card: 'write', care: 'write' } })
    expect(come.offer()?.textContent).not.toContain('The keys have not arrived yet.')
    expect((come.control('I take over') as HTMLButtonElement).disabled).toBe(false)
  })

  it('is asked about first, in words', async () => {
    const asked = offered()
    const { press, comes, control, type, written, buttons } = await pageOf([asked])
    press('Ask first')
    await comes('What do you want to know first?')
    const ask = () => control('Ask') as HTMLButtonElement
    expect(ask().disabled).toBe(true)
    type('What do you want to know first?', ' Who comes? ')
    await vi.waitFor(() => expect(ask().disabled).toBe(false))
    ask().click()
    await vi.waitFor(() =>
      expect(draftOf(written)).toMatchObject([
        { body: { handOver: asked.id, answer: 'asks-first', words: 'Who comes?' } },
      ]),
    )
    press('Go back')
    await vi.waitFor(() => expect(buttons()).toHaveLength(3))
  })

  it('is declined, with a reason or without', async () => {
    const { press, comes, control, written } = await pageOf([offered()])
    press('I cannot')
    await comes('In a few words: why not?')
    expect((control('I cannot take over') as HTMLButtonElement).disabled).toBe(false)
    press('I cannot take over')
    await vi.waitFor(() =>
      expect(draftOf(written)?.[0]?.body).toEqual({ handOver: expect.anything() as string, answer: 'cannot' }),
    )
  })

  it('is called off by who asked, and by nobody else who waits', async () => {
    const own = offered({ from: me, to: drita.member }, { by: me })
    const { offer, buttons, press, written, control } = await pageOf([own])
    expect(offer()?.textContent).toMatch(/was asked to take over from/)
    expect(offer()?.textContent).toContain('says yes, nothing changes')
    expect(buttons()).toEqual(['Cancel the hand-over'])
    press('Cancel the hand-over')
    await vi.waitFor(() => expect(draftOf(written)).toMatchObject([{ body: { answer: 'called-off' } }]))
    expect(() => control('Hand over to a colleague')).toThrow('there is no control')
    const others = await pageOf([offered({ to: besa.member })])
    expect(others.buttons()).toEqual([])
  })

  it('shows what was asked first, until it is answered', async () => {
    const asked = offered({ from: me, to: drita.member }, { by: me })
    const question = answered(asked, 'asks-first', { by: drita.member }, 'Who comes?')
    expect((await pageOf([asked, question])).offer()?.textContent).toMatch(/ asks: Who comes\?/)
    expect((await pageOf([asked])).offer()?.textContent).not.toContain(' asks:')
  })

  it('once it is accepted has a time of both, until somebody says that it is over', async () => {
    const asked = offered()
    const yes = answered(asked, 'takes-over')
    const { offer, buttons, press, written, control } = await pageOf([asked, yes])
    expect(offer()?.querySelector('h2')?.textContent).toMatch(/ took over from /)
    expect(offer()?.textContent).toContain('Both of you can open this file until 1 April 2020.')
    expect(buttons()).toEqual(['I have checked: shared access is over'])
    press('I have checked: shared access is over')
    await vi.waitFor(() => expect(draftOf(written)).toMatchObject([{ body: { answer: 'overlap-over' } }]))
    expect(control('Hand over to a colleague').tagName).toBe('BUTTON')
    const over = await pageOf([asked, yes, answered(asked, 'overlap-over')])
    expect(over.buttons()).toEqual([])
    expect(over.offer()?.textContent).not.toContain('Both of you can open')
  })

  it.each([
    ['cannot', / cannot take over$/, () => me],
    ['called-off', /^The hand-over to .* was cancelled$/, () => drita.member],
  ] as const)('that is answered by “%s” says so', async (answer, title, by) => {
    const asked = offered()
    const { offer, buttons } = await pageOf([asked, answered(asked, answer, { by: by() })])
    expect(offer()?.querySelector('h2')?.textContent).toMatch(title)
    expect(buttons()).toEqual([])
  })

  it.each<readonly [Partial<HandOver>, readonly string[]]>([
    [{}, ['The child was not told yet. Tell the child first.', 'Nothing is written on whether a parent was told.']],
    [
      {
        childTold: { told: 'yes', on: day('2020-03-01'), childSays: says('And you?') },
        parentTold: { told: 'yes', on: day('2020-03-02') },
      },
      ['The child was told on 1 March 2020. “And you?”', 'The parent or carer was told on 2 March 2020.'],
    ],
    [
      { childTold: { told: 'cannot-be', because: 'She is away.' }, parentTold: { told: 'not-yet' } },
      ['The child could not be told: She is away.', 'The parent or carer was not told yet.'],
    ],
    [
      { parentTold: { told: 'not-safe' } },
      ['The child was not told yet. Tell the child first.', 'Do not tell the parent or carer: it is not safe.'],
    ],
    [
      { parentTold: { told: 'nobody-to-tell' }, goodbye: { visit: 'planned', on: day('2020-03-03') } },
      [
        'The child was not told yet. Tell the child first.',
        'There is nobody else to tell.',
        'The good-bye visit is on 3 March 2020. Go with them.',
      ],
    ],
  ])('says who was told: %o', async (over, lines) => {
    const { offer } = await pageOf([offered(over)])
    expect([...(offer()?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent)).toEqual(lines)
  })
})
