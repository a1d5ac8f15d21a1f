import { beforeAll, describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import type { Entry } from '#domain/entry/entry.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { addDays } from '#domain/entry/plain-date.ts'
import { consent } from '#domain/kinds/registration/consent.ts'
import { referralAnswer } from '#domain/kinds/services/referral-answer.ts'
import { referralChased } from '#domain/kinds/services/referral-chased.ts'
import { referralTakenBack } from '#domain/kinds/services/referral-taken-back.ts'
import { referral, type Referral } from '#domain/kinds/services/referral.ts'
import { todayHere } from '#web/words/today.ts'
import { newChild, openChild, withMoreEntries } from '../../../../../test/support/components/child-page.tsx'
import { practiceDevice } from '../../../../../test/support/components/children.ts'
import { day, entryOf } from '../../../../../test/support/entries.ts'

let device: Device
let file: FileId
const today = todayHere()
beforeAll(async () => {
  device = await practiceDevice()
  file = await newChild(device)
})

const body: Referral = {
  referral: 'place',
  to: 'school',
  called: 'the class teacher',
  asks: 'A place in the third class.',
  fields: [],
  facts: [],
  how: 'paper',
  lawful: { basis: 'best-interests', reason: 'School begins.', secondPerson: { person: 'child' } } as never,
  passingOn: 'not-allowed',
}
const asked = (days: number, over: Partial<Referral> = {}) =>
  entryOf(referral, { ...body, ...over }, { file, at: addDays(today, -days) })
const chased = entryOf(referralChased, { referral: 'place', how: 'phone' }, { at: day('2020-03-01') })
const answered = entryOf(
  referralAnswer,
  { referral: 'place', answer: 'taken-on', by: 'the secretary', how: 'phone' },
  { at: day('2020-03-02') },
)
const back = entryOf(referralTakenBack, {
  referral: 'place',
  because: 'other',
  theyWereTold: 'yes',
  paper: 'given-back',
})

async function rowOf(...entries: readonly Entry[]) {
  const shown = openChild(
    await withMoreEntries(
      device,
      file,
      entries.map((entry) => ({ ...entry, file })),
    ),
    file,
    'plan',
  )
  await shown.comes('Referrals 1')
  const row = shown.page.querySelector<HTMLElement>('[aria-label="the class teacher"]') ?? expect.unreachable()
  return {
    ...shown,
    chip: row.querySelector('.chip')?.textContent,
    lines: [...row.querySelectorAll('p')].map(({ textContent }) => textContent),
    buttons: [...row.querySelectorAll('button')].map(({ textContent }) => textContent),
  }
}

describe('somebody outside who was asked', () => {
  it('is nobody at first', async () => {
    const shown = openChild(device, file, 'plan')
    await shown.comes('Refer to a service')
    expect(shown.reads()).toMatch(/Referrals Refer to a service/)
    expect(shown.page.querySelectorAll('.service-item')).toHaveLength(0)
    shown.press('Refer to a service')
    expect(shown.trail.current()).toEqual({ is: 'write', kind: 'referral', file })
  })

  it.each([
    [0, 'Asked today.'],
    [1, 'Waiting for 1 day.'],
    [3, 'Waiting for 3 days.'],
  ])('and has not answered for %i days is waited for', async (days, words) => {
    const row = await rowOf(asked(days))
    expect(row.chip).toBe('Waiting for them')
    expect(row.lines).toEqual(['A place in the third class.', words])
    expect(row.buttons).toEqual(['Write the answer', 'Referral: asked again', 'Take it back', 'Open the slip'])
    row.press('Open the slip')
    expect(row.trail.current()).toMatchObject({ is: 'slip', file })
  })

  it('was asked again, and was to keep nothing of it by now', async () => {
    const row = await rowOf(asked(3, { until: addDays(today, -1) }), chased)
    expect(row.lines).toEqual([
      'A place in the third class.',
      'Waiting for 3 days. Asked again 1 March 2020.',
      'They should have destroyed it by now.',
    ])
    row.press('Referral: asked again')
    expect(row.trail.current()).toMatchObject({ is: 'write', kind: 'referral-chased', file })
  })

  it('answered: who it was and when', async () => {
    const row = await rowOf(asked(3, { until: today }), answered)
    expect(row.chip).toBe('Answered')
    expect(row.lines).toEqual([
      'A place in the third class.',
      expect.stringMatching(/^the secretary: .*, 2 March 2020$/),
    ])
    expect(row.buttons).toEqual(['Write the answer', 'Take it back', 'Open the slip'])
    row.press('Write the answer')
    expect(row.trail.current()).toMatchObject({ is: 'write', kind: 'referral-answer', file })
  })

  it('was told that it is taken back', async () => {
    const row = await rowOf(asked(3), back)
    expect(row.chip).toBe('Withdrawn')
    expect(row.buttons).toEqual(['Open the slip'])
  })

  it('has to be told that the yes was taken back', async () => {
    const consented = {
      purpose: 'sharing' as const,
      recipient: 'school' as const,
      by: 'child' as const,
      capacity: 'child' as const,
      as: 'consent' as const,
      how: 'spoken' as const,
      explained: ['purpose' as const],
      notAsked: [],
    }
    const no = entryOf(consent, { ...consented, answer: 'no' }, { file, at: today })
    const row = await rowOf(asked(3, { lawful: { basis: 'consent' } }), no)
    expect(row.chip).toBe('Agreement withdrawn: tell them')
  })
})
