import { beforeAll, describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import type { Entry, Whom } from '#domain/entry/entry.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import { addDays, addMonths } from '#domain/entry/plain-date.ts'
import { birth } from '#domain/kinds/registration/birth.ts'
import { consent } from '#domain/kinds/registration/consent.ts'
import { doNot } from '#domain/kinds/registration/do-not.ts'
import { person } from '#domain/kinds/registration/person.ts'
import { todayHere } from '#web/words/today.ts'
import { newChild, openChild, openScreen, withMoreEntries } from '../../../../../test/support/components/child-page.tsx'
import { practiceDevice } from '../../../../../test/support/components/children.ts'
import { entryOf } from '../../../../../test/support/entries.ts'
import { grandmother, uncle } from '../../../../../test/support/people.ts'
import { screen } from './agreements-screen.tsx'

let device: Device
let file: FileId
const today = todayHere()
beforeAll(async () => {
  device = await practiceDevice()
  file = await newChild(device)
})

const answered = (by: Whom, over: Partial<BodyOf<typeof consent>> = {}) =>
  entryOf(
    consent,
    {
      purpose: 'police-statement',
      answer: 'yes',
      by,
      capacity: by === 'child' ? 'child' : 'trusted-adult',
      as: by === 'child' ? 'assent' : 'consent',
      how: 'spoken',
      explained: [],
      notAsked: [],
      ...over,
    },
    { file, at: today },
  )
const marked = () =>
  entryOf(doNot, { person: uncle, called: 'red cap', never: ['accept-consent'], numbers: [] }, { file })
const gran = () =>
  entryOf(
    person,
    { person: grandmother, called: 'Gran', gender: 'female', ageBand: '25-or-more', alive: 'yes' },
    { file },
  )

const page = async (...entries: readonly Entry[]) =>
  openScreen(await withMoreEntries(device, file, entries), screen, { is: 'agreements', file })
const opened = async (...entries: readonly Entry[]) => {
  const shown = await page(...entries)
  await shown.comes('Open this now.')
  shown.press('Open this now. Who can see the screen?')
  await shown.comes('Who may agree, and who may not')
  return shown
}

describe('which agreements hold', () => {
  it('is said to nobody who looks over a shoulder: it names people who are marked', async () => {
    const shown = await page(gran(), marked(), answered(uncle))
    await shown.comes('Open this now.')
    expect(shown.reads()).not.toMatch(/red cap|police|does not count/)
  })

  it('reads no yes of somebody who may not agree, and says from whom none is accepted', async () => {
    const shown = await opened(marked(), answered(uncle))
    expect(shown.reads()).toContain('A statement to the police Nobody who may agree was asked')
    expect(shown.reads()).toContain('answered. The answer does not count.')
    expect(shown.reads()).not.toMatch(/: Yes|Trusted adult/)
    expect(shown.reads()).toContain('Agreement from red cap does not count.')
  })

  it('says who gave it and as what, that the child’s own agreement alone is not enough, and what nobody was asked', async () => {
    const alone = await opened(answered('child'))
    expect(alone.reads()).toContain('The child agrees; nobody who may decide has agreed yet.')
    const both = await opened(gran(), answered('child'), answered(grandmother, { until: addDays(today, 9) }))
    expect(both.reads()).toMatch(/Gran: Yes an adult she trusts · In words/)
    expect(both.reads()).not.toContain('nobody who may decide has agreed yet')
    expect(both.reads()).toContain('Not asked about yet')
  })

  it('says of somebody who is of age what rests until they say, and reads nobody else’s yes as one', async () => {
    const eighteen = entryOf(
      birth,
      {
        who: 'child',
        born: { known: 'day', on: addMonths(today, -12 * 18) },
        basis: 'birth-certificate',
        reasonsForChild: 'no',
      },
      { file },
    )
    const shown = await opened(gran(), eighteen, answered(grandmother))
    expect(shown.reads()).toContain('A statement to the police On hold until the person answers')
    expect(shown.reads()).toContain('Gran answered. The answer does not count.')
    expect(shown.reads()).not.toContain('Gran: Yes')
  })

  it('is one press away from the people of the file', async () => {
    const shown = openChild(device, file, 'people')
    await shown.comes('Which agreements are valid')
    shown.press('Which agreements are valid')
    expect(shown.trail.current()).toEqual({ is: 'agreements', file })
  })
})

describe('an answer of somebody who may not agree', () => {
  it('reads as a yes nowhere in the journey, before the sealed parts are shown and after', async () => {
    const more = await withMoreEntries(device, file, [marked(), answered(uncle)])
    const shown = openChild(more, file, 'journey')
    await shown.comes('Agreement')
    expect(shown.reads()).not.toMatch(/: Yes|does not count/)
    shown.press('Show the sealed parts, too. Who can see the screen?')
    await shown.comes('answered. The answer does not count.')
    expect(shown.reads()).not.toContain(': Yes')
  })
})
