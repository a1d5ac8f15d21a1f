import { describe, expect, it } from 'vitest'
import { readFileSync } from 'node:fs'
import { fileOf } from '../../test/support/entries.ts'
import { TODAY } from '../../test/support/guidance/child.ts'
import { lifeOf } from '../../test/support/guidance/life.ts'
import { entriesOf } from '../../test/support/guidance/life-as-entries.ts'
import { NOT_JUDGED } from '../../test/support/guidance/not-judged.ts'
import * as oracle from '../../test/support/guidance/title-oracle.ts'
import { FURTHER_MUST_SPEAK, FURTHER_TITLE_IS_TRUE } from '../../test/support/guidance/title-oracle-further.ts'
import { OFFICE_MUST_SPEAK, OFFICE_TITLE_IS_TRUE } from '../../test/support/guidance/title-oracle-offices.ts'
import { printedSeed, runs } from '../../test/support/how-long.ts'
import { CARDS } from './cards.ts'
import { guidanceFor } from './engine/guidance-for.ts'

const TITLE_IS_TRUE = { ...oracle.TITLE_IS_TRUE, ...FURTHER_TITLE_IS_TRUE, ...OFFICE_TITLE_IS_TRUE }
const MUST_SPEAK = { ...oracle.MUST_SPEAK, ...FURTHER_MUST_SPEAK, ...OFFICE_MUST_SPEAK }

const seed = printedSeed('lives against titles', 2026)
const lives = Array.from({ length: runs(500, 2000) }, (_, n) => lifeOf(seed, n))
const spoken = lives.map((life) => ({
  life,
  ids: new Set(guidanceFor(CARDS, fileOf(...entriesOf(life)), TODAY).applicable.map(({ card }) => card.id)),
}))
const told = (fault: readonly string[]) => [...new Set(fault)].sort()

describe('generated lives', () => {
  it('are written in entries that this app reads', () => {
    for (const life of lives.slice(0, 50)) expect(fileOf(...entriesOf(life)).needsNewerApp).toEqual([])
  })

  it('have no card whose title is false of the child', () => {
    const untrue = spoken.flatMap(({ life, ids }) =>
      [...ids]
        .filter((id) => TITLE_IS_TRUE[id] && !TITLE_IS_TRUE[id](life))
        .map((id) => `${id}: life ${String(life.n)}`),
    )
    expect(told(untrue)).toEqual([])
  })

  it('have every card of safety where the child may be hurt', () => {
    const silent = spoken.flatMap(({ life, ids }) =>
      Object.entries(MUST_SPEAK)
        .filter(([id, must]) => must(life) && !ids.has(id))
        .map(([id]) => `${id}: life ${String(life.n)}`),
    )
    expect(told(silent)).toEqual([])
  })

  it('put a child into each danger of which a card must speak', () => {
    expect(Object.entries(MUST_SPEAK).flatMap(([id, must]) => (lives.some(must) ? [] : [id]))).toEqual([])
  })

  it('make nearly every judged card speak, so that judging it says something', () => {
    const ever = new Set(spoken.flatMap(({ ids }) => [...ids]))
    expect(Object.keys(TITLE_IS_TRUE).filter((id) => !ever.has(id)).length).toBeLessThanOrEqual(6)
  })
})

describe('every card', () => {
  const judged = Object.keys(TITLE_IS_TRUE)
  const unjudged = Object.values(NOT_JUDGED).flat()

  it('is judged by what is true of a life, or stands in the list of those that are not, with the reason', () => {
    const asks = CARDS.filter(({ id, title }) => title.endsWith('?') && !judged.includes(id)).map(({ id }) => id)
    expect([...judged, ...unjudged, ...asks].sort()).toEqual(CARDS.map(({ id }) => id).sort())
  })

  it('is judged by an oracle that knows nothing of guidance', () => {
    const imports = readFileSync('test/support/guidance/title-oracle.ts', 'utf8').match(/from '[^']+'/g)
    expect(imports).toEqual(["from '../../../src/domain/vocabulary/services/service-category.ts'", "from './life.ts'"])
    for (const part of [
      'life',
      'further-life',
      'office-life',
      'drawing',
      'title-oracle-further',
      'title-oracle-offices',
    ])
      expect(readFileSync(`test/support/guidance/${part}.ts`, 'utf8')).not.toMatch(/(src|#)\/?guidance/)
  })
})
