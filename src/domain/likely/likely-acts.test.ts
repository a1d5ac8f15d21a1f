import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EXAMPLES } from '../../../test/support/examples/all.ts'
import { day, entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { drita, idFrom } from '../../../test/support/people.ts'
import { addDays } from '../entry/plain-date.ts'
import { FOLDERS, type Folder } from '../entry/ids.ts'
import type { CaseFile } from '../file/case-file.ts'
import { KINDS } from '../kinds.ts'
import { safetyLook } from '../kinds/assessment/safety-look.ts'
import { closure } from '../kinds/closure/closure.ts'
import { firstHoursHealth } from '../kinds/first-72-hours/first-hours-health.ts'
import { task } from '../kinds/follow-up/task.ts'
import { visitPlanned } from '../kinds/follow-up/visit-planned.ts'
import { phase } from '../kinds/planning/phase.ts'
import { birth } from '../kinds/registration/birth.ts'
import { fileOpened } from '../kinds/registration/file-opened.ts'
import { needsReveal } from '../shown/before-reveal.ts'
import { aClosure, yesTo } from '../../../test/support/work.ts'
import { likelyActs, MOST_LIKELY } from './likely-acts.ts'

const today = day('2026-03-02')
const all = { may: () => true, answers: () => undefined }
const kindsOf = (file: CaseFile, how = {}) => likelyActs(KINDS, file, today, { ...all, ...how }).map(({ kind }) => kind)
const opened = entryOf(
  fileOpened,
  { source: 'school', askedAboutOthers: 'none-there', othersThere: [] },
  { at: day('2026-02-01') },
)
const aTask = (what: string, by?: string, key = what) =>
  entryOf(task, {
    task: idFrom(`task-${key}`),
    what,
    who: { member: drita.member },
    status: 'open',
    ...(by !== undefined && { by: day(by) }),
  } as never)

describe('what is likely to be written about a child', () => {
  it('is nothing that this member may not write', () => {
    expect(kindsOf(fileOf(opened), { may: () => false })).toEqual([])
    expect(kindsOf(fileOf(opened), { may: (kind: string) => kind !== 'visit' })).not.toContain('visit')
  })

  it('begins in a new file with seeing and talking, and the first three days', () => {
    expect(kindsOf(fileOf(opened))).toEqual(['visit', 'visit/by-phone', 'first-hours', 'service', 'concern'])
  })

  it('puts the planned visit first, then what was promised, then what is due and a form answers', () => {
    const plan = entryOf(visitPlanned, {
      visit: idFrom('visit-1'),
      on: day('2026-03-04'),
      place: 'school',
      who: { member: drita.member },
      status: 'planned',
    } as never)
    const look = entryOf(safetyLook, {
      how: 'seen-there',
      answer: 'safe',
      because: 'She sleeps well.',
      againBy: day('2026-03-03'),
    } as never)
    const file = fileOf(opened, plan, look, aTask('The school form', '2026-03-05'))
    const acts = likelyActs(KINDS, file, today, {
      may: () => true,
      answers: ({ what }) => (what === 'safety-look-again' ? 'safety-look' : undefined),
    })
    expect(acts.slice(0, 3)).toMatchObject([
      { kind: 'visit', because: { is: 'planned', on: '2026-03-04' } },
      { kind: 'task', because: { is: 'promise', words: 'The school form', on: '2026-03-05' } },
      { kind: 'safety-look', because: { is: 'due', what: 'safety-look-again', on: '2026-03-03' } },
    ])
    expect(new Set(acts.map(({ kind }) => kind)).size).toBe(MOST_LIKELY)
  })

  it('leaves room for the rest where much was promised, and leaves out what is far', () => {
    const many = ['a', 'b', 'c', 'd'].map((one) => aTask(one, '2026-03-03'))
    expect(kindsOf(fileOf(opened, ...many)).filter((kind) => kind === 'task')).toHaveLength(2)
    expect(kindsOf(fileOf(opened, aTask('far', '2026-09-01')))).not.toContain('task')
  })

  it('goes by age and by step, and offers to open a closed file again', () => {
    const included = entryOf(phase, { phase: 'inclusion', because: 'She goes to school.' })
    const aged = (age: number) =>
      entryOf(birth, {
        who: 'child',
        born: { known: 'age', from: age, on: today },
        basis: 'family-said',
        reasonsForChild: 'yes',
      })
    expect(likelyActs(KINDS, fileOf(opened, included, aged(4)), today, all).map(({ kind }) => kind)).not.toContain(
      'education',
    )
    const inSchool = likelyActs(KINDS, fileOf(opened, included, aged(10)), today, {
      ...all,
      may: (kind) => kind !== 'concern',
    })
    expect(inSchool.map(({ kind }) => kind)).toContain('education')
    const ended = entryOf(closure, aClosure(), { at: today })
    const closed = kindsOf(fileOf(opened, ended, yesTo(ended, { at: today })))
    expect(closed).toContain('reopened')
    expect(closed).not.toContain('visit')
  })

  it('does not depend on what is in Origins, Health or Talks, nor on whether they are held', () => {
    const entries = EXAMPLES.filter(({ kind }) => !kind.inFile && kind.step !== 'before').flatMap(({ kind, body }) =>
      kind.folders.map((folder) => entryOf(kind, body, { folder, at: addDays(today, -3) })),
    )
    const open = FOLDERS.filter((folder): folder is Folder => !needsReveal(folder))
    const answers = ({ what }: { readonly what: string }) => what
    const whatever = { may: () => true, answers }
    fc.assert(
      fc.property(fc.subarray(entries, { maxLength: 40 }), fc.subarray([...FOLDERS]), (some, held) => {
        const without = held.filter((folder) => !needsReveal(folder))
        expect(likelyActs(KINDS, fileHolding(held, opened, ...some), today, whatever)).toEqual(
          likelyActs(KINDS, fileHolding(without, opened, ...some), today, whatever),
        )
        expect(likelyActs(KINDS, fileHolding([...FOLDERS], opened, ...some), today, whatever)).toEqual(
          likelyActs(
            KINDS,
            fileHolding(open, opened, ...some.filter(({ folder }) => !needsReveal(folder))),
            today,
            whatever,
          ),
        )
      }),
      { numRuns: 60 },
    )
    const health = entryOf(firstHoursHealth, { need: 'now', clocks: [] })
    expect(kindsOf(fileOf(opened, health))).toEqual(kindsOf(fileOf(opened)))
  })
})
