import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { NEUTRAL_RETURN } from '#domain/country-pack/returns/neutral-return.ts'
import { asOf, firstDay } from '#domain/figures/as-of.ts'
import { beforeFigures } from '#domain/figures/before-figures.ts'
import { brokenDown } from '#domain/figures/broken-down.ts'
import { monthFigures } from '#domain/figures/month-figures.ts'
import { returnFigures } from '#domain/figures/return-figures.ts'
import { KINDS } from '#domain/kinds.ts'
import { periodOf } from '#domain/vocabulary/period.ts'
import { EvidenceRecord } from '#evidence/record/evidence-record.ts'
import { inStatistics } from '#domain/sharing/in-statistics.ts'
import { INDICATORS } from '#evidence/tables/indicators/indicators.ts'
import { day, fileOf } from '../../../test/support/entries.ts'
import { countedBeside, reckonedBeside } from '../../../test/support/counted-agency/counted-beside.ts'
import { filesOfBeside } from '../../../test/support/counted-agency/entries-of-beside.ts'
import { LAST_DAY, later, type CountedLife } from '../../../test/support/counted-agency/counted-life.ts'
import { lifeUntil } from '../../../test/support/counted-agency/life-until.ts'
import { entriesOfCounted } from '../../../test/support/counted-agency/entries-of-counted.ts'
import {
  reckonedBrokenDown,
  reckonedMonth,
  reckonedReturn,
  tally,
} from '../../../test/support/counted-agency/reckoned.ts'
import { reckonedRecord, reckonedWhyNot } from '../../../test/support/counted-agency/reckoned-record.ts'
import { rarerLife } from '../../../test/support/counted-agency/rarer-life.ts'
import { reckonedIndicator } from '../../../test/support/counted-agency/reckoned-indicators.ts'
import { printedSeed, runs } from '../../../test/support/how-long.ts'
import { recordOf } from './record-of.ts'

const seed = printedSeed('an agency of 300 lives, counted twice', 300)
const lives = Array.from({ length: runs(300, 3000) }, (_, n) => rarerLife(seed, n))
const files = lives.map((life) => fileOf(...entriesOfCounted(life)))
const today = day(LAST_DAY)
const beside = countedBeside(seed)
const besideFiles = filesOfBeside(beside)
const MONTHS = ['2025-07', '2025-12', '2026-01', '2026-02', '2026-03', '2026-05', '2026-08'] as const
const QUARTERS = ['2025-10-01', '2026-01-01', '2026-04-01'] as const

describe('an agency of 300 lives, counted from the lives alone', () => {
  it('is written in entries that this app reads', () => {
    expect(files.flatMap(({ needsNewerApp }) => needsNewerApp)).toEqual([])
  })

  it.each(MONTHS)('has the same figures of the month %s', (month) => {
    expect(monthFigures(KINDS, files, month)).toEqual(reckonedMonth(lives, month))
    const period = periodOf('month', firstDay(month))
    expect(beforeFigures({ ...besideFiles, children: files }, period)).toEqual(reckonedBeside(beside, period))
  })

  it.each(QUARTERS)('has the same return of the quarter from %s on, row by row, and by all five questions', (first) => {
    const period = periodOf('quarter', day(first))
    const made = returnFigures(KINDS, files, NEUTRAL_RETURN, period, besideFiles).rows.map(({ id, count }) => [
      id,
      count,
    ])
    const { childrenMet, atRisk, sessions, inSessions } = reckonedBeside(beside, period)
    expect(Object.fromEntries(made)).toEqual({
      ...reckonedReturn(lives, period),
      met: childrenMet,
      'at-risk': atRisk,
      sessions,
      'in-sessions': inSessions.girls + inSessions.boys + inSessions.grownUps,
    })
    const broken = brokenDown(KINDS, files, ['district', 'gender', 'age', 'form', 'service'], period).rows
    expect(Object.fromEntries(broken.map(({ codes, children }) => [codes.join(' '), children]))).toEqual(
      reckonedBrokenDown(lives, period),
    )
  })

  it('has the same figures of a month where they were made before all of it was written', () => {
    const [made, month] = [day('2026-04-02'), '2026-03'] as const
    expect(
      monthFigures(
        KINDS,
        files.map((file) => asOf(KINDS, file, made)),
        month,
      ),
    ).toEqual(
      reckonedMonth(
        lives.map((life) => lifeUntil(life, made)),
        month,
      ),
    )
  })

  it('gives a record by every life that agreed, field by field, and says of every other why not', () => {
    for (const [n, life] of lives.entries()) expectRecord(n, life, LAST_DAY)
  })

  it('gave it, or did not, on each day on which that may have changed, and on the day before', () => {
    // So few that it ends in time on a busy machine, in a long run, too: each is folded for some eight days.
    for (const [n, life] of lives.slice(0, 100).entries())
      for (const on of ['2026-03-31', '2026-08-31', ...ownDays(life)]) expectRecord(n, life, on)
  })

  it('says since when a life gives a record: by each day from the last one back', () => {
    for (const [n, life] of lives.slice(0, 100).entries()) {
      let since = later(LAST_DAY, 1)
      while (reckonedWhyNot(lifeUntil(life, later(since, -1)), later(since, -1)) === null) since = later(since, -1)
      const stands = inStatistics(files[n] ?? fileOf(), today)
      if (stands.gives) expect([n, stands.since]).toEqual([n, since])
    }
  })

  it.each(INDICATORS)('has the same counts of the indicator $name', ({ name, rows }) => {
    const records = files.flatMap((file, n) => {
      const made = recordOf(file, today)
      return 'fields' in made ? [EvidenceRecord.parse({ id: `${String(n).padStart(21, 'a')}A`, ...made.fields })] : []
    })
    const given = lives.filter((life) => reckonedWhyNot(life, LAST_DAY) === null)
    const counted = tally(records.flatMap((record) => rows(record).map((row) => row.join(' '))))
    expect(counted).toEqual(tally(given.flatMap((life) => reckonedIndicator(name, life))))
    if (!['met-without-file', 'change-in-each-domain'].includes(name)) expect(counted).not.toEqual({})
  })

  it('is reckoned by code that imports nothing of the app', () => {
    for (const part of [
      'counted-life',
      'rarer-life',
      'counted-beside',
      'reckoned',
      'reckoned-record',
      'reckoned-indicators',
    ])
      expect(readFileSync(`test/support/counted-agency/${part}.ts`, 'utf8')).not.toMatch(/from '(#|.*src\/)/)
  })
})

function expectRecord(n: number, life: CountedLife, on: string) {
  const then = lifeUntil(life, on)
  const made = recordOf(asOf(KINDS, files[n] ?? fileOf(), day(on)), day(on))
  const why = reckonedWhyNot(then, on)
  if ('fields' in made) expect([n, on, made.fields]).toEqual([n, on, why ?? reckonedRecord(then)])
  else expect([n, on, made.none]).toEqual([n, on, why])
}

/** The days on which what a life gives to statistics may change, and the days before. */
function ownDays({ said, born, movedIn }: CountedLife): readonly string[] {
  const eighteen = born && `${String(Number(born.slice(0, 4)) + 18)}${born.slice(4)}`
  return [...said.map(({ on }) => on), movedIn?.looked ?? null, eighteen]
    .flatMap((on) => (on ? [later(on, -1), on] : []))
    .filter((on) => on <= LAST_DAY && on > '2025-06-01')
}
