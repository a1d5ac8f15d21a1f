import { describe, expect, it } from 'vitest'
import { agencyDilemma } from '#domain/kinds/follow-up/agency-dilemma.ts'
import { ethicalReflection, type EthicalReflection } from '#domain/kinds/follow-up/ethical-reflection.ts'
import { day, entryOf, fileOf } from '../../../test/support/entries.ts'
import { aReflection, me } from '../../../test/support/work.ts'
import { ethicsPattern, inQuestion } from './patterns.ts'

describe('a team’s pattern', () => {
  const open = entryOf(ethicalReflection, aReflection())
  const lookedBack = (wouldAgain: 'yes' | 'no'): EthicalReflection => ({
    ...aReflection(),
    reflection: 'two',
    state: 'looked-back',
    chosen: 0,
    because: 'It could not wait.',
    decidedBy: [me],
    whatCame: 'She cried, and slept.',
    wouldAgain,
    childSays: { answer: 'not-asked', because: 'asleep' },
  })
  const back = entryOf(ethicalReflection, lookedBack('no'))

  const film = entryOf(agencyDilemma, {
    dilemma: 'film',
    matter: 'media',
    question: 'May a donor film in the shelter?',
    principles: ['confidentiality', 'do-no-harm'],
    ways: [
      { way: 'No film', helps: [], harms: [] },
      { way: 'Hands only', helps: [], harms: [] },
    ],
    asked: ['The team'],
    state: 'still-thinking',
    reviewOn: day('2026-06-01'),
  })

  it('counts when it was thought about, whether the child was heard, and what nobody would do again', () => {
    const again = entryOf(ethicalReflection, lookedBack('yes'))
    const moments = (
      ['before-it-comes-up', 'while-it-lasts', 'after-it-happened', 'while-it-lasts', 'after-it-happened'] as const
    ).map((moment, n) => fileOf(entryOf(ethicalReflection, { ...aReflection(), reflection: `m${String(n)}`, moment })))
    expect(ethicsPattern(moments, []).byMoment).toEqual({
      'before-it-comes-up': 1,
      'while-it-lasts': 2,
      'after-it-happened': 2,
    })
    expect(ethicsPattern([fileOf(open), fileOf(again)], [])).toMatchObject({ childHeard: 1, wouldNotAgain: 0 })
    expect(ethicsPattern([fileOf(back)], [])).toMatchObject({ childHeard: 0, wouldNotAgain: 1 })
  })

  it('of no reflection is empty', () => {
    expect(ethicsPattern([fileOf()], [])).toMatchObject({ reflections: 0, agency: 0, principles: [], pairs: [] })
  })

  it('counts over files which principles met, who was heard and what nobody would do again', () => {
    expect(ethicsPattern([fileOf(open), fileOf(back)], [])).toMatchObject({
      reflections: 2,
      stillThinking: 1,
      lookedBack: 1,
      childHeard: 1,
      wouldNotAgain: 1,
      principles: [
        { principle: 'confidentiality', times: 2 },
        { principle: 'honesty-with-the-child', times: 2 },
      ],
      pairs: [{ between: ['confidentiality', 'honesty-with-the-child'], times: 2 }],
    })
  })

  it('has the hard questions of the agency in it beside those at a child, and counts each question once', () => {
    expect(ethicsPattern([fileOf(open), fileOf(back)], [fileOf(film)])).toMatchObject({
      reflections: 2,
      agency: 1,
      lookedBack: 1,
      stillThinking: 2,
      childHeard: 1,
      principles: [
        { principle: 'confidentiality', times: 3 },
        { principle: 'honesty-with-the-child', times: 2 },
        { principle: 'do-no-harm', times: 1 },
      ],
    })
    expect(
      inQuestion(['confidentiality', 'honesty-with-the-child', 'do-no-harm'], [fileOf(open)], [fileOf(film)]),
    ).toBe(2)
    expect(inQuestion(['own-choice'], [fileOf(open)], [fileOf(film)])).toBe(0)
  })

  it('holds no word that anybody wrote, and no number of a file', () => {
    const told = JSON.stringify(ethicsPattern([fileOf(open, back)], [fileOf(film)]))
    for (const secret of ['tell her', 'two', 'tell-or-wait', 'donor', 'Hands', open.file, open.id, film.id])
      expect(told).not.toContain(secret)
  })
})
