import { describe, expect, it } from 'vitest'
import { entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { registration, wants } from '../../../test/support/guidance/child.ts'
import { withhold } from '../kinds/registration/withhold.ts'
import { gender } from '../kinds/registration/gender.ts'
import { card } from '../kinds/registration/card.ts'
import { mother } from '../../../test/support/people.ts'
import { cambodia } from './packs/cambodia.ts'
import { albania } from './packs/albania.ts'
import { sheetOf } from './sheet.ts'

const [form] = albania.forms
if (!form) throw new Error('the pack has no form')

describe('an official form', () => {
  it('leaves out what is withheld from its recipient, and says that something is', () => {
    const kept = entryOf(withhold, {
      key: 'one',
      withheld: { what: 'kind', kind: 'goal' },
      from: { recipient: 'social-services' },
      why: 'fear-of-harm',
      askedBy: 'child',
      stands: true,
    })
    expect(sheetOf(form, fileOf(wants(), kept)).rows[0]).toMatchObject({ values: [], entries: [], withheld: true })
  })

  it('that names no recipient leaves out whatever is withheld from anybody', () => {
    const kept = entryOf(withhold, {
      key: 'one',
      withheld: { what: 'kind', kind: 'goal' },
      from: { recipient: 'school' },
      why: 'fear-of-harm',
      askedBy: 'child',
      stands: true,
    })
    const { recipient: _, ...toNobody } = form
    expect(sheetOf(toNobody, fileOf(wants(), kept)).rows[0]).toMatchObject({ values: [], withheld: true })
    expect(sheetOf(form, fileOf(wants(), kept)).rows[0]).toMatchObject({ values: ['Back in school'], withheld: false })
  })

  it('shows nothing of a folder that is not held', () => {
    expect(sheetOf(form, fileHolding(['care'], registration('in-progress'))).rows[2]).toMatchObject({
      values: [],
      withheld: false,
    })
  })

  it('tells of the child alone where others of the family stand beside, and of a name the name', () => {
    const [first] = cambodia.forms
    if (!first) throw new Error('the pack has no form')
    const file = fileOf(
      entryOf(card, {
        called: { text: 'Bopha', language: 'km' },
        pronoun: 'she',
        ageBand: '12-14',
        languages: ['km'],
        interpreter: 'not-needed',
      }),
      entryOf(gender, { who: mother, gender: 'male' }),
      entryOf(gender, { who: 'child', gender: 'female' }),
    )
    expect(
      sheetOf(first, file)
        .rows.slice(0, 3)
        .map(({ values }) => values),
    ).toEqual([['Bopha'], ['12-14'], ['female']])
  })

  it('shows of a field each word and code: of a list all, of what somebody said the words, of nothing nothing', () => {
    const shown = (kind: string, field: string, ...entries: Parameters<typeof fileOf>) =>
      sheetOf({ ...form, fields: [{ id: 'one', label: 'One', from: { kind, field } }] }, fileOf(...entries)).rows[0]
        ?.values
    const of = entryOf(card, { pronoun: 'she', ageBand: '12-14', languages: ['km', 'sq'], interpreter: 'not-needed' })
    expect(shown('card', 'languages', of)).toEqual(['km', 'sq'])
    expect(shown('card', 'called', of)).toEqual([])
  })

  it('is filled from what stands, in a neutral sheet where its layout is not known', () => {
    expect(sheetOf(form, fileOf(wants(), registration('in-progress')))).toMatchObject({
      neutral: true,
      rows: [{ values: ['Back in school'] }, { values: [] }, { values: ['in-progress'] }],
    })
  })
})
