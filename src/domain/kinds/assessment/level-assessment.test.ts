import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { due } from '../../dues/due.ts'
import { KINDS } from '../../kinds.ts'
import { levelAssessment } from './level-assessment.ts'

const hard = { level: 'hard', view: 'child', observation: 'She eats alone.' }
const reads = (body: unknown) => levelAssessment.schema.safeParse(body).success

describe('looking at the four levels', () => {
  it('refuses a level that rests on no observation, and one without whose view it is', () => {
    expect(reads({ levels: { family: { level: 'hard', view: 'child' } } })).toBe(false)
    expect(reads({ levels: { family: { level: 'hard', observation: 'She eats alone.' } } })).toBe(false)
  })

  it('has no place for a total, a score or a number', () => {
    expect(reads({ levels: { family: hard }, total: 9 })).toBe(false)
    expect(reads({ levels: { family: { ...hard, level: 2 } } })).toBe(false)
  })

  it('refuses a look at nothing', () => {
    expect(reads({ levels: {} })).toBe(false)
  })

  it('takes one level alone, and *not known* with a challenge and an opportunity in words', () => {
    expect(reads({ levels: { family: hard } })).toBe(true)
    expect(
      reads({
        levels: { society: { level: 'not-known', challenge: 'No papers', opportunity: 'The registrar is willing' } },
      }),
    ).toBe(true)
  })

  it('is due again ninety days after the last one', () => {
    const look = entryOf(
      levelAssessment,
      { levels: { family: { level: 'hard', view: 'child', observation: 'She eats alone.' } } },
      { at: day('2026-03-01') },
    )
    expect(due(KINDS, fileOf(look), day('2026-04-01'))).toContainEqual({
      what: 'levels-again',
      on: '2026-05-30',
      entry: look.id,
    })
  })
})
