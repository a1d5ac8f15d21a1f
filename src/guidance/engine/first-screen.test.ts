import { describe, expect, it } from 'vitest'
import { factor } from '#domain/kinds/assessment/factor.ts'
import { fileOf } from '../../../test/support/entries.ts'
import { opened, risk, TODAY } from '../../../test/support/guidance/child.ts'
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

  it('titles what tells nothing', () => {
    expect(guidanceFor(CARDS, fileOf(opened()), TODAY).applicable.filter(mayBeOnFirstScreen).length).toBeGreaterThan(0)
  })
})
