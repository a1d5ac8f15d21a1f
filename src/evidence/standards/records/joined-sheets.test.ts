import { describe, expect, it } from 'vitest'
import { joinedSheets } from './joined-sheets.ts'

const form = (name: string, heads: readonly string[], ...rows: readonly (readonly string[])[]) => ({
  name,
  rows: [heads, ...rows],
})
const IDENTITY = form('Basic Identity', ['ID', 'First Name'], ['a1', 'Elira'], ['a2', 'Ardit'])
const OTHER = form('Other Identity', ['ID', 'Language'], ['a1', 'Albanian'], ['a2', ''])
const CLOSURE = form('Closure', ['ID', 'Reason'], ['a1'], ['a2', 'moved'])
const FAMILY = form(
  'Nested Family D-Family Details',
  ['ID', 'Name', 'Date of Birth'],
  ['a1', 'Agim', '1980-01-01'],
  ['a2'],
)

describe('sheets of one export', () => {
  it('are one where each is a form of the same children; a subform never, though each child has one row', () => {
    expect(joinedSheets([IDENTITY, FAMILY, OTHER, CLOSURE])).toEqual([
      form(
        'Basic Identity',
        ['ID', 'First Name', 'Language', 'Reason'],
        ['a1', 'Elira', 'Albanian', ''],
        ['a2', 'Ardit', '', 'moved'],
      ),
      FAMILY,
    ])
  })

  it('stay apart where two are all, or the children are others or in another order', () => {
    expect(joinedSheets([IDENTITY, OTHER])).toHaveLength(2)
    expect(joinedSheets([IDENTITY, OTHER, form('Closure', ['ID', 'Reason'], ['a2', 'moved'], ['a1'])])).toHaveLength(3)
    expect(joinedSheets([IDENTITY, OTHER, form('Closure', ['ID', 'Reason'], ['a1'])])).toHaveLength(3)
    const twice = form('Basic Identity', ['ID', 'First Name'], ['a1', 'Elira'], ['a1', 'Ardit'])
    expect(joinedSheets([twice, twice, twice])).toHaveLength(3)
  })

  it('begin with the submissions; a repeat inside a repeat belongs to the submission', () => {
    const repeat = form('visits', ['PARENT_KEY', 'day'], ['uuid:1/visits[1]', '2025-01-01'])
    const submissions = form('list', ['KEY', 'child_name'], ['uuid:1', 'Elira'])
    expect(joinedSheets([repeat, submissions])).toEqual([
      submissions,
      form('visits', ['PARENT_KEY', 'day'], ['uuid:1', '2025-01-01']),
    ])
    expect(joinedSheets([repeat])).toEqual([repeat])
  })
})
