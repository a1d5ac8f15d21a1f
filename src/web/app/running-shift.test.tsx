import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Device } from '#device/api.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { medicineToGive } from '#domain/kinds/care/medicine-to-give.ts'
import { whereabouts } from '#domain/kinds/care/whereabouts.ts'
import { doNot } from '#domain/kinds/registration/do-not.ts'
import { dutyNumber } from '#domain/kinds/services/duty-number.ts'
import { Lock } from '#web/screens/sign-in/lock/lock.tsx'
import { useHide } from '#web/session/hide/hide.tsx'
import { PracticeProvider } from '#web/session/practice.tsx'
import { RunningShiftProvider } from '#web/session/shift/running-shift.tsx'
import { useSession } from '#web/session/session.tsx'
import { newChild } from '../../../test/support/components/child-page.tsx'
import { draft, practiceDevice, writeIn } from '../../../test/support/components/children.ts'
import { openOver } from '../../../test/support/components/opened.tsx'
import { given } from '../../../test/support/given.ts'
import { uncle } from '../../../test/support/people.ts'
import { hourHere } from '#web/screens/shift/hours-here.ts'
import { screen } from '#web/screens/shift/shift-screen.tsx'

const HOUR = 3_600_000
const OPEN = 'Open this now. Who can see the screen?'
const START = 'Start the shift'
const END = 'End the shift and lock this device'

let device: Device
let file: FileId
beforeEach(async () => {
  device = await practiceDevice()
  file = await newChild(device)
  const team = given(await device.team())
  await writeIn(device, team.file, draft(dutyNumber, { answered: 'yes', numbers: [{ number: '042 000 111' }] }))
  const lives = (name: string) => draft(whereabouts, { of: 'lives', is: 'known', name, mayGoThere: 'yes' })
  await writeIn(
    device,
    file,
    lives('Blue House'),
    draft(doNot, { person: uncle, called: 'the man with the van', never: ['hand-over'], numbers: [] }),
    draft(medicineToGive, {
      is: 'at-hours',
      medicine: 'box',
      called: 'the white box',
      doses: [{ at: hourHere(Date.now()).at, amount: 'two tablets' }],
    }),
  )
  // Another child, in another house.
  const other = await newChild(device)
  await writeIn(
    device,
    other,
    lives('Green House'),
    draft(doNot, { person: uncle, called: 'the woman in green', never: ['hand-over'], numbers: [] }),
  )
})
afterEach(() => {
  vi.useRealTimers()
})

/** The doors of the app, with the shift card in place of its other screens. */
function Doors() {
  const { covered } = useHide()
  const { state } = useSession()
  if (covered || state.is === 'locked') return <Lock />
  return <screen.Component is="shift" />
}

const open = () =>
  openOver(
    device,
    <PracticeProvider opening={null}>
      <RunningShiftProvider>
        <Doors />
      </RunningShiftProvider>
    </PracticeProvider>,
    { is: 'shift' },
  )

async function started() {
  const shown = open()
  await shown.comes('Which house?')
  shown.press('Blue House1 child')
  await shown.comes('This shift ends')
  shown.press(OPEN)
  await shown.comes('the white box')
  await shown.comes('042 000 111')
  // Both clocks stand still from here on: only the test moves them.
  vi.useFakeTimers({ toFake: ['Date', 'performance'], now: Date.now() })
  shown.press(START)
  await shown.comes('Only this page is open.')
  await vi.waitFor(async () => expect((await device.state()).is).toBe('locked'), { timeout: 30_000 })
  return shown
}
const looked = () => document.dispatchEvent(new Event('visibilitychange'))
const buttons = (page: HTMLElement) =>
  [...page.querySelectorAll('a, button, input, select, textarea, summary')].map((one) => one.textContent)
const sleepsFor = (ms: number) => vi.setSystemTime(Date.now() + ms)

/** Only the lock, and no word of the card. */
async function onlyTheLock(shown: ReturnType<typeof open>) {
  await shown.comes('Your passphrase')
  expect(shown.reads()).not.toMatch(/Lule|van|white box|042|Only this page/)
}

describe('a running shift', () => {
  it('has no key of the member in memory: no file opens, nothing is written, as after every lock', async () => {
    await started()
    const refused = { ok: false, code: 'locked' }
    expect(await device.file(file)).toMatchObject(refused)
    expect(await device.files()).toMatchObject(refused)
    expect(await device.drafts()).toMatchObject(refused)
    expect(await device.team()).toMatchObject(refused)
  })

  it('shows the card, its end and whom to ring, and has nothing to touch but the end, wherever the app goes', async () => {
    const shown = await started()
    expect(shown.reads()).toMatch(/Lule.*the man with the van.*the white box/)
    expect(shown.reads()).toContain('042 000 111')
    expect(shown.reads()).toContain('This shift ends')
    expect(buttons(shown.page)).toEqual([END])
    shown.trail.go({ is: 'children' })
    expect(buttons(shown.page)).toEqual([END])
    expect(shown.reads()).toContain('the man with the van')
  })

  it('has no child of another house on it, and no way to choose that house', async () => {
    const shown = await started()
    expect(shown.reads()).not.toMatch(/Green House|woman in green/)
  })

  it('is over when somebody ends it', async () => {
    const shown = await started()
    shown.press(END)
    await onlyTheLock(shown)
  })

  it('leaves no word of the card in memory when it is over', async () => {
    const shown = await started()
    const sheet = shown.page.querySelector('.shift-sheet')
    expect(sheet?.textContent).toContain('the white box')
    shown.press(END)
    await onlyTheLock(shown)
    expect(sheet?.textContent).toBe('')
  })

  it('is over with Esc Esc', async () => {
    const shown = await started()
    for (let n = 0; n < 2; n += 1) dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))
    await onlyTheLock(shown)
  })

  it('is over when the page is left, and when the app is opened anew', async () => {
    const shown = await started()
    dispatchEvent(new Event('pagehide'))
    await onlyTheLock(shown)
    await onlyTheLock(open())
  })

  it('is over at its end though the phone slept until then', async () => {
    const shown = await started()
    sleepsFor(10 * HOUR)
    looked()
    expect(shown.reads()).toContain('Only this page is open.')
    sleepsFor(4 * HOUR)
    looked()
    await onlyTheLock(shown)
  })

  it('does not last longer because the clock was set back, after a sleep neither', async () => {
    const shown = await started()
    sleepsFor(6 * HOUR)
    looked()
    sleepsFor(-100 * HOUR)
    looked()
    vi.advanceTimersByTime(4 * HOUR)
    looked()
    expect(shown.reads()).toContain('Only this page is open.')
    vi.advanceTimersByTime(4 * HOUR)
    looked()
    await onlyTheLock(shown)
  })

  it('covers the card where nobody touched it for five minutes; a touch shows it again', async () => {
    const shown = await started()
    vi.advanceTimersByTime(6 * 60_000)
    looked()
    await shown.comes(OPEN)
    expect(shown.reads()).not.toMatch(/Lule|van|white box/)
    expect(buttons(shown.page)).toEqual([END, OPEN])
    shown.press(OPEN)
    await shown.comes('the man with the van')
  })

  it('leaves the file as it was for the worker, who unlocks with the passphrase as after every lock', async () => {
    const shown = await started()
    shown.press(END)
    await onlyTheLock(shown)
    const [member] = (await device.state()).members
    if (!member) throw new Error('a member unlocks here')
    given(await device.unlock({ member: member.member, passphrase: 'a practice of many parts' }))
    await shown.comes('Which house?')
    expect(shown.reads()).not.toMatch(/van|white box/)
  })
})
