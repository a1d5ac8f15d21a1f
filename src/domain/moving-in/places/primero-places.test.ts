import { describe, expect, it } from 'vitest'
import { PRIMERO_FIELDS } from '../../../../test/support/exports/primero-fields.ts'
import { placesOf } from './place.ts'
import { WHY_A_NOTE } from './field-place.ts'
import { PRIMERO_SHEETS, primeroSheet } from './primero-places.ts'

const ALL = Object.entries(PRIMERO_SHEETS).flatMap(([sheet, { holds, fields }]) =>
  Object.entries(fields).map(([field, place]) => ({ sheet, holds, field, place })),
)

describe('a case of Primero that becomes a file', () => {
  it.each(Object.entries(PRIMERO_FIELDS))(
    'has a place for every field of %s in the default forms, or a note with the reason why it is no fact',
    (sheet, fields) => {
      const known = primeroSheet(sheet)?.fields ?? {}
      expect(fields.filter((field) => !Object.hasOwn(known, field) && field !== 'case_id_display')).toEqual([])
    },
  )

  it('has places that such a sheet may have, each note with its reason', () => {
    expect(ALL.length).toBeGreaterThan(300)
    for (const { sheet, holds, field, place } of ALL) {
      expect(placesOf(holds), `${sheet} ${field}`).toContain(place.place)
      expect('why' in place ? WHY_A_NOTE.includes(place.why) : !place.place.startsWith('words-'), field).toBe(true)
    }
  })

  it('keeps everything of an incident and of a concern in the narrowest part, and says beside it nowhere that it is there', () => {
    for (const { sheet, field, place } of ALL.filter(({ sheet }) => /incident|concern/.test(sheet)))
      expect(['exploitation', 'suspect', 'words-narrow'], `${sheet} ${field}`).toContain(place.place)
    for (const { field, place } of ALL.filter(({ field }) => /perpetrator|abuser/.test(field)))
      expect(place.place, field).toBe('suspect')
    for (const { field, place } of ALL.filter(({ sheet, field }) => sheet === 'cases' && /concern|risk/.test(field)))
      expect(place.place, field).toBe('exploitation')
  })

  it('makes nobody of a carer of whom the field does not say who they are, and no agreement of a yes', () => {
    for (const { field, place } of ALL.filter(
      ({ sheet, field }) => sheet !== 'family_details_section' && /caregiver/.test(field),
    ))
      expect(place.place, field).toBe('words-narrow')
    for (const { field, place } of ALL.filter(({ field }) => /consent|disclosure/.test(field)))
      expect(place.place, field).toMatch(/^words-/)
  })
})
