import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Device } from '#device/api.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { collecting } from '#domain/kinds/care/collecting.ts'
import { infantSheet } from '#domain/kinds/care/infant-sheet.ts'
import { medicineGiven } from '#domain/kinds/care/medicine-given.ts'
import { medicineToGive } from '#domain/kinds/care/medicine-to-give.ts'
import { whereabouts } from '#domain/kinds/care/whereabouts.ts'
import { dutyNumber } from '#domain/kinds/services/duty-number.ts'
import { doNot } from '#domain/kinds/registration/do-not.ts'
import { all } from '#domain/file/values.ts'
import { newChild } from '../../../../test/support/components/child-page.tsx'
import { draft, practiceDevice, writeIn } from '../../../../test/support/components/children.ts'
import { openOver } from '../../../../test/support/components/opened.tsx'
import { given } from '../../../../test/support/given.ts'
import { uncle } from '../../../../test/support/people.ts'
import { RunningShiftProvider } from '#web/session/shift/running-shift.tsx'
import { hourHere } from './hours-here.ts'
import { screen } from './shift-screen.tsx'

let device: Device
let file: FileId
/** Within the hour: it may be given now. */
const soon = hourHere(Date.now() + 5 * 60_000).at
beforeEach(async () => {
  device = await practiceDevice()
  file = await newChild(device)
  await writeIn(
    device,
    file,
    draft(whereabouts, { of: 'lives', is: 'known', name: 'Blue House', mayGoThere: 'yes' }),
    draft(doNot, { person: uncle, called: 'the man with the van', never: ['hand-over'], numbers: [] }),
    draft(medicineToGive, {
      is: 'at-hours',
      medicine: 'box',
      called: 'the white box',
      doses: [{ at: soon, amount: 'two tablets' }],
    }),
  )
})
const shown = async (...touches: readonly string[]) => {
  const shift = (
    <RunningShiftProvider>
      <screen.Component is="shift" />
    </RunningShiftProvider>
  )
  const card = openOver(device, shift, { is: 'shift' })
  await card.comes('This shift ends')
  for (const touch of touches) card.press(touch)
  return card
}
const OPEN = 'Open this now. Who can see the screen?'
const written = async () => all(given(await device.file(file)).caseFile, medicineGiven)

describe('the shift card', () => {
  it('says nothing of medicine, or of who may not collect, before the touch', async () => {
    expect((await shown()).reads()).not.toMatch(/white box|van/)
  })

  it('for whoever keeps the door says who may not collect, and of the body and the promises nothing', async () => {
    const card = await shown(
      'Who keeps the doorTo whom you must not hand a child over, who is missing, whom to ring. Nothing else.',
      OPEN,
    )
    await card.comes('the man with the van')
    expect(card.reads()).not.toMatch(/white box|Health|By tonight/)
  })

  it('names nobody who collects where nobody may, whatever the sheet of a small child says', async () => {
    const infant = { feeding: 'By bottle', notGiven: ['egg'], collects: ['the aunt with the red scarf'], ring: [] }
    await writeIn(device, file, draft(infantSheet, infant))
    const card = await shown(OPEN)
    await card.comes('the aunt with the red scarf')
    expect(card.reads()).toContain('Never give: egg')
    await writeIn(device, file, draft(collecting, { rule: 'nobody-collects' }))
    await card.comes('Nobody may collect the child')
    expect(card.reads()).not.toContain('the aunt')
  })

  it('has the number of the agency on it, and by a number in place of a name neither name nor age is printed', async () => {
    const team = given(await device.team())
    await writeIn(device, team.file, draft(dutyNumber, { answered: 'yes', numbers: [{ number: '042 000 111' }] }))
    const card = await shown(OPEN)
    await card.comes('042 000 111')
    card.press('By a number')
    await card.comes('Child 1')
    const printed = [...card.page.querySelectorAll('.print-sheet h2, .print-sheet p')]
      .map((part) => part.cloneNode(true) as HTMLElement)
      .filter((part) => !part.matches('.no-print'))
    for (const part of printed) for (const hidden of part.querySelectorAll('.no-print')) hidden.remove()
    const text = printed.map((part) => part.textContent).join(' ')
    expect(text).toContain('Child 1')
    expect(text).not.toMatch(/Lule|years/)
  })

  it('lets a dose be written as given with one touch, with the hour, and asks before a second one', async () => {
    const card = await shown(OPEN)
    await card.comes('two tablets')
    card.press('Given: the white box')
    await card.comes('the white box: Given')
    expect((await written()).map(({ body, folder }) => [body.became, body.dose?.at, folder])).toEqual([
      ['dose-given', soon, 'health'],
    ])
    await writeIn(
      device,
      file,
      draft(medicineToGive, {
        is: 'if-needed',
        medicine: 'syrup',
        called: 'syrup',
        when: 'a fever',
        amount: '5 ml',
        hoursApart: 6,
        mostADay: 2,
      }),
      draft(medicineGiven, { medicine: 'syrup', became: 'dose-given', time: hourHere(Date.now()).at }),
    )
    await card.comes('5 ml')
    await vi.waitFor(async () => expect(await written()).toHaveLength(2))
    card.press('Given: syrup')
    await card.comes('This dose was given already')
    expect(await written()).toHaveLength(2)
    card.press('Go back')
    await vi.waitFor(() => expect(card.reads()).not.toContain('This dose was given already'))
    card.press('Given: syrup')
    await card.comes('This dose was given already')
    card.press('Write that it was given again')
    await vi.waitFor(async () => expect(await written()).toHaveLength(3))
  })
})
