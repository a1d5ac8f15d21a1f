import { i18n } from '@lingui/core'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Device } from '#device/api.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { addDays } from '#domain/entry/plain-date.ts'
import { indexTerms, searchTerms } from '#names/terms/term-search.ts'
import { FACES } from '#web/kinds/face.ts'
import type { Speak } from '#web/kinds/speak.ts'
import { useRoute } from '#web/navigation/navigation.tsx'
import { todayHere } from '#web/words/today.ts'
import { newChild } from '../../../../../test/support/components/child-page.tsx'
import { fileCalled, practiceDevice, writeIn } from '../../../../../test/support/components/children.ts'
import { openOver, type Opened } from '../../../../../test/support/components/opened.tsx'
import { idFrom } from '../../../../../test/support/people.ts'
import { given } from '../../../../../test/support/given.ts'
import { screen } from '../what-happened-screen.tsx'
import { WriteScreen } from '../write-screen.tsx'
import { aliasesOf, choicesToFind, ELSEWHERE, REPORT_HARM, termsOf } from './choice.ts'

let device: Device
beforeAll(async () => {
  device = await practiceDevice()
})

const say: Speak['say'] = (words) => i18n._({ ...words, values: { p: 'she', ...words.values } })
const choices = choicesToFind(
  FACES.filter((face) => face.group !== 'elsewhere'),
  [...ELSEWHERE, REPORT_HARM],
)
const index = indexTerms(choices.map((choice) => ({ item: choice, terms: termsOf(choice, { say }) })))
const firstFive = (typed: string) => searchTerms(typed, index, 5).map(({ item }) => item.opens)

describe('the search for a form', () => {
  it('finds every form that can be chosen by its label and by each alias, within the first five', () => {
    const lost = choices.flatMap((choice) =>
      [say(choice.ask), ...aliasesOf(choice, { say })]
        .filter((term) => !firstFive(term).includes(choice.opens))
        .map((term) => `${JSON.stringify(choice.opens)} by “${term}”`),
    )
    expect(choices.length).toBeGreaterThan(95)
    expect(lost).toEqual([])
  })

  it('knows the terms of the field', () => {
    expect(firstFive('BID')[0]).toBe('best-interests')
    expect(firstFive('referral')[0]).toBe('referral')
    expect(firstFive('intake')).toContainEqual({ is: 'already-known' })
    expect(firstFive('case plan')).toEqual(expect.arrayContaining(['goal', 'action', 'plan-agreed']))
    expect(firstFive('risk assessment')[0]).toBe('risk-assessment')
    expect(firstFive('care arrangement')[0]).toBe('care-arrangement')
    expect(firstFive('counselling')[0]).toBe('service')
    expect(firstFive('reintegration assistance')[0]).toBe('service')
    expect(firstFive('voluntary return')[0]).toBe('return-plan')
    expect(firstFive('means of control')[0]).toBe('own-experience')
    expect(firstFive('language')[0]).toBe('card')
    expect(firstFive('missing')).toContain('missing-episode/missing')
    expect(firstFive('referal')).toContain('referral')
  })
})

function Shown() {
  const at = useRoute()
  if (at.is === 'what-happened') return <screen.Component {...at} />
  return at.is === 'write' ? <WriteScreen {...at} /> : <p>left</p>
}
const choose = (file: FileId): Opened => openOver(device, <Shown />, { is: 'what-happened', file })
const urgent = ({ page }: Opened) => [...page.querySelectorAll('.urgent-row button')].map((one) => one.textContent)

describe('what happened?', () => {
  it('has the same urgent row first for every child, whatever the file says', async () => {
    const rows = []
    for (const file of [await fileCalled(device, 'Bopha'), await newChild(device)]) {
      const shown = choose(file)
      await shown.comes('Suggested forms')
      rows.push(urgent(shown).map((words) => words.replace(/^(She|He|They|Child) (is|was|are|were|told)/, '')))
      expect(shown.page.querySelector('ul, form, textarea')?.className).toBe('urgent-row')
    }
    expect(rows[0]).toEqual([' missing', ' hurt', ' taken', ' me', 'A birth'])
    expect(rows[1]).toEqual(rows[0])
  })

  it('finds a form by a word, says so where there is none, and then keeps a place for a note', async () => {
    const shown = choose(await newChild(device))
    await shown.comes('Suggested forms')
    shown.type('Find a form by a word', 'BID')
    await shown.comes('What is best for the child')
    expect(shown.reads()).not.toContain('Suggested forms')
    shown.type('Find a form by a word', 'xylophone')
    await shown.comes('No form for “xylophone”. You can write it as a note.')
    shown.control('In a few words')
  })

  it('offers what was planned first, and all forms by their subject', async () => {
    const file = await newChild(device)
    const { me } = await device.state()
    await writeIn(device, file, {
      kind: 'visit-planned',
      at: todayHere(),
      body: {
        visit: idFrom('visit-to-school'),
        on: addDays(todayHere(), 1),
        place: 'school',
        who: { member: me?.member },
        status: 'planned',
      },
    })
    const shown = choose(file)
    await shown.comes('Planned: tomorrow')
    shown.press('All forms, by subject')
    await shown.comes('Papers, school, health, justice')
    shown.press('The plan')
    await shown.comes('The plan was agreed')
  })

  it('saves that a child is missing with one answer, and not without', async () => {
    const file = await newChild(device)
    const shown = choose(file)
    await shown.comes('Suggested forms')
    shown.press('She is missing')
    await shown.comes('last seen or heard from?')
    const saved = async () =>
      given(await device.file(file)).caseFile.entries.filter(({ kind }) => kind === 'missing-episode')
    shown.press('Save')
    await shown.comes('Choose when the child was last seen, or “I do not know yet”.')
    expect(await saved()).toEqual([])
    shown.press('I do not know yet')
    await shown.comes('left')
    expect((await saved()).map(({ body }) => body)).toMatchObject([{ is: 'missing' }])
  })
})
