import { describe, expect, it, vi } from 'vitest'
import type { Entry } from '#domain/entry/entry.ts'
import { approved } from '#domain/kinds/any/approved.ts'
import { dutyByLaw } from '#domain/kinds/services/duty-by-law.ts'
import { addDays } from '#domain/entry/plain-date.ts'
import { agencyWith, pickerOn } from '../../../../test/support/components/agency.ts'
import { openScreen } from '../../../../test/support/components/child-page.tsx'
import { aDuty } from '../../../../test/support/duty-by-law.ts'
import { entryOf } from '../../../../test/support/entries.ts'
import { arben, besa } from '../../../../test/support/people.ts'
import { todayHere } from '../../words/today.ts'
import { screen } from './duties-by-law-screen.tsx'

const WHY = 'The registry registers births by them.'
const day = addDays(todayHere(), 30)
const named = (until = day, at = todayHere()) =>
  entryOf(dutyByLaw, { is: 'named', duty: aDuty({ until }), because: WHY }, { by: arben.member, at })
const yes = (entry: Entry) => entryOf(approved, { entry: entry.id }, { by: besa.member })

async function open(entries: readonly Entry[], custodian: boolean) {
  const { device, written } = await agencyWith(entries, custodian)
  const shown = openScreen(device, screen, { is: 'duties-by-law' })
  await shown.comes('Each file then says what left')
  return { ...shown, written, pick: pickerOn(shown.page) }
}

describe('A legal duty to give names', () => {
  it('is named by a custodian alone', async () => {
    const shown = await open([], false)
    await shown.comes('Until then nothing leaves.')
    expect(() => shown.control('Add a legal duty')).toThrow('there is no control')
  })

  it('goes to a supervisor with law, authority, details, a day within a year and a reason, and not without', async () => {
    const shown = await open([], true)
    shown.press('Add a legal duty')
    await shown.comes('Which law?')
    const types = async (label: string, words: string) => {
      shown.type(label, words)
      await vi.waitFor(() => expect(shown.control(label)).toHaveProperty('value', words))
    }
    await types('Which law?', 'Law 10129, art. 41')
    await types('Which authority exactly?', 'Civil registry of Tirana')
    await types('Why these details, and no fewer?', WHY)
    shown.press('Send to a supervisor')
    await shown.comes('Answer this question.')
    await shown.pick('To whom?', 'registry')
    await shown.comes('Name in the papers')
    const offered = [...shown.page.querySelectorAll('label.choice')].map(({ textContent }) => textContent.trim())
    expect(offered).toEqual([
      'Name in the papers',
      'Born',
      'Girl or boy',
      'Represented by',
      'Birth registration',
      'Nationality',
    ])
    shown.page.querySelector<HTMLInputElement>('label.choice input')?.click()
    const [until] = shown.page.querySelectorAll<HTMLInputElement>('input[type=date]')
    const says = async (value: string) => {
      if (!until) throw new Error('the form asks for a day')
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(until, value)
      until.dispatchEvent(new Event('input', { bubbles: true }))
      await vi.waitFor(() => expect(until.value).toBe(value))
    }
    await says(addDays(todayHere(), 800))
    shown.press('Send to a supervisor')
    await vi.waitFor(() => expect(shown.page.textContent).toContain('Answer this question.'))
    expect(shown.written).toEqual([])
    await says(day)
    shown.press('Send to a supervisor')
    const duty = { law: 'Law 10129, art. 41', to: 'registry', fields: ['legal-name'], until: day }
    await vi.waitFor(() =>
      expect(shown.written).toMatchObject([
        [{ draft: { kind: 'duty-by-law', folder: 'care', body: { is: 'named', duty, because: WHY } } }],
      ]),
    )
  })

  it('waits until a supervisor agrees, who reads what leaves, to whom and until when', async () => {
    const shown = await open([named()], false)
    await shown.comes('Waits for a supervisor')
    await shown.comes('Civil registry of Tirana')
    await shown.comes('Name in the papers, Born and Birth registration')
    shown.press('Yes, the law asks for it')
    await vi.waitFor(() => expect(shown.written).toMatchObject([[{ draft: { kind: 'approved' } }]]))
  })

  it('counts until its day, and one custodian ends it before', async () => {
    const duty = named()
    const shown = await open([duty, yes(duty)], true)
    await shown.comes('Counts until')
    shown.press('End this duty')
    await shown.comes('End this duty?')
    shown.type('Why?', 'The article was repealed.')
    await vi.waitFor(() => expect(shown.control('Why?')).toHaveProperty('value', 'The article was repealed.'))
    shown.press('End this duty')
    await vi.waitFor(() =>
      expect(shown.written).toMatchObject([
        [{ draft: { kind: 'duty-by-law', body: { is: 'ended' }, replaces: [duty.id] } }],
      ]),
    )
    const over = named(addDays(todayHere(), -1), addDays(todayHere(), -40))
    const past = await open([over, yes(over)], true)
    await past.comes('Counted until')
    expect(() => past.control('End this duty')).toThrow('there is no control')
  })
})
