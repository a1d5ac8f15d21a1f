import { describe, expect, it } from 'vitest'
import { KINDS } from '../kinds.ts'
import { FOLDER_OF } from './slip-lines.ts'
import { LINES_OF_SHEET, NEVER_ON_SHEET, SHEET_FIELDS, whyNotOnSheet } from './sheet-fields.ts'

describe('what the sheet of an authority may name', () => {
  it('is nothing of Origins, Health, Talks, Justice or Whereabouts', () => {
    expect(NEVER_ON_SHEET).toEqual(['origins', 'health', 'therapy', 'justice', 'whereabouts'])
    for (const field of LINES_OF_SHEET) expect(NEVER_ON_SHEET).not.toContain(FOLDER_OF[field])
    expect(SHEET_FIELDS).not.toContain('health-need')
  })

  it('is refused by name: for the part that it is of, or because nothing is called so', () => {
    for (const field of ['origins', 'health-need', 'own-experience.words', 'whereabouts', 'from-earlier-list'])
      expect(whyNotOnSheet(KINDS, field), field).toBe('never')
    for (const field of ['', 'father', 'visit.words', 'constructor'])
      expect(whyNotOnSheet(KINDS, field), field).toBe('no-such')
  })
})
