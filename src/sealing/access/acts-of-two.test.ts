import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { TABLE_OF_ACTS } from './acts-of-two.ts'

const page = readFileSync(new URL('../../../docs/sealing.md', import.meta.url), 'utf8')
const table = page.split('<!-- acts -->')[1]?.split('<!-- /acts -->')[0]?.trim() ?? ''

describe('The table of acts', () => {
  it('stands on the page about sealing as the verifiers and the tests have it', () => {
    const rows = TABLE_OF_ACTS.map(
      ({ act, who, people, delay, undoneBy }) =>
        `| ${act} | ${who} | ${people} | ${delay === 0 ? 'none' : `${delay} h`} | ${undoneBy} |`,
    )
    expect(table.split('\n').slice(2)).toEqual(rows)
  })

  it('asks two people for whatever destroys what others wrote or leaves a file with one keeper, and gives them time', () => {
    const late = TABLE_OF_ACTS.filter(({ delay }) => delay > 0)
    expect(late.length).toBeGreaterThanOrEqual(3)
    for (const { people } of late) expect(people).toBe(2)
  })
})
