import { describe, expect, it } from 'vitest'
import { ofKind } from '../../../test/support/examples/of-kind.ts'
import { day, fileOf } from '../../../test/support/entries.ts'
import type { Entry } from '../entry/entry.ts'
import { urgentNeeds } from './urgent-needs.ts'

const said = (...entries: Entry[]) => urgentNeeds(fileOf(...entries)).map(({ need, opens }) => `${need} ${opens}`)
const service = (stage: string, sub: string | undefined, over: object = {}) =>
  ofKind('service', { stage, need: 'n', category: 'accommodation-care', ...(sub && { sub }), whom: 'child', ...over })
const asked = { saidBy: 'child' }
const look = { how: 'seen-there', because: 'He came at night.', againBy: day('2026-03-05') }
const worry = (over: object, folder?: Entry['folder']) =>
  ofKind(
    'concern',
    { status: 'open', concern: 'w', about: 'other', words: 'x', raisedBy: 'child', look: 'now', ...over },
    folder ? { folder } : {},
  )

describe('what is urgent by what was written', () => {
  it.each<[string, Entry, readonly string[]]>([
    ['a child in detention', ofKind('care-arrangement', { arrangement: 'detention' }), ['shelter care']],
    ['a child without any care', ofKind('care-arrangement', { arrangement: 'none' }), ['shelter care']],
    ['a child with kin', ofKind('care-arrangement', { arrangement: 'kin' }), []],
    ['a bed that is needed', service('needed', 'emergency-shelter', asked), ['shelter care']],
    ['a bed that is full', service('absent', 'emergency-shelter', { gap: ['full'] }), ['shelter care']],
    ['a bed that the child has', service('in-progress', 'emergency-shelter', { since: day('2026-03-01') }), []],
    ['another help that is needed', service('needed', 'day-centre', asked), []],
    ['a help without a finer sort', service('needed', undefined, asked), []],
    ['a night without a safe bed', ofKind('first-hours', { line: 'safe-sleep', answer: 'no' }), ['shelter care']],
    ['a night with one', ofKind('first-hours', { line: 'safe-sleep', answer: 'yes' }), []],
    ['a look that found her not safe', ofKind('safety-look', { answer: 'not-safe', ...look }), ['safety care']],
    ['a look that left it open', ofKind('safety-look', { answer: 'not-known', ...look }), []],
    ['a child who is missing', ofKind('missing-episode', { is: 'missing', episode: 'e' }), ['safety care']],
    ['a child who came back', ofKind('missing-episode', { is: 'back', episode: 'e' }), []],
    ['a worry to look at now', worry({}), ['safety care']],
    ['a worry about the body', worry({ about: 'body-or-mind' }), ['health care']],
    ['a worry in Talks', worry({}, 'therapy'), ['health therapy']],
    ['a worry for this week', worry({ look: 'this-week' }), []],
    [
      'an urgent matter of health',
      ofKind('health-matter', { stands: 'in-treatment', urgent: 'today' }),
      ['health health'],
    ],
    ['a matter of health that can wait', ofKind('health-matter', { stands: 'in-treatment' }), []],
    ['an urgent matter that is settled', ofKind('health-matter', { stands: 'settled', urgent: 'now' }), []],
  ])('%s', (_, entry, expected) => {
    expect(said(entry)).toEqual(expected)
  })

  it('stands by safety first, and of one need the one that waits longest', () => {
    const at = (on: string, entry: Entry) => ({ ...entry, at: day(on) })
    const lines = (...entries: Entry[]) => urgentNeeds(fileOf(...entries)).map(({ need, since }) => [need, since])
    const bed = at('2026-02-01', service('needed', 'emergency-shelter', asked))
    const [therapy, health] = [
      at('2026-02-10', worry({}, 'therapy')),
      at('2026-02-05', worry({ concern: 'v' }, 'health')),
    ]
    const missing = at('2026-02-20', ofKind('missing-episode', { is: 'missing', episode: 'e' }))
    const expected = [
      ['safety', '2026-02-20'],
      ['health', '2026-02-05'],
      ['health', '2026-02-10'],
      ['shelter', '2026-02-01'],
    ]
    expect(lines(bed, therapy, health, missing)).toEqual(expected)
    expect(lines(missing, health, therapy, bed)).toEqual(expected)
  })
})
