import { describe, expect, it } from 'vitest'
import { aListing } from '../../../test/support/directory.ts'
import { day, entryOf, fileOf } from '../../../test/support/entries.ts'
import type { constraint } from '../kinds/directory/constraint.ts'
import { stockFigures } from '../kinds/stocktaking/stock-figures.ts'
import { stocktakingOpened } from '../kinds/stocktaking/stocktaking-opened.ts'
import type { BodyOf } from '../file/kind.ts'
import { hinderedIn } from './hindered.ts'
import { coverageOfNeeds, isSaid } from './need-coverage.ts'
import { readStocktaking, writeStocktaking } from './read-stocktaking.ts'
import { servicesByNeed } from './services-by-need.ts'
import { stocktakingOf } from './stocktaking-of-file.ts'

type Line = BodyOf<typeof constraint>
const line = (over: Partial<Line> = {}): Line => ({
  constraint: 'c',
  category: 'medical',
  reasons: ['costs-too-much'],
  stands: 'stands',
  ...over,
})
const elbasan = { country: 'AL', district: 'Elbasan' }
const place = entryOf(stocktakingOpened, { name: 'Elbasan', ...elbasan })
const taken = (log: readonly Line[]) => {
  const figures = entryOf(stockFigures, {
    release: 'r',
    title: 'Needs',
    letOutOn: day('2026-01-01'),
    figures: [
      { need: 'medical', help: 'all', children: 40 },
      { need: 'medical', help: 'absent', children: 0 },
    ],
  })
  const services = servicesByNeed([aListing({ helps: [{ category: 'medical' }] })], elbasan, day('2026-03-02'))
  return stocktakingOf(fileOf(place, figures), services, hinderedIn(log, elbasan)) ?? expect.unreachable()
}
const medical = (log: readonly Line[]) => coverageOfNeeds(taken(log)).find(({ need }) => need === 'medical')

describe('what the agency wrote that hinders a help, in a stocktaking', () => {
  it('is nothing once it is over, of another district, or of another country than the agency works in', () => {
    expect(hinderedIn([line({ stands: 'over' }), line({ district: 'Fier' })], elbasan)).toEqual([])
    expect(hinderedIn([line()], { country: 'KH' }, 'AL')).toEqual([])
  })

  it('gathers the reasons of each help, of the district and of no district', () => {
    const log = [
      line({ constraint: 'a', district: 'elbasan ' }),
      line({ constraint: 'b', reasons: ['full', 'costs-too-much'] }),
      line({ constraint: 'c', category: 'accommodation-care' }),
    ]
    expect(hinderedIn(log, elbasan, 'AL')).toEqual([
      { need: 'medical', reasons: ['costs-too-much', 'full'] },
      { need: 'accommodation-care', reasons: ['costs-too-much'] },
    ])
  })

  it('lets nobody read that no gap was seen, though every measured child found help', () => {
    expect(medical([])).toMatchObject({ stands: 'no-gap-seen', hinders: [] })
    expect(medical([line()])).toMatchObject({ stands: 'does-not-reach', hinders: ['costs-too-much'] })
  })

  it('is said of a need that nobody measured and no directory was asked for, before those of which nothing is known', () => {
    const made =
      stocktakingOf(fileOf(place), undefined, hinderedIn([line({ category: 'legal-justice' })], elbasan)) ??
      expect.unreachable()
    expect(coverageOfNeeds(made).filter(isSaid)).toMatchObject([{ need: 'legal-justice', stands: 'not-looked-at' }])
  })

  it('goes with the file to others, and an earlier file without it is still read', () => {
    const made = taken([line()])
    expect(readStocktaking(writeStocktaking(made))).toMatchObject({ ok: true, value: { hindered: made.hindered } })
    const { hindered, ...before } = made
    expect(hindered).toHaveLength(1)
    expect(readStocktaking(JSON.stringify({ ...before, shape: 1 }, null, 2)).ok).toBe(true)
  })
})
