import { describe, expect, it } from 'vitest'
import { factor } from '#domain/kinds/assessment/factor.ts'
import { tie } from '#domain/kinds/registration/tie.ts'
import { fileOf } from '../../../test/support/entries.ts'
import { around, opened, risk, seems, TODAY } from '../../../test/support/guidance/child.ts'
import { uncle } from '../../../test/support/people.ts'
import { CARDS } from '../cards.ts'
import { mayBeOnFirstScreen } from './first-screen.ts'
import { guidanceFor } from './guidance-for.ts'

describe('the first screen of a file', () => {
  it('titles no card that speaks of a danger, though its own page does', () => {
    const { applicable: spoken } = guidanceFor(CARDS, fileOf(opened(), risk('violence-at-home')), TODAY)
    const ofDanger = spoken.filter(({ facts }) => facts.some(({ kind }) => kind === factor.name))
    expect(ofDanger.length).toBeGreaterThan(0)
    expect(ofDanger.filter(mayBeOnFirstScreen)).toEqual([])
  })

  it.each(['unsafe', 'not-known'] as const)(
    'titles no card of a person at home who is %s: they may look on',
    (safe) => {
      const file = fileOf(opened(), seems('3-5'), around(uncle, 'uncle', { safe, livesWithChild: 'yes' }))
      const { applicable: spoken } = guidanceFor(CARDS, file, TODAY)
      const ofSafety = spoken.filter(({ facts }) => facts.some((fact) => fact.kind === tie.name))
      expect(ofSafety.map(({ card }) => card.id)).toContain(
        safe === 'unsafe' ? 'somebody-dangerous-near' : 'kin-not-known-to-be-safe',
      )
      expect(ofSafety.filter(mayBeOnFirstScreen)).toEqual([])
    },
  )

  it('titles what tells nothing', () => {
    expect(guidanceFor(CARDS, fileOf(opened()), TODAY).applicable.filter(mayBeOnFirstScreen).length).toBeGreaterThan(0)
  })
})
