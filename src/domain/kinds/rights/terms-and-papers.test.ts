import { describe, expect, it } from 'vitest'
import { ofKind } from '../../../../test/support/examples/of-kind.ts'
import { day, fileOf } from '../../../../test/support/entries.ts'
import { me } from '../../../../test/support/work.ts'
import { due } from '../../dues/due.ts'
import type { Entry } from '../../entry/entry.ts'
import { KINDS } from '../../kinds.ts'
import { heldBack } from './identity-paper.ts'
import { nationalitiesOf } from './nationality.ts'

const today = day('2026-03-02')
const dues = (...entries: Entry[]) =>
  due(KINDS, fileOf(...entries), today)
    .filter(({ entry }) => entries.some(({ id }) => id === entry))
    .map(({ what, on }) => [what, on])
const appeal = { appeal: 'a', against: 'benefit', of: 'the town hall' }

describe('an objection', () => {
  it.each<[string, object, readonly unknown[]]>([
    ['that may be made ends with its term', { stands: 'may-be-made', until: today }, [['term-to-appeal-ends', today]]],
    [
      'that was made is asked after, where a day is known',
      { stands: 'made', ...appeal, madeOn: today, to: 'the court', by: me, answerExpectedOn: today },
      [['answer-to-appeal', today]],
    ],
    [
      'that was made is asked after on no day that nobody knows',
      { stands: 'made', ...appeal, madeOn: today, to: 'the court', by: me },
      [],
    ],
    [
      'that was refused has the term of the next one',
      { stands: 'refused', ...appeal, reasonGiven: 'Too late.', nextUntil: today },
      [['term-to-appeal-ends', today]],
    ],
    ['that was refused at last has none', { stands: 'refused', ...appeal, reasonGiven: 'Too late.' }, []],
    ['that was granted has none', { stands: 'granted', ...appeal, cameOfIt: 'The benefit.' }, []],
  ])('%s', (_, body, expected) => {
    expect(dues(ofKind('appeal', body))).toEqual(expected)
  })
})

describe('a child who is blamed', () => {
  it.each<[object, readonly string[]]>([
    [{ stands: 'raised', held: 'not-held' }, []],
    [{ stands: 'not-raised', held: 'not-held' }, ['raise-non-punishment']],
    [{ stands: 'raised', held: 'is-held' }, ['child-is-held']],
    [{ stands: 'raised', held: 'not-held', nextOn: today }, ['day-that-matters']],
    [
      { stands: 'not-raised', held: 'is-held', nextOn: today },
      ['child-is-held', 'raise-non-punishment', 'day-that-matters'],
    ],
  ])('%o is due as %o', (body, expected) => {
    expect(
      dues(ofKind('non-punishment', body))
        .map(([what]) => what)
        .toSorted(),
    ).toEqual(expected.toSorted())
  })

  it('leads with detention where two people wrote different things, and then with what nobody raised', () => {
    const held = ofKind('non-punishment', { stands: 'raised', held: 'is-held' })
    const free = ofKind('non-punishment', { stands: 'not-raised', held: 'not-held' })
    const raised = ofKind('non-punishment', { stands: 'raised', held: 'not-held' })
    for (const both of [
      [held, free],
      [free, held],
    ])
      expect(dues(...both).map(([what]) => what)).toContain('child-is-held')
    for (const both of [
      [raised, free],
      [free, raised],
    ])
      expect(dues(...both).map(([what]) => what)).toContain('raise-non-punishment')
  })
})

describe('a paper of the child', () => {
  const paper = (over: object) => ofKind('identity-paper', { validUntil: day('2026-08-01'), ...over })

  it('is renewed ninety days before it ends, only where the child has it and the file is under way', () => {
    const renew = [['renew-paper', '2026-05-03']]
    expect(dues(paper({ stands: 'in-hand' }))).toEqual(renew)
    expect(dues(paper({ stands: 'in-safe-keeping' }))).toEqual(renew)
    expect(dues(paper({ stands: 'lost' }))).toEqual([])
    expect(dues(ofKind('identity-paper', { stands: 'in-hand' }))).toEqual([])
    expect(dues(paper({ stands: 'in-hand' }), ofKind('light-closure'))).toEqual([])
  })

  it('of one sort and country is one paper, and of another country another', () => {
    const back = (country: string | undefined) => ofKind('identity-paper', { stands: 'held-back-by-somebody', country })
    const inHand = ofKind('identity-paper', { stands: 'in-hand', country: 'AL' })
    const standing = (...entries: Entry[]) => heldBack(fileOf(...entries)).map(({ id }) => id)
    const [al, gr] = [back('AL'), back('GR')]
    expect(new Set(standing(al, gr))).toEqual(new Set([al.id, gr.id]))
    expect(standing(al, { ...inHand, replaces: [al.id] })).toEqual([])
  })
})

it('a nationality stands for each country, and one without a country beside them', () => {
  const states = nationalitiesOf(
    fileOf(
      ofKind('nationality', { country: 'AL', state: 'holds' }),
      ofKind('nationality', { country: 'AL', state: 'at-risk-of-statelessness' }),
      ofKind('nationality', { state: 'at-risk-of-statelessness', country: undefined }),
    ),
  ).map(({ body }) => [body.country, body.state])
  expect(states).toContainEqual([undefined, 'at-risk-of-statelessness'])
  expect(states.filter(([country]) => country === 'AL')[0]).toEqual(['AL', 'at-risk-of-statelessness'])
})
