import { describe, expect, it } from 'vitest'
import { checkCases } from './check-cases.ts'
import { MOST_NAMED } from './read-case-sheet.ts'

const APPS = 'vic_RecruitmentWebsitesAndApps'
const wrong = (...cases: Parameters<typeof checkCases>[0]) => {
  const checked = checkCases(cases)
  return checked.ok ? [] : checked.detail.cells
}
const kept = (one: Parameters<typeof checkCases>[0][number]) => {
  const checked = checkCases([one])
  return checked.ok
    ? [checked.value.cases[0], checked.value.repairs.map(({ row, column }) => [row, column])]
    : checked.code
}

describe('cases whose values have the names of fields', () => {
  it('are refused with the case and the field of each value that cannot be read', () => {
    expect(wrong({ prs_Gender: 'Feminine' }, { prs_Gender: 'Nobody', prs_Deceased: 'perhaps' })).toEqual([
      { row: 2, column: 'prs_Gender', code: 'no-code-of-this-field' },
      { row: 2, column: 'prs_Deceased', code: 'not-yes-or-no' },
    ])
    expect(wrong({ prs_Gender: ['Feminine'] })).toEqual([
      { row: 1, column: 'prs_Gender', code: 'no-code-of-this-field' },
    ])
    expect(wrong({ [APPS]: ['Facebook', 'A letter'] })).toEqual([
      { row: 1, column: APPS, code: 'no-code-of-this-field' },
    ])
    expect(wrong(...Array.from({ length: MOST_NAMED + 1 }, () => ({ prs_Gender: 'Nobody' })))).toHaveLength(MOST_NAMED)
  })

  it('keep what the standard does not have, what is blank, and each of several values once', () => {
    expect(kept({ ours: 'as it is', prs_Gender: '  ' })).toEqual([{ ours: 'as it is', prs_Gender: '  ' }, []])
    expect(kept({ [APPS]: ['Facebook', 'WhatsApp', 'Facebook'] })).toEqual([{ [APPS]: ['Facebook', 'WhatsApp'] }, []])
    expect(kept({ ours: ['a', 'a'] })).toEqual([{ ours: ['a', 'a'] }, []])
  })

  it('say what was repaired, by case and field', () => {
    const checked = checkCases([{ prs_Gender: 'Feminine' }, { prs_Gender: 'feminine' }])
    expect(checked.ok && checked.value.repairs).toMatchObject([{ row: 2, column: 'prs_Gender', from: 'feminine' }])
    expect(checked.ok && checked.value.cases[1]).toEqual({ prs_Gender: 'Feminine' })
  })
})
