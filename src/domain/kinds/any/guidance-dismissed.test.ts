import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { decide } from '../../deciding/decide.ts'
import { KINDS } from '../../kinds.ts'
import { dismissedCards, guidanceDismissed } from './guidance-dismissed.ts'

const aside = {
  card: 'birth-not-registered',
  facts: [],
  nothingOf: ['birth-registration'],
  because: 'thought-of',
} as const
const write = (body: unknown, folder?: 'card' | 'origins') =>
  decide(
    KINDS,
    fileOf(),
    { kind: 'guidance-dismissed', at: day('2026-03-02'), body, ...(folder && { folder }) },
    day('2026-03-02'),
  )

describe('a card laid aside', () => {
  it.each([
    ['no reason', { because: undefined }],
    ['another reason that is not said', { because: 'other' }],
    ['a name that is no name of a card', { card: '<b>' }],
  ])('is refused with %s', (_, wrong) => {
    expect(write({ ...aside, ...wrong })).toMatchObject({ ok: false, code: 'not-well-formed' })
  })

  it('never stands on the card that everybody reads', () => {
    expect(write(aside, 'card')).toMatchObject({ ok: false })
  })

  it('is saved in the folder of its facts', () => {
    expect(write(aside, 'origins')).toMatchObject({ ok: true, value: { folder: 'origins' } })
  })

  it('stands once a card, the newest leading', () => {
    const first = entryOf(guidanceDismissed, { ...aside, facts: [], nothingOf: [] })
    const again = entryOf(
      guidanceDismissed,
      { ...aside, facts: [], nothingOf: [], because: 'done-already' },
      { replaces: [first.id] },
    )
    expect(dismissedCards(fileOf(first, again)).map(({ body }) => body.because)).toEqual(['done-already'])
  })
})
