import { describe, expect, it } from 'vitest'
import { entryOf, fileHolding, fileOf } from '../../../../test/support/entries.ts'
import { mother, uncle } from '../../../../test/support/people.ts'
import type { Never } from '../../vocabulary/family/tie.ts'
import { answersNumber, doNot, isMarked, marksOf } from './do-not.ts'
import { digitsOf } from '../../entry/written-numbers.ts'

const mark = (never: Never[], numbers: string[] = [], person = uncle, replaces: Parameters<typeof entryOf>[2] = {}) =>
  entryOf(doNot, { person, called: 'moustache, blue van', never, numbers }, replaces)

describe('do not contact, inform, hand over to, accept consent from', () => {
  it('is read by everyone who has the card, and has no place for a reason', () => {
    expect(isMarked(fileHolding([], mark(['hand-over'])), uncle, 'hand-over')).toBe(true)
    expect(
      doNot.schema.safeParse({ person: uncle, called: 'x', never: ['contact'], numbers: [], reason: 'he sold her' })
        .success,
    ).toBe(false)
  })

  it('holds in all that any of two marks says, until somebody settles it', () => {
    const [both] = marksOf(fileOf(mark(['contact'], ['0670000001']), mark(['accept-consent'], ['0670000002'])))
    expect(both).toMatchObject({
      never: ['contact', 'accept-consent'],
      numbers: expect.arrayContaining(['0670000001', '0670000002']) as unknown,
    })
  })

  it('is lifted by a mark that names nothing', () => {
    const first = mark(['contact'])
    expect(marksOf(fileOf(first, mark([], [], uncle, { replaces: [first.id] })))).toEqual([])
  })

  it('says of one person nothing about another', () => {
    expect(isMarked(fileOf(mark(['contact'])), mother, 'contact')).toBe(false)
  })

  it.each(['0670000001', '+355 67 000 0001', '00355-67-0000001', '(067) 000 0001', '٠٦٧٠٠٠٠٠٠١', '០៦៧០០០០០០១'])(
    'knows the number when it is written %s',
    (written) => {
      expect(answersNumber(fileOf(mark(['inform'], ['067 000 0001'])), written)).toHaveLength(1)
    },
  )

  it.each(['067 000 0002', '', '01', 'not a number'])('does not take %s for it', (written) => {
    expect(answersNumber(fileOf(mark(['inform'], ['067 000 0001'])), written)).toEqual([])
  })

  it('knows an account by its name, whatever its letters, and not by digits in it', () => {
    const file = fileOf(mark(['inform'], ['@Gent_77']))
    expect(answersNumber(file, 'gent_77')).toHaveLength(1)
    expect(answersNumber(file, '@Ana_77')).toEqual([])
    expect(answersNumber(file, '77')).toEqual([])
  })

  it('reads the digits of Khmer, Lao, Burmese and Thai', () => {
    expect(['០៦៧៩', '໐໖໗໙', '၀၆၇၉', '๐๖๗๙'].map(digitsOf)).toEqual(['679', '679', '679', '679'])
  })
})
