import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { releasedWith } from '../../../test/support/evidence/released.ts'
import { dataValueSets } from './data-value-set.ts'
import { Dhis2Mapping, SheetTemplate } from './mapping.ts'
import { ministrySheets } from './ministry-sheet.ts'

const PAGE = readFileSync(join(import.meta.dirname, '../../../docs/api.md'), 'utf8')

/** The JSON that the page shows under this name. */
function shown(name: string): unknown {
  const found = new RegExp(`<!-- example: ${name} -->\\n\`\`\`json\\n([^]*?)\`\`\``).exec(PAGE)?.[1]
  if (found === undefined) throw new Error(`docs/api.md has no example ${name}`)
  return JSON.parse(found)
}

const table = releasedWith(
  { sex: ['female', 'male', 'other'], quarter: ['2026-Q1', '2026-Q2'] },
  { counts: { 'female,2026-Q1': 31, 'male,2026-Q1': null, 'other,2026-Q1': 0, '(total),2026-Q1': 52 } },
)

describe('the worked example in docs/api.md', () => {
  it('gives what the page says', () => {
    expect(dataValueSets(Dhis2Mapping.parse(shown('mapping')), [table], '2026-05-20')).toEqual({
      ok: true,
      value: { sets: [{ set: shown('set'), line: 3 }], waiting: [], hidden: 1 },
    })
  })

  it('has a sheet that can be filled', () => {
    expect(ministrySheets(SheetTemplate.parse(shown('template')), [table], '2026-05-20')).toMatchObject({
      ok: true,
      value: { sheets: [{ text: 'Quarterly return,2026Q1\r\nGirls,31\r\nBoys,under 11\r\n' }] },
    })
  })
})
