import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { aClosure, says } from '../../../../test/support/work.ts'
import { decide } from '../../deciding/decide.ts'
import type { Entry } from '../../entry/entry.ts'
import { KINDS } from '../../kinds.ts'
import { consent } from '../../kinds/registration/consent.ts'
import { closure } from '../../kinds/closure/closure.ts'
import { withhold } from '../../kinds/registration/withhold.ts'
import { note } from '../../kinds/follow-up/note.ts'
import { agencyHandOverAnswer } from '../../kinds/services/agency-hand-over-answer.ts'
import { agencyHandOver } from '../../kinds/services/agency-hand-over.ts'
import { agencyHandOvers, agencyHandOversDue, answeredByAgency } from './agency-hand-overs.ts'

const today = day('2026-03-02')
const body = {
  handOver: 'north',
  to: 'ngo' as const,
  called: 'House of the North',
  parts: ['care' as const],
  chosen: [],
  lawful: { basis: 'consent' as const },
  childTold: { told: 'yes' as const, on: day('2026-03-01'), childSays: says('Good.') },
  answerBy: day('2026-03-20'),
}
const asked = (over: Partial<typeof body> = {}) => entryOf(agencyHandOver, { ...body, ...over })
const answered = (answer: 'cannot' | 'takes-over', over: Partial<Entry> = {}, handOver = 'north') =>
  entryOf(
    agencyHandOverAnswer,
    answer === 'cannot'
      ? { handOver, answer, by: 'Mira', how: 'phone' }
      : { handOver, answer, carriedBy: 'Mira Hoxha', since: day('2026-03-10'), by: 'Mira', how: 'phone' },
    over,
  )
const calledOff = entryOf(agencyHandOverAnswer, { handOver: 'north', answer: 'called-off' })
const yes = (over = {}) =>
  entryOf(consent, {
    purpose: 'sharing',
    recipient: 'ngo',
    recipientCalled: ' house of  the North',
    answer: 'yes',
    by: 'child',
    capacity: 'child',
    as: 'consent',
    how: 'spoken',
    explained: [],
    notAsked: [],
    ...over,
  })
const lacks = (over: object, ...entries: Entry[]) => {
  const made = decide(
    KINDS,
    fileOf(...entries),
    { kind: agencyHandOver.name, at: today, body: { ...body, ...over } },
    today,
  )
  if (made.ok) return []
  const { detail } = made
  return 'rulings' in detail ? detail.rulings.flatMap((one) => ('missing' in one ? one.missing : [])) : [made.code]
}

describe('a hand-over to another agency', () => {
  it('needs a yes that names this agency: not one to another, to agencies as such, or one whose day has passed', () => {
    expect(lacks({})).toContain('consent-sharing')
    expect(lacks({}, yes({ recipientCalled: 'House of the South' }))).toEqual(['consent-names-agency'])
    expect(lacks({}, yes({ recipientCalled: undefined }))).toEqual(['consent-names-agency'])
    expect(lacks({}, yes({ until: day('2026-03-01') }))).toEqual(['consent-sharing', 'consent-names-agency'])
    expect(lacks({}, yes())).toEqual([])
  })

  it('goes on another ground with its reason, on best interests by two', () => {
    expect(lacks({ lawful: { basis: 'vital-interest', danger: 'They know where she sleeps.' } })).toEqual([])
    expect(lacks({ lawful: { basis: 'legal-duty', law: 'Art. 9', childTold: 'yes' } })).toEqual([])
    expect(lacks({ lawful: { basis: 'best-interests', reason: 'Her sister is there.' } })).toEqual(['second-person'])
  })

  it('waits until the child has heard it', () => {
    expect(lacks({ childTold: { told: 'not-yet' } }, yes())).toEqual(['child-told-first'])
    expect(lacks({ childTold: { told: 'cannot-be', because: 'She is two.' } }, yes())).toEqual([])
  })

  it('names nothing one by one that is withheld, or that nobody here has', () => {
    const told = entryOf(note, { words: 'I do not want them to know.' })
    const kept = entryOf(withhold, {
      key: 'k',
      withheld: { what: 'entry', entry: told.id },
      from: { recipient: 'ngo' },
      why: 'wants-to-tell-herself',
      askedBy: 'child',
      stands: true,
    })
    expect(lacks({ chosen: [told.id] }, yes(), told, kept)).toEqual(['without-what-is-withheld'])
    expect(lacks({ chosen: [told.id] }, yes())).toEqual(['without-what-is-withheld'])
  })
})

describe('until another agency has named who carries the child', () => {
  const due = (...entries: Entry[]) => agencyHandOversDue(fileOf(...entries), today).map(({ what, on }) => [what, on])

  it('its answer is awaited, with its day, also when an answer to another hand-over came', () => {
    expect(due(asked())).toEqual([['agency-answer', '2026-03-20']])
    expect(due(asked(), answered('takes-over', {}, 'elsewhere'))).toEqual([['agency-answer', '2026-03-20']])
  })

  it('its answer is waited for until its day; afterwards it is late for whoever carries the child', () => {
    const on = (now: string) => agencyHandOversDue(fileOf(asked()), day(now))[0]
    expect(on(day('2026-03-20'))).toHaveProperty('waitingOn')
    expect(on(day('2026-03-21'))).not.toHaveProperty('waitingOn')
  })

  it('the file does not end as handed over: not while an answer is awaited, and not on a no', () => {
    const ends = (...entries: Entry[]) => answeredByAgency(fileOf(...entries)).answer
    expect(ends(asked())).toBe('refused')
    expect(ends(asked(), answered('cannot'))).toBe('refused')
    expect(ends(asked(), answered('cannot'), asked({ handOver: 'south' }))).toBe('refused')
    expect(ends(asked(), answered('takes-over'))).toBe('allowed')
    expect(ends(asked(), calledOff)).toBe('allowed')
    expect(ends()).toBe('allowed')
    const closing = { kind: closure.name, at: today, body: { ...aClosure(), reason: 'transferred' as const } }
    const made = decide(KINDS, fileOf(asked()), closing, today)
    expect(JSON.stringify(made)).toContain('answer-of-agency')
  })

  it('a no is on the day of whoever carries the child, until somebody else is asked', () => {
    const no = answered('cannot', { at: day('2026-03-05') })
    expect(due(asked(), no)).toEqual([['agency-declined', '2026-03-05']])
    expect(due(asked(), no, asked({ handOver: 'south', answerBy: day('2026-04-01') }))).toEqual([
      ['agency-answer', '2026-04-01'],
    ])
  })

  it('a yes ends that it is awaited, and no later answer undoes it', () => {
    const later = { at: day('2026-03-09') }
    expect(due(asked(), answered('takes-over'))).toEqual([])
    expect(agencyHandOvers(fileOf(asked(), answered('takes-over'), answered('cannot', later)))).toMatchObject([
      { stands: 'taken', answer: { body: { carriedBy: 'Mira Hoxha' } } },
    ])
    expect(agencyHandOvers(fileOf(asked(), calledOff, answered('cannot', later)))[0]?.stands).toBe('declined')
  })

  it('a yes without a name is no answer', () => {
    const answer = { handOver: 'north', answer: 'takes-over', since: day('2026-03-10'), by: 'Mira', how: 'phone' }
    expect(agencyHandOverAnswer.schema.safeParse(answer).success).toBe(false)
    expect(agencyHandOverAnswer.schema.safeParse({ ...answer, carriedBy: ' ' }).success).toBe(false)
  })
})
