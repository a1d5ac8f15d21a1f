import { describe, expect, it } from 'vitest'
import { HTCDS_FIELDS } from '#evidence/standards/htcds/fields.ts'
import { plannedFor, sheetOf, TODAY } from '../../../../test/support/moving-in.ts'
import { guessColumns } from '../guess-columns.ts'
import { ONCE } from './place.ts'
import { WHY_A_NOTE } from './field-place.ts'
import { HTCDS_PLACES, htcdsPlace } from './htcds-places.ts'

describe('a case of HTCDS 2.0 that becomes a file', () => {
  it('has a place for each of the 83 fields, or a note with the reason why it is no fact', () => {
    expect(Object.keys(HTCDS_PLACES).toSorted()).toEqual(HTCDS_FIELDS.map(({ id }) => id).toSorted())
    expect(HTCDS_FIELDS).toHaveLength(83)
    for (const [id, one] of Object.entries(HTCDS_PLACES))
      expect('why' in one ? WHY_A_NOTE.includes(one.why) : !one.place.startsWith('words-'), id).toBe(true)
  })

  it('names nobody who is suspected and nothing of what happened outside the narrowest part, whoever is told of it', () => {
    for (const { id, section } of HTCDS_FIELDS.filter(({ section }) => ['perpetrator', 'event'].includes(section)))
      expect(['suspect', 'exploitation'], `${section} ${id}`).toContain(HTCDS_PLACES[id]?.place)
    for (const once of ONCE)
      expect(Object.values(HTCDS_PLACES).filter(({ place }) => place === once).length, once).toBeLessThan(2)
  })

  it('is known by its ids, alone or above their labels, and no other heading is', () => {
    expect(htcdsPlace('prs_FirstName')).toBe('given-name')
    expect(htcdsPlace('PRS_firstname First Name')).toBe('given-name')
    expect(htcdsPlace('First Name')).toBeUndefined()
    expect(htcdsPlace('vic_Unknown')).toBeUndefined()
    expect(htcdsPlace('toString')).toBeUndefined()
  })

  const CASES = sheetOf(
    'Cases',
    [
      '',
      'prs_FirstName',
      'prs_SecondName',
      'prs_Birthdate',
      'prs_Gender',
      'vic_TypeOfExploitation',
      'per_RoleDetails',
      'con_Consent',
    ],
    ['No', 'First Name', 'Second Name', 'Birthdate', 'Gender', 'Type of Exploitation', 'Role Details', 'Consent'],
    ['1', 'Elira', 'Hoxha', '2012-05-02', 'Female', 'Forced labour', 'Her uncle Agim drove', 'Yes'],
  )

  it('is guessed whole from IOM’s two rows of headings', () => {
    expect(guessColumns(CASES, 'children', TODAY).map(({ column, sure }) => [column.place, sure])).toEqual([
      ['number', 'sure'],
      ['given-name', 'sure'],
      ['family-name', 'sure'],
      ['born', 'sure'],
      ['sex', 'sure'],
      ['exploitation', 'by-rule'],
      ['suspect', 'by-rule'],
      ['words-care', 'sure'],
    ])
  })

  it('keeps the words of all its fields; the suspect is nobody of the file, and a yes is no agreement', () => {
    const [child] = plannedFor(CASES).children
    const drafts = child?.drafts ?? []
    const text = JSON.stringify(drafts)
    for (const word of ['Elira', 'Hoxha', '2012-05-02', 'Forced labour', 'Her uncle Agim drove', 'Yes'])
      expect(text).toContain(word)
    expect(drafts.filter(({ kind }) => ['tie', 'consent', 'person'].includes(kind))).toEqual([])
    for (const draft of drafts.filter((one) => /Agim|Forced labour/.test(JSON.stringify(one))))
      expect(draft.folder).toBe('origins')
  })
})
