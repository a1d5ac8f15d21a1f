import { describe, expect, it } from 'vitest'
import { day } from '../../../test/support/entries.ts'
import { DAYS, newPerson, TODAY } from '../../../test/support/moving-in.ts'
import type { Place } from './places/place.ts'
import { ABUSE_DOMAIN } from './places/oscar-places.ts'
import { RowOfList } from './row-of-list.ts'
import { scoreFacts } from './score-facts.ts'

const row = (...cells: readonly (readonly [heading: string, place: Place, text: string])[]) =>
  new RowOfList({
    list: 'a list',
    sheet: 'Clients',
    row: 1,
    cells: cells.map(([column, place, text]) => ({ column: { column, place }, text })),
    days: DAYS,
    newPerson,
  })
const heading = (domain: string) => `Domain ${domain.toUpperCase()}`
const opened = day('2026-01-05')
const facts = (of: RowOfList) =>
  scoreFacts(of, opened, TODAY).map(({ at, folder, body }) => [at, folder, (body as { words: string }).words])

describe('scores of a row', () => {
  it('that are none, or of no domain, stay words with a message; of abuse without one', () => {
    const bad = row([heading('1a'), 'score', '5'], ['Something', 'score', '3'], [heading(ABUSE_DOMAIN), 'score', '1'])
    expect(facts(bad)).toEqual([])
    expect(bad.misfits.map(({ why }) => why)).toEqual(['code-not-known', 'code-not-known'])
    expect(bad.words.map(({ text }) => text)).toEqual(['5', '3', '1'])
  })

  it('of several times without as many days stay words', () => {
    const of = row([heading('1a'), 'score', '3, 2'], ['Assessed on', 'scored-on', '01.02.2026'])
    expect(facts(of)).toEqual([])
    expect(of.misfits.map(({ why }) => why)).toEqual(['scores-without-days'])
    const unread = row([heading('1a'), 'score', '3; 2'], ['Assessed on', 'scored-on', '01.02.2026, soon'])
    expect(facts(unread)).toEqual([])
  })

  it('are of their days; one alone is of some day since the file was opened', () => {
    const of = row([heading('1a'), 'score', '3, 2'], ['Assessed on', 'scored-on', '01.02.2026; 02.02.2026'])
    expect(facts(of)).toEqual([
      ['2026-02-01', 'care', '1A: 3'],
      ['2026-02-02', 'care', '1A: 2'],
    ])
    expect(of.words.map(({ place }) => place)).toEqual(['words-care'])
    expect(facts(row([heading('1a'), 'score', '3']))).toEqual([[{ from: opened, to: TODAY }, 'care', '1A: 3']])
    const onTheDay = scoreFacts(row([heading('1a'), 'score', '3']), TODAY, TODAY)
    expect(onTheDay[0]?.at).toBe(TODAY)
    const since = scoreFacts(row([heading('1a'), 'score', '3']), { from: opened, to: TODAY }, TODAY)
    expect(since[0]?.at).toEqual({ from: opened, to: TODAY })
  })

  it('of the body go to those who read of it; twice in one domain on one day is two uses', () => {
    const of = row(
      [heading('1a'), 'score', '3, 4'],
      [heading('1b'), 'score', '2, 1'],
      ['Assessed on', 'scored-on', '01.02.2026, 01.02.2026'],
    )
    expect(facts(of)).toEqual([
      ['2026-02-01', 'care', '1A: 3'],
      ['2026-02-01', 'care', '1A: 4'],
      ['2026-02-01', 'health', '1B: 2'],
      ['2026-02-01', 'health', '1B: 1'],
    ])
  })
})
