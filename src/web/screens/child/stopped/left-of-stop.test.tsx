import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { StopView } from '#device/access/api.ts'
import type { Device } from '#device/api.ts'
import type { FileId, MemberId } from '#domain/entry/ids.ts'
import { accept } from '#result.ts'
import { newChild } from '../../../../../test/support/components/child-page.tsx'
import { memberOf, practiceDevice } from '../../../../../test/support/components/children.ts'
import { another, keeping, showStop, stopped } from '../../../../../test/support/components/stops.tsx'
import { besa, drita, mira } from '../../../../../test/support/people.ts'

let device: Device
let file: FileId
let me: MemberId
beforeAll(async () => {
  device = await practiceDevice()
  file = await newChild(device)
  me = await memberOf(device)
})

const shownOf = (stop: StopView, how?: Parameters<typeof showStop>[2]) => showStop({ device, file }, stop, how)

describe('what is left of a stop', () => {
  it('is a mark on the card, which is kept or crossed out with a reason', async () => {
    const shown = await shownOf(stopped({ is: 'lifted', markLeft: true }), { view: keeping, marked: true })
    await shown.comes('The card still marks Mira Hoxha.')
    expect(shown.reads()).not.toContain('get back what they had')
    expect(shown.buttons()).toEqual(['Keep the mark', 'Take the mark off the card'])
    shown.press('Keep the mark')
    await vi.waitFor(() => expect(shown.called).toHaveLength(1))
    expect(shown.called).toMatchObject([
      [
        'write',
        [
          {
            file,
            draft: { kind: 'stop-answered', folder: 'card', body: { stop: stopped().stop, answer: 'mark-kept' } },
          },
        ],
      ],
    ])
    shown.press('Take the mark off the card')
    await shown.comes('What was wrong with it?')
    const off = () => shown.control('Take the mark off the card') as HTMLButtonElement
    expect(off().disabled).toBe(true)
    shown.type('What was wrong with it?', ' Another man. ')
    await vi.waitFor(() => expect(off().disabled).toBe(false))
    off().click()
    await vi.waitFor(() => expect(shown.called).toHaveLength(2))
    expect(shown.called[1]).toMatchObject([
      'write',
      [{ file, draft: { kind: 'superseded', body: { because: 'Another man.' } } }],
    ])
  })

  it('is asked of a lapsed one, too, and is not offered to who reads the card', async () => {
    const lapsed = await shownOf(stopped({ is: 'lapsed' }), { view: { rights: { card: 'write' } }, marked: true })
    expect(lapsed.buttons()).toEqual(['Ask to lift the stop', 'Take the mark off the card'])
    const reader = await shownOf(stopped({ is: 'lifted', markLeft: true }), {
      view: { rights: { card: 'read' } },
      marked: true,
    })
    expect(reader.reads()).toContain('The card still marks Mira Hoxha.')
    expect(reader.buttons()).toEqual([])
    const open = await shownOf(stopped(), { view: { rights: { card: 'read' } }, marked: true })
    expect(open.reads()).not.toContain('The card still marks')
  })

  it('is nothing where no mark is left, and then it is asked whether they get back what they had', async () => {
    const shown = await shownOf(stopped({ is: 'lifted' }))
    expect(shown.reads()).toContain('Should Mira Hoxha get back what they had?')
    expect(shown.reads()).not.toContain('The card still marks')
    expect(shown.reads()).not.toContain('What they could read until then')
    expect((await shownOf(stopped())).reads()).not.toContain('get back what they had')
  })

  it('is what they could read until then, and since when', async () => {
    expect((await shownOf(stopped())).reads()).toContain('What they could read until then: nothing')
    const held = { card: 'read', health: 'write' } as const
    const shown = await shownOf(stopped({ held, heldSince: { health: '2020-03-01T09:00:00.000Z' } }))
    expect([...shown.panel.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual([
      'Card',
      expect.stringMatching(/^Health: since 1 March 2020, .* or later$/),
    ])
    expect(shown.reads()).not.toContain('until then: nothing')
  })

  it('is when the server last sent them something, which a custodian asks', async () => {
    const held = { card: 'read' } as const
    const line = { action: 'delivered', file, member: mira.member, at: Date.parse('2020-03-01T09:00:00Z') }
    const answered = async (lines: readonly unknown[], before: number | null = null) => {
      const accessLog = () => Promise.resolve(accept({ lines, before } as never))
      const shown = await shownOf(stopped({ held }), { answers: { accessLog } })
      shown.press('Ask the server when they were last sent something')
      await vi.waitFor(() => expect(shown.reads()).toContain('The server’s log'.slice(4)))
      return shown.reads()
    }
    expect(await answered([line])).toMatch(/something of this file was last sent to them on 1 March 2020/)
    expect(
      await answered([
        { ...line, member: besa.member },
        { ...line, file: 'another' },
        { ...line, action: 'read' },
      ]),
    ).toContain('has no line that something of this file was sent to them.')
    expect(await answered([], 7)).toContain('Only a part of the log was read; there may be more.')
    expect(await answered([line])).not.toContain('Only a part of the log')
    const { me: who, ...state } = await device.state()
    const plain = { state: () => Promise.resolve({ ...state, me: who && { ...who, custodian: false } }) }
    const shown = await shownOf(stopped({ held }), { answers: plain })
    expect(shown.buttons()).not.toContain('Ask the server when they were last sent something')
  })

  it('is whether the child must move and who else must know: a task of today or a note', async () => {
    const shown = await shownOf(stopped(), { view: { rights: { card: 'read', care: 'write' } } })
    expect(shown.reads()).toContain('Must the child move? Mira Hoxha may know where the child is')
    const yes = [...shown.panel.querySelectorAll('button')].filter(
      ({ textContent }) => textContent === 'Yes: a task for today',
    )
    const no = [...shown.panel.querySelectorAll('button')].filter(
      ({ textContent }) => textContent === 'No: write that down',
    )
    expect([yes.length, no.length]).toEqual([2, 2])
    yes[0]?.click()
    await shown.comes('It is written into the file.')
    no[1]?.click()
    await vi.waitFor(() => expect(shown.called).toHaveLength(2))
    expect(shown.called).toMatchObject([
      ['write', [{ file, draft: { kind: 'task', folder: 'care', body: { who: { member: me }, status: 'open' } } }]],
      [
        'write',
        [
          {
            file,
            draft: {
              kind: 'note',
              folder: 'care',
              body: { words: expect.stringContaining('nobody else has to know') as string },
            },
          },
        ],
      ],
    ])
    expect((await shownOf(stopped(), { view: { rights: { card: 'read', care: 'read' } } })).reads()).not.toContain(
      'Must the child move?',
    )
    const lifted = await shownOf(stopped({ is: 'lifted' }), { view: { rights: { card: 'read', care: 'write' } } })
    expect(lifted.reads()).not.toContain('Must the child move?')
  })
})

describe('a part that nobody keeps since a stop', () => {
  const unkept = ['health'] as const
  const agreed = (by: MemberId, member: MemberId, counts = true) => ({ unkept, recovery: { by, member, counts } })
  const view = { rights: { card: 'read' }, grants: [another] } as const

  it('is taken back by two: one agrees, and is told who takes it', async () => {
    const shown = await shownOf(stopped({ unkept }), { view })
    expect(shown.reads()).toContain('Stopped for everybody: Health')
    expect(shown.buttons()).toEqual(['Agree that Besa Leka takes it back'])
    shown.press('Agree that Besa Leka takes it back')
    await vi.waitFor(() => expect(shown.called).toEqual([['agreeToRecover', { file, keeper: besa.member }]]))
    const mine = await shownOf(stopped(agreed(me, besa.member)), { view })
    expect(mine.reads()).toContain('You agreed. Besa Leka takes it back on their own device.')
    expect(mine.buttons()).toEqual([])
  })

  it('is taken by the one with whom another agreed', async () => {
    const shown = await shownOf(stopped(agreed(besa.member, me)), { view })
    expect(shown.buttons()).toEqual(['Take this part back'])
    shown.press('Take this part back')
    await vi.waitFor(() => expect(shown.called).toEqual([['recoverFolders', file]]))
    expect((await shownOf(stopped(agreed(me, me)), { view })).buttons()).not.toContain('Take this part back')
    const others = await shownOf(stopped(agreed(drita.member, besa.member)), { view })
    expect(others.buttons()).toEqual(['Agree that Besa Leka takes it back'])
  })

  it('is taken back with two recovery shares where nobody else of the file is left: what it does stands before the shares', async () => {
    const shown = await shownOf(stopped({ unkept, recoverWithShares: true }), {
      view: { rights: { card: 'keep' }, grants: [] },
    })
    expect(shown.reads()).toContain('Nobody else can agree to this.')
    expect(shown.reads()).not.toContain('one agrees on their device')
    expect(shown.reads()).not.toContain('You keep this part from then on.')
    expect(shown.buttons()).toContain('Two recovery-share holders are with me')
    shown.press('Two recovery-share holders are with me')
    await shown.comes('You keep this part from then on.')
    shown.type('First recovery share', 'one')
    shown.type('Second recovery share', 'two')
    await vi.waitFor(() => expect((shown.control('Agree') as HTMLButtonElement).disabled).toBe(false))
    shown.press('Agree')
    await vi.waitFor(() =>
      expect(shown.called).toEqual([['recoverFoldersWithShares', { file, shares: ['one', 'two'] }]]),
    )
    const other = await shownOf(stopped({ unkept }), { view })
    expect(other.buttons()).not.toContain('Two recovery-share holders are with me')
  })

  it('is agreed on again where that no longer counts, and is not spoken of once the stop is lifted', async () => {
    const shown = await shownOf(stopped(agreed(me, besa.member, false)), { view })
    expect(shown.buttons()).toEqual(['Agree that Besa Leka takes it back', 'Ask again'])
    shown.press('Ask again')
    await vi.waitFor(() => expect(shown.called).toEqual([['agreeToRecover', { file, keeper: besa.member }]]))
    const lost = await shownOf(stopped(agreed(besa.member, me, false)), { view })
    expect(lost.buttons()).toEqual(['Agree that Besa Leka takes it back'])
    expect((await shownOf(stopped({ unkept, is: 'lifted' }), { view })).reads()).not.toContain('Stopped for everybody')
    expect((await shownOf(stopped(), { view })).reads()).not.toContain('Stopped for everybody')
  })
})
