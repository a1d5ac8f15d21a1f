import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { grandmother, uncle } from '../../../../test/support/people.ts'
import { me, says } from '../../../../test/support/work.ts'
import type { BodyOf } from '../../file/kind.ts'
import { decide } from '../../deciding/decide.ts'
import { due } from '../../dues/due.ts'
import { KINDS } from '../../kinds.ts'
import { doNot } from '../registration/do-not.ts'
import { childWasTold } from './child-was-told.ts'
import { talkPlanned } from './talk-planned.ts'

const today = day('2026-03-02')
const aTalk = (over: Partial<BodyOf<typeof talkPlanned>> = {}): BodyOf<typeof talkPlanned> => ({
  talk: 'why-away',
  about: 'why-the-parent-was-away',
  childKnows: 'a-different-story',
  childWants: 'asks-for-it',
  childAsks: ['Why did she not write?'],
  whoseStory: 'mothers',
  storyAnswer: 'part',
  when: { is: 'on-a-day', on: day('2026-03-10') },
  tellers: [{ person: grandmother }],
  inWords: 'She was kept by people who did not let her go.',
  nearAfterwards: [me],
  knowAlready: [],
  because: 'He asks every week, and his cousin knows.',
  ...over,
})
const write = (body: Partial<BodyOf<typeof talkPlanned>>, ...entries: Parameters<typeof fileOf>) =>
  decide(KINDS, fileOf(...entries), { kind: 'talk-planned', at: today, body: aTalk(body) }, today)

describe('telling a child where he comes from', () => {
  it.each(['no', 'not-asked', 'not-safe-to-ask', 'cannot-be-asked'] as const)(
    'is refused where the mother, whose story it is, answered %s',
    (storyAnswer) => {
      expect(write({ storyAnswer })).toMatchObject({
        ok: false,
        detail: { rulings: [{ rule: 'P19', missing: ['yes-of-whose-story-it-is'] }, { rule: 'R4' }] },
      })
    },
  )

  it('is refused on a day for a child who does not want to hear it now', () => {
    expect(write({ childWants: 'does-not-want-now' })).toMatchObject({
      ok: false,
      detail: { rulings: [{ missing: ['childs-own-pace'] }, {}] },
    })
    expect(write({ childWants: 'does-not-want-now', when: { is: 'when-child-asks' } })).toMatchObject({ ok: true })
  })

  it('is refused to a teller who must not be in touch with the child', () => {
    const mark = entryOf(doNot, { person: uncle, called: 'moustache', never: ['contact'], numbers: [] })
    expect(write({ tellers: [{ person: uncle }] }, mark)).toMatchObject({
      ok: false,
      detail: { rulings: [{ answer: 'allowed' }, { rule: 'R4', answer: 'refused' }] },
    })
  })

  it('may be put off by anybody, and his own story needs nobody else’s yes', () => {
    expect(write({ storyAnswer: 'no', when: { is: 'not-now', because: 'She is ill this month.' } })).toMatchObject({
      ok: true,
      value: { folder: 'origins' },
    })
    expect(write({ whoseStory: 'childs-own', storyAnswer: 'own-story' })).toMatchObject({ ok: true })
  })

  it('is due on its day without a word of what it is about, until he was told', () => {
    const planned = entryOf(talkPlanned, aTalk())
    expect(due(KINDS, fileOf(planned), today)).toEqual([
      { what: 'planned-talk', on: '2026-03-10', entry: planned.id, also: planned.body.tellers },
    ])
    const told = entryOf(
      childWasTold,
      {
        talk: 'why-away',
        about: 'why-the-parent-was-away',
        how: 'as-planned',
        whatWasSaid: 'That she was kept.',
        childSays: says('So she did not leave me.'),
        stillAsks: [],
        nearAfterwards: [],
      },
      { at: day('2026-03-10') },
    )
    expect(due(KINDS, fileOf(planned, told), day('2026-03-11'))).toEqual([])
  })

  it('waits where two people planned differently: the slower one leads', () => {
    const later = entryOf(talkPlanned, aTalk({ when: { is: 'not-now', because: 'School begins.' } }))
    expect(due(KINDS, fileOf(entryOf(talkPlanned, aTalk()), later), today)).toEqual([])
  })
})
