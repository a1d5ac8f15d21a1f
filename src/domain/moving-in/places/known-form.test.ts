import { describe, expect, it } from 'vitest'
import { DAYS, mappedTo, newPerson, sheetOf, TODAY } from '../../../../test/support/moving-in.ts'
import { guessMapping } from '../guess-mapping.ts'
import { planMoving } from '../plan-moving.ts'
import { programOf } from './known-form.ts'

const CASES = sheetOf(
  'cases',
  ['id', 'case_id_display', 'short_id', 'name_first', 'relationship_caregiver', 'name_caregiver', 'owned_by', 'hostel'],
  ['u1', 'A1', 's1', 'Elira', 'father', 'Agim', 'worker_one', 'bed 3'],
)
const FAMILY = sheetOf(
  'family_details_section',
  ['case_id_display', 'relation_name', 'relation', 'relation_telephone'],
  ['A1', 'Ardita', 'mother', '+355 1'],
  ['A1', 'Agim', 'father', '+355 2'],
  ['A9', 'Drita', 'mother', '+355 3'],
)
const guess = (...sheets: Parameters<typeof guessMapping>[0]) => guessMapping(sheets, 'Primero', TODAY).mapping
const planned = (mapping: ReturnType<typeof guess>, ...sheets: Parameters<typeof guessMapping>[0]) =>
  planMoving(mapping, sheets, DAYS, newPerson)
const placesIn = (mapping: ReturnType<typeof guess>, at: number) =>
  Object.fromEntries((mapping.sheets[at]?.columns ?? []).map(({ column, place }) => [column, place]))

describe('sheets that a known program wrote', () => {
  it('are known by the names of their fields, and a list with one such name is none of them', () => {
    expect(programOf([CASES])?.is).toBe('primero')
    expect(programOf([sheetOf('List', ['Nr', 'Name', 'owned_by'], ['1', 'Elira', 'x'])])).toBeUndefined()
    expect(programOf([])).toBeUndefined()
  })

  it('join by the number that all of them have, and no other number takes its place', () => {
    const mapping = guess(CASES, FAMILY)
    expect(placesIn(mapping, 0)).toMatchObject({ case_id_display: 'number', id: 'words-care', short_id: 'words-care' })
    expect(placesIn(mapping, 1)).toMatchObject({ case_id_display: 'number', relation_name: 'person' })
    const byId = guess(CASES, sheetOf('flags', ['id', 'message'], ['u1', 'Look']))
    expect(placesIn(byId, 0)).toMatchObject({ id: 'number', case_id_display: 'words-care' })
  })

  it('give a mother a tie, and a father words in the narrowest part; a relative of no child is left out and named', () => {
    const plan = planned(guess(CASES, FAMILY), CASES, FAMILY)
    if (!plan.ok) throw new Error(plan.code)
    const drafts = plan.value.children[0]?.drafts ?? []
    expect(drafts.filter(({ kind }) => kind === 'tie').map(({ body }) => body)).toMatchObject([
      { tie: 'mother', safe: 'not-known' },
    ])
    for (const draft of drafts.filter((one) => JSON.stringify(one).includes('Agim')))
      expect(draft.folder).toBe('origins')
    expect(plan.value.misfits).toContainEqual(
      expect.objectContaining({ sheet: FAMILY.name, row: 4, why: 'no-such-child', becomes: 'left-out' }),
    )
  })

  it('cannot be mapped so that whoever cares without being named a relative becomes a person (N2)', () => {
    const answer = planned(mappedTo(guess(CASES), { name_caregiver: 'carer' }), CASES)
    expect(answer).toMatchObject({ ok: false, detail: [{ code: 'father-is-a-note', column: 'name_caregiver' }] })
    const concern = sheetOf('cases', ['case_id', 'name_first', 'owned_by', 'protection_concerns'], ['1', 'E', 'w', 'x'])
    const open = planned(mappedTo(guess(concern), { protection_concerns: 'words-care' }), concern)
    expect(open).toMatchObject({ ok: false, detail: [{ code: 'father-is-a-note', column: 'protection_concerns' }] })
  })

  it('keep a field that an agency added as a note with its name, unless its name says plainly what it is', () => {
    expect(placesIn(guess(CASES), 0)['hostel']).toBe('words-narrow')
    const own = sheetOf(
      'cases',
      ['case_id', 'name_first', 'owned_by', 'name_of_school', 'nickname'],
      ['1', 'E', 'w', 'x', 'L'],
    )
    expect(placesIn(guess(own), 0)).toMatchObject({ name_of_school: 'words-narrow', nickname: 'words-narrow' })
  })
})
