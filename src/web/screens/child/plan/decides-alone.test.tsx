import { beforeAll, describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import type { Entry } from '#domain/entry/entry.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { addDays, addMonths } from '#domain/entry/plain-date.ts'
import { birth } from '#domain/kinds/registration/birth.ts'
import { consent } from '#domain/kinds/registration/consent.ts'
import { todayHere } from '#web/words/today.ts'
import { newChild, planWith as planOver } from '../../../../../test/support/components/child-page.tsx'
import { practiceDevice } from '../../../../../test/support/components/children.ts'
import { entryOf } from '../../../../../test/support/entries.ts'
import { mother } from '../../../../../test/support/people.ts'

let device: Device
let file: FileId
const today = todayHere()
beforeAll(async () => {
  device = await practiceDevice()
  file = await newChild(device)
})

const planWith = (...entries: readonly Entry[]) => planOver(device, file, entries)

describe('somebody who comes of age', () => {
  const aged = (from: number, to: number) =>
    entryOf(
      birth,
      {
        who: 'child',
        born: { known: 'range', from: addMonths(today, -12 * to), to: addMonths(today, -12 * from) },
        basis: 'professional-estimate',
        reasonsForChild: 'not-known',
      },
      { at: today, file },
    )
  const motherSaid = entryOf(
    consent,
    {
      purpose: 'sharing',
      answer: 'yes',
      by: mother,
      capacity: 'parent',
      as: 'consent',
      how: 'spoken',
      explained: [],
      notAsked: [],
    },
    { at: addDays(today, -400), file },
  )

  it('is led to nothing while surely a child; is asked, too, while perhaps of age; and then decides alone', async () => {
    const CLOSES = 'The person wishes to close the file'
    const child = await planWith(aged(15, 17), motherSaid)
    expect(child.reads()).not.toMatch(/of age: (the|ask)/i)
    const perhaps = await planWith(aged(16, 18), motherSaid)
    expect(perhaps.reads()).toContain('May be of age: ask the person, too')
    expect(perhaps.reads()).toContain('Ask again about: ')
    expect(perhaps.reads()).not.toContain(CLOSES)
    const grown = await planWith(aged(18, 19), motherSaid)
    expect(grown.reads()).toContain('Of age: the person decides alone')
    expect(grown.reads()).toContain(CLOSES)
    grown.press('Ask for an agreement again')
    expect(grown.trail.current()).toMatchObject({ is: 'write', kind: 'consent' })
  })
})
