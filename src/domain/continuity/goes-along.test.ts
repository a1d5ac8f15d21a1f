import { describe, expect, it } from 'vitest'
import { ofKind } from '../../../test/support/examples/of-kind.ts'
import { fileHolding, fileOf } from '../../../test/support/entries.ts'
import { goesAlong } from './goes-along.ts'

const CLOSED = ['health', 'therapy', 'origins', 'whereabouts'] as const
const medicine = (folder: 'health' | 'care') => ofKind('medicine-to-give', { called: 'the brown bottle' }, { folder })

describe('what goes with a child who is handed over', () => {
  it('says of medicine in a sealed part that there is some, and not which', () => {
    const along = goesAlong(fileOf(medicine('health')), CLOSED)
    expect(along).toMatchObject({ medicine: [], closedMedicine: 1 })
    expect(JSON.stringify(along)).not.toContain('bottle')
    expect(goesAlong(fileOf(medicine('care')), CLOSED).medicine).toHaveLength(1)
  })

  it('is the condition and the things that whoever hands over wrote, of the last hand-over', () => {
    const offer = ofKind('hand-over', { condition: 'Slept well, a cut on the left hand.', goesAlong: ['a red bag'] })
    const asked = { ...offer, body: { ...(offer.body as object), from: offer.by } }
    expect(goesAlong(fileOf(asked), CLOSED)).toMatchObject({
      condition: 'Slept well, a cut on the left hand.',
      given: ['a red bag'],
    })
  })

  it('is no paper that the child does not have, and says who keeps one; papers without their part are not known', () => {
    const kept = ofKind('identity-paper', { stands: 'in-safe-keeping', paper: 'passport', country: 'AL' })
    const lost = ofKind('identity-paper', { stands: 'lost', paper: 'identity-card', country: 'AL' })
    expect(goesAlong(fileOf(kept, lost), CLOSED).papers.map(({ paper }) => paper)).toEqual(['passport'])
    expect(goesAlong(fileHolding(['card', 'care'], kept), CLOSED).papers).toEqual([])
  })

  it('is the last money that was given, with its receipt', () => {
    const [money] = goesAlong(fileOf(ofKind('money-given')), CLOSED).money
    expect(money).toMatchObject({ amount: expect.stringMatching(/^\d.* [A-Z]{3}$/) as string })
  })
})
