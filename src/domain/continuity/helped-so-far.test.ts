import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { aClosure, aConference, says } from '../../../test/support/work.ts'
import { KINDS } from '../kinds.ts'
import { closure } from '../kinds/closure/closure.ts'
import { caseConference } from '../kinds/follow-up/case-conference.ts'
import { service } from '../kinds/services/service.ts'
import { whatHelped } from '../kinds/services/what-helped.ts'
import { handOverPage } from './hand-over-page.ts'
import { helpedSoFar } from './helped-so-far.ts'

const review = entryOf(
  caseConference,
  { ...aConference(), helped: 'The same person every time.', didNotHelp: 'Talks at the police.' },
  { at: day('2026-02-01') },
)
const closing = entryOf(closure, { ...aClosure(), helped: 'The football club.' }, { at: day('2026-03-01') })
const ended = (folder: 'care' | 'therapy') =>
  entryOf(
    service,
    {
      stage: 'completed',
      need: `n-${folder}`,
      category: 'education-early-childhood',
      whom: 'child',
      helped: `Of ${folder}.`,
      childSays: says('Good.'),
    },
    { at: day('2026-01-01'), folder },
  )
const voice = entryOf(
  whatHelped,
  {
    category: 'education-early-childhood',
    when: 'review',
    heard: [{ whose: 'child', helped: 'changed-nothing', says: says('I sat at the back.') }],
  },
  { at: day('2026-01-15') },
)

describe('what helped and what did not', () => {
  it('is nothing where nobody wrote of it', () => {
    expect(helpedSoFar(fileOf(entryOf(caseConference, aConference()), entryOf(closure, aClosure())))).toEqual({
      voices: [],
      words: [],
    })
    expect(helpedSoFar(fileHolding(['identity'], review, closing, voice))).toEqual({ voices: [], words: [] })
  })

  it('is told from a review, from the closing and from where a help ended, newest first, beside each voice', () => {
    const { voices, words } = helpedSoFar(fileOf(ended('care'), review, closing, voice))
    expect(words.map(({ from, helped, didNotHelp }) => [from, helped, didNotHelp])).toEqual([
      ['closure', 'The football club.', null],
      ['review', 'The same person every time.', 'Talks at the police.'],
      ['help', 'Of care.', null],
    ])
    expect(voices.map(({ whose, helped }) => [whose, helped])).toEqual([['child', 'changed-nothing']])
  })

  it('stands on the page for whoever takes over, with nothing that was said to a psychologist', () => {
    const { helped } = handOverPage(KINDS, fileOf(ended('care'), ended('therapy'), review), day('2026-03-02'))
    expect(helped.words.map((one) => one.helped)).toEqual(['The same person every time.', 'Of care.'])
  })
})

it('what was said stands with the newest first, and of one day in one order', () => {
  const on = (at: string) => entryOf(caseConference, { ...aConference(), helped: 'Talks.' }, { at: day(at) })
  const [one, two, later] = [on('2026-02-01'), on('2026-02-01'), on('2026-02-02')]
  const order = (...entries: Parameters<typeof fileOf>) =>
    helpedSoFar(fileOf(...entries)).words.map(({ entry }) => entry)
  const same = [one.id, two.id].sort().toReversed()
  expect(order(one, two, later)).toEqual([later.id, ...same])
  expect(order(later, two, one)).toEqual([later.id, ...same])
})
