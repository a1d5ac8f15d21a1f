import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { born } from '../../../test/support/guidance/child.ts'
import { grandmother, idFrom, mother, uncle } from '../../../test/support/people.ts'
import type { Entry, Whom } from '../entry/entry.ts'
import type { FileId } from '../entry/ids.ts'
import type { BodyOf } from '../file/kind.ts'
import { movedInLooked } from '../kinds/before/moved-in-looked.ts'
import { phase } from '../kinds/planning/phase.ts'
import { consent } from '../kinds/registration/consent.ts'
import { doNot } from '../kinds/registration/do-not.ts'
import { fileOpened } from '../kinds/registration/file-opened.ts'
import { sameChild } from '../kinds/registration/same-child.ts'
import { inStatistics, NOT_IN_STATISTICS, type NotInStatistics } from './in-statistics.ts'

const today = day('2026-11-25')
const opened = (over: Partial<BodyOf<typeof fileOpened>> = {}) =>
  entryOf(
    fileOpened,
    { source: 'school', askedAboutOthers: 'none-there', othersThere: [], ...over },
    { at: day('2026-01-10') },
  )
const said = (by: Whom, at: string, over: Partial<BodyOf<typeof consent>> = {}, replaces: readonly Entry[] = []) =>
  entryOf(
    consent,
    {
      purpose: 'statistics',
      answer: 'yes',
      by,
      capacity: by === 'child' ? 'child' : 'parent',
      as: 'consent',
      how: 'spoken',
      explained: [],
      notAsked: [],
      ...over,
    },
    { at: day(at), replaces: replaces.map(({ id }) => id) },
  )
const named = (is: 'crisis' | 'transition', at: string, replaces: readonly Entry[] = []) =>
  entryOf(phase, { phase: is, because: 'So it is.' }, { at: day(at), replaces: replaces.map(({ id }) => id) })
const marked = entryOf(doNot, { person: uncle, called: 'red cap', never: ['accept-consent'], numbers: [] })
const grown = born(day('2007-01-15'))
const goesOnElsewhere = entryOf(sameChild, {
  file: idFrom('file-other') as FileId,
  worked: 'there',
  because: 'Her mother said so.',
})

const NOT: Readonly<Record<NotInStatistics, readonly Entry[]>> = {
  'cannot-tell': [],
  'not-opened': [said(mother, '2026-06-01')],
  'not-looked-at': [opened({ imported: { scheme: 'moved-in', source: 'list', row: 1 } }), said(mother, '2026-06-01')],
  'worked-elsewhere': [opened(), goesOnElsewhere, said(mother, '2026-06-01')],
  crisis: [opened(), named('crisis', '2026-11-01'), said(mother, '2026-06-01')],
  'not-asked': [opened()],
  'may-not-agree': [opened(), marked, said(uncle, '2026-06-01')],
  'own-answer-missing': [opened(), grown, said(mother, '2026-06-01')],
  'agreement-ended': [opened(), said(mother, '2026-06-01', { until: day('2026-07-01') })],
  withdrawn: [opened(), said(mother, '2026-06-01', { answer: 'withdrawn' })],
  no: [opened(), said(mother, '2026-06-01', { answer: 'no' }), said('child', '2026-06-01')],
  later: [opened(), said(mother, '2026-06-01', { answer: 'later' })],
  'child-agrees-alone': [opened(), said('child', '2026-06-01', { as: 'assent' })],
}

describe('a file gives nothing to statistics', () => {
  it.each(NOT_IN_STATISTICS)('and says why: %s', (why) => {
    const file = why === 'cannot-tell' ? fileHolding(['identity'], opened()) : fileOf(...NOT[why])
    expect(inStatistics(file, today)).toMatchObject({ gives: false, why })
  })

  it('in the crisis, whatever was answered: nobody is told that an answer is missing, and from when on one can ask', () => {
    expect(inStatistics(fileOf(opened()), day('2026-02-01'))).toEqual({
      gives: false,
      why: 'crisis',
      until: '2026-04-12',
    })
    expect(inStatistics(fileOf(opened()), day('2026-04-11'))).toMatchObject({ why: 'crisis' })
    expect(inStatistics(fileOf(opened()), day('2026-04-12'))).toMatchObject({ why: 'not-asked' })
    expect(inStatistics(fileOf(opened(), named('crisis', '2026-11-01')), today)).toMatchObject({ until: null })
  })
})

describe('a file gives a record', () => {
  const since = (...entries: Entry[]) => {
    const stands = inStatistics(fileOf(opened(), ...entries), today)
    return stands.gives ? stands.since : stands.why
  }

  it('by the child’s own consent alone, where the child decides', () => {
    expect(since(said('child', '2026-06-01'))).toBe('2026-06-01')
  })

  it('after mother and child agreed, since the mother did, who decides', () => {
    expect(since(said(mother, '2026-06-01'), said('child', '2026-06-05', { as: 'assent' }))).toBe('2026-06-01')
    expect(since(said('child', '2026-06-01', { as: 'assent' }), said(mother, '2026-06-05'))).toBe('2026-06-05')
  })

  it('since the last no became a yes', () => {
    const no = said('child', '2026-06-01', { answer: 'no' })
    expect(since(said(mother, '2026-05-01'), no, said('child', '2026-09-01', { as: 'assent' }, [no]))).toBe(
      '2026-09-01',
    )
    const first = said(grandmother, '2026-05-01')
    expect(since(first, said(grandmother, '2026-07-01', { until: day('2027-07-01') }, [first]))).toBe('2026-05-01')
  })

  it('not before the crisis was over, by the calendar or because somebody said so', () => {
    expect(since(said(mother, '2026-02-01'))).toBe('2026-04-12')
    expect(since(said(mother, '2026-02-01'), named('transition', '2026-03-01'))).toBe('2026-03-01')
    const again = named('crisis', '2026-05-01')
    expect(since(said(mother, '2026-02-01'), again, named('transition', '2026-08-01', [again]))).toBe('2026-08-01')
  })

  it('not before somebody had looked at what came from a list', () => {
    const came = { ...opened({ imported: { scheme: 'moved-in', source: 'list', row: 1 } }), at: day('2026-01-09') }
    const looked = entryOf(movedInLooked, { read: 'all' }, { at: day('2026-07-01') })
    const stands = inStatistics(fileOf(came, said(mother, '2026-06-01'), looked), today)
    expect(stands).toEqual({ gives: true, since: '2026-07-01' })
  })

  it('since the day of eighteen where what a parent said, who wanted to wait, counts no longer; and not later for one’s own yes after that of a parent', () => {
    const eighteen = { ...born(day('2008-09-01')), at: day('2026-01-10') }
    const waits = said(mother, '2026-06-01', { answer: 'later' })
    expect(since(eighteen, said('child', '2026-05-01'), waits)).toBe('2026-09-01')
    expect(since(eighteen, said(mother, '2026-05-01'), said('child', '2026-06-01'))).toBe('2026-05-01')
  })

  it('whoever holds the plan alone reads the same: no reason comes from another folder', () => {
    const entries = [opened(), said(mother, '2026-06-01')]
    expect(inStatistics(fileHolding(['care'], ...entries), today)).toEqual(inStatistics(fileOf(...entries), today))
  })
})
