import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { StopView } from '#device/access/api.ts'
import type { Device } from '#device/api.ts'
import type { FileView } from '#device/files/api.ts'
import type { FileId, MemberId } from '#domain/entry/ids.ts'
import { newChild } from '../../../../../test/support/components/child-page.tsx'
import { memberOf, practiceDevice } from '../../../../../test/support/components/children.ts'
import { keeping, showStop, stopped } from '../../../../../test/support/components/stops.tsx'
import { drita, mira } from '../../../../../test/support/people.ts'

let device: Device
let file: FileId
let me: MemberId
beforeAll(async () => {
  device = await practiceDevice()
  file = await newChild(device)
  me = await memberOf(device)
})

const shownOf = (stop: StopView, how?: Parameters<typeof showStop>[2]) => showStop({ device, file }, stop, how)

describe('what became of a stop', () => {
  it.each<readonly [Partial<StopView>, string]>([
    [{ stop: null }, 'Stopped without a note in this file. Ask Drita Kola why'],
    [{ is: 'confirmed' }, 'Stopped, and confirmed by a second person.'],
    [{ is: 'lifted' }, 'The stop was lifted. This alone gave nothing back.'],
    [{ is: 'lapsed' }, 'Nobody confirmed this stop within 72 hours, so it has ended.'],
    [{ asked: null }, 'Stopped. There was nobody to ask: after 72 hours the stop ends.'],
    [{}, 'Stopped. Besa Leka is asked to confirm it within 72 hours.'],
  ])('%o is said in one sentence', async (over, says) => {
    expect((await shownOf(stopped(over))).reads()).toContain(says)
  })
})

describe('who may do what with a stop', () => {
  const asks = (by: MemberId, counts = true) => ({ lift: { by, member: mira.member, counts } })
  it.each<readonly [string, Partial<StopView>, Partial<Omit<FileView, 'caseFile'>>, readonly string[]]>([
    ['a reader of the card does nothing', {}, { rights: { card: 'read' } }, []],
    ['the second person confirms it', { mayConfirm: true }, { rights: { card: 'read' } }, ['Confirm the stop']],
    ['who writes on the card asks to lift it', {}, { rights: { card: 'write' } }, ['Ask to lift the stop']],
    ['who keeps the file with another asks to lift it', {}, keeping, ['Ask to lift the stop']],
    ['who keeps it alone has nobody to ask', {}, { rights: { card: 'keep' }, grants: [] }, []],
    ['who has asked does not ask again', asks(drita.member), { rights: { card: 'write' } }, ['Ask to lift the stop']],
    ['a keeper lifts it once another asked', asks(drita.member), keeping, ['Lift the stop']],
    ['a request that no longer counts lifts nothing', asks(drita.member, false), keeping, ['Ask to lift the stop']],
    ['a keeper lifts one that lapsed', { is: 'lapsed' }, keeping, ['Lift the stop']],
    ['a keeper tries to lift one of which nothing is written', { stop: null }, keeping, ['Lift the stop']],
    ['but not once it is confirmed', { stop: null, is: 'confirmed' }, keeping, ['Ask to lift the stop']],
    ['one that was lifted is over', { is: 'lifted', mayConfirm: true }, keeping, []],
  ])('%s', async (_, over, view, buttons) => {
    expect((await shownOf(stopped(over), { view })).buttons()).toEqual(buttons)
  })

  it('is told who asked, and what is still to do', async () => {
    const asked = await shownOf(stopped({ lift: { by: me, member: mira.member, counts: true } }), { view: keeping })
    expect(asked.reads()).toContain('A second person who keeps this file has to lift the stop on their own device.')
    expect(asked.buttons()).toEqual([])
    const other = await shownOf(stopped({ lift: { by: drita.member, member: mira.member, counts: false } }), {
      view: keeping,
    })
    expect(other.reads()).toContain('Drita Kola has to ask again.')
    expect(other.reads()).not.toContain('Lifting the stop takes two people.')
    expect(other.reads()).not.toContain('has to lift the stop on their own device')
    const again = await shownOf(stopped({ lift: { by: me, member: mira.member, counts: false } }), { view: keeping })
    expect(again.reads()).toContain('your request no longer counts')
    again.press('Ask again')
    await vi.waitFor(() =>
      expect(again.called).toEqual([['askLift', { file, stop: stopped().stop, member: mira.member }]]),
    )
    const alone = await shownOf(stopped(), { view: { rights: { card: 'keep' }, grants: [] } })
    expect(alone.reads()).toContain('Lifting the stop takes two people.')
    const lifted = await shownOf(stopped({ is: 'lifted', lift: { by: me, member: mira.member, counts: true } }), {
      view: keeping,
    })
    expect(lifted.reads()).not.toContain('on their own device')
  })

  it('lifts it with two recovery shares where everybody else in the agency is stopped here', async () => {
    const alone = { rights: { card: 'keep' }, grants: [] } as const
    const shown = await shownOf(stopped({ is: 'confirmed', liftWithShares: true }), { view: alone })
    expect(shown.reads()).toContain('Nobody else can agree to this.')
    expect(shown.reads()).not.toContain('Lifting the stop takes two people.')
    shown.press('Two recovery-share holders are with me')
    await shown.comes('Lifting the stop alone gives nothing back.')
    shown.type('First recovery share', 'one')
    shown.type('Second recovery share', 'two')
    await vi.waitFor(() => expect((shown.control('Agree') as HTMLButtonElement).disabled).toBe(false))
    shown.press('Agree')
    const where = { file, stop: stopped().stop, member: mira.member }
    await vi.waitFor(() => expect(shown.called).toEqual([['liftStopWithShares', { ...where, shares: ['one', 'two'] }]]))
    const lapsed = await shownOf(stopped({ is: 'lapsed', liftWithShares: true }), { view: alone })
    expect(lapsed.buttons()).toContain('Lift the stop')
    expect(lapsed.buttons()).not.toContain('Two recovery-share holders are with me')
  })

  it('looks once more before each', async () => {
    const where = { file, stop: stopped().stop, member: mira.member }
    const steps = [
      [
        { mayConfirm: true },
        'Confirm the stop',
        'Confirm that Mira Hoxha is stopped on this file?',
        'Confirm it',
        'confirmStop',
      ],
      [{}, 'Ask to lift the stop', 'Ask to lift the stop on Mira Hoxha?', 'Ask now', 'askLift'],
      [{ is: 'lapsed' }, 'Lift the stop', 'Lift the stop on Mira Hoxha now?', 'Lift it', 'liftStop'],
    ] as const
    for (const [over, first, title, second, call] of steps) {
      const shown = await shownOf(stopped(over), { view: keeping })
      shown.press(first)
      await shown.comes(title)
      expect(shown.buttons().slice(0, 2)).toEqual([second, 'Go back'])
      expect(shown.buttons()).not.toContain(first)
      shown.press('Go back')
      await shown.comes(first)
      shown.press(first)
      await shown.comes(title)
      shown.press(second)
      await vi.waitFor(() => expect(shown.called).toEqual([[call, where]]))
      await vi.waitFor(() => expect(shown.reads()).not.toContain(title))
    }
  })
})
