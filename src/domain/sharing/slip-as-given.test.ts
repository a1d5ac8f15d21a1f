import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../test/support/entries.ts'
import { ofKind } from '../../../test/support/examples/of-kind.ts'
import { aVisit } from '../../../test/support/work.ts'
import type { Entry } from '../entry/entry.ts'
import type { EntryOf } from '../file/kind.ts'
import { visit } from '../kinds/follow-up/visit.ts'
import { superseded } from '../kinds/any/superseded.ts'
import { card } from '../kinds/registration/card.ts'
import { withhold } from '../kinds/registration/withhold.ts'
import type { referral } from '../kinds/services/referral.ts'
import { KINDS } from '../kinds.ts'
import { slipAsGiven } from './slip-as-given.ts'

const [before, then, since] = ['2026-03-01T08:00:00.000Z', '2026-03-02T08:00:00.000Z', '2026-06-01T08:00:00.000Z']
const today = day('2026-06-02')
const cardSaying = (called: string, over: Partial<Entry>) =>
  entryOf(
    card,
    { called: { text: called }, pronoun: 'she', ageBand: '12-14', languages: ['sq'], interpreter: 'not-needed' },
    over,
  )
const old = cardSaying('Ana', { recordedAt: before })
const seen = entryOf(visit, aVisit({}), { recordedAt: before })
const given = ofKind(
  'referral',
  {
    to: 'school',
    fields: ['called', 'languages'],
    facts: [seen.id],
    lawful: { basis: 'vital-interest', danger: 'She did not wake up.' },
  },
  { recordedAt: then, at: day('2026-03-02') },
) as EntryOf<typeof referral>
const slip = (...entries: Entry[]) => slipAsGiven(KINDS, fileOf(old, seen, given, ...entries), given, today)
const saidOf = (made: ReturnType<typeof slip>) =>
  made.ok && {
    called: made.value.slip.lines.flatMap(({ value }) => (value.is === 'text' ? value.texts : [])),
    notes: made.value.slip.entries.map(({ id }) => id),
    changed: made.value.changed,
  }

describe('a slip that was given', () => {
  it('is as it was, and says nothing of a change where there is none', () => {
    expect(saidOf(slip())).toEqual({ called: ['Ana'], notes: [seen.id], changed: false })
  })

  it('does not show today’s facts under its old date, and says that they are others', () => {
    const other = cardSaying('Anita', { recordedAt: since, replaces: [old.id] })
    expect(saidOf(slip(other))).toEqual({ called: ['Ana'], notes: [seen.id], changed: true })
    const strike = entryOf(superseded, { entry: seen.id, because: 'It was her sister.' }, { recordedAt: since })
    expect(saidOf(slip(strike))).toEqual({ called: ['Ana'], notes: [seen.id], changed: true })
  })

  it('leaves out what is withheld from them by now', () => {
    const body = {
      key: 'k',
      withheld: { what: 'entry' as const, entry: seen.id },
      from: { recipient: 'school' as const },
      why: 'fear-of-harm' as const,
      askedBy: 'child' as const,
      stands: true,
    }
    expect(saidOf(slip(entryOf(withhold, body, { recordedAt: since })))).toMatchObject({ called: ['Ana'], notes: [] })
  })

  it('says nothing where everything is withheld from them by now', () => {
    const body = {
      key: 'k',
      withheld: { what: 'everything' as const },
      from: { recipient: 'school' as const },
      why: 'fear-of-harm' as const,
      askedBy: 'child' as const,
      stands: true,
    }
    const all = entryOf(withhold, body, { recordedAt: since })
    expect(saidOf(slip(all))).toMatchObject({ called: [], notes: [] })
  })
})
