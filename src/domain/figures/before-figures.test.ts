import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { besa, drita } from '../../../test/support/people.ts'
import { says } from '../../../test/support/work.ts'
import type { BodyOf } from '../file/kind.ts'
import { safeguardingReport } from '../kinds/any/safeguarding-report.ts'
import { attendance } from '../kinds/before/attendance.ts'
import { childAtRisk } from '../kinds/before/child-at-risk.ts'
import { encounter } from '../kinds/before/encounter.ts'
import { encounterSettled } from '../kinds/before/encounter-settled.ts'
import { groupList } from '../kinds/before/group-list.ts'
import { preventionSession } from '../kinds/before/prevention-session.ts'
import { safeguardingStep } from '../kinds/any/safeguarding-step.ts'
import { periodOf } from '../vocabulary/period.ts'
import { beforeFigures, reportsAboutStaff, type BesideFiles } from './before-figures.ts'

const march = periodOf('month', day('2026-03-01'))
const figures = (files: Partial<BesideFiles>, by?: typeof drita.member) =>
  beforeFigures({ met: [], groups: [], children: [], ...files }, march, by)
const at = (on: string, over: object = {}) => ({ at: day(on), ...over })

const metOne = (on: string, over: object = {}) =>
  entryOf(
    encounter,
    {
      who: 'one',
      mark: 'cap',
      ageSeems: '6-11',
      seems: 'male',
      seen: [],
      given: [],
      answered: 'took-it',
      setting: 'street',
    },
    at(on, over),
  )
const metFive = (on: string) =>
  entryOf(
    encounter,
    { who: 'group', setting: 'street', count: 5, children: [], seen: [], given: [], answered: 'took-it' },
    at(on),
  )
const onlyNumber = (contact: { readonly id: BodyOf<typeof encounterSettled>['entry'] }, month: string, by = drita) =>
  entryOf(
    encounterSettled,
    { as: 'only-counted', entry: contact.id, children: 2, month, why: 'let-go' },
    at('2026-06-01', { by: by.member }),
  )
const atRisk = (stands: 'open' | 'safe-enough', on: string) =>
  entryOf(
    childAtRisk,
    { mark: 'cap', ageSeems: '12-14', seems: 'female', signs: ['out-of-school'], toldBy: 'teacher', stands },
    at(on),
  )

describe('figures of the work before there is a file', () => {
  it('are empty where nothing was written, and hold nothing of another month', () => {
    const later = entryOf(attendance, { came: ['cap'], others: 2 }, at('2026-04-07'))
    const none = { contacts: 0, childrenMet: 0, atRisk: 0, groupDays: 0, came: 0, sessions: 0, askedForHelp: 0 }
    expect(figures({})).toMatchObject(none)
    expect(figures({ met: [fileOf(metOne('2026-04-01'))], groups: [fileOf(later)] })).toMatchObject(none)
  })

  it('count every child of a contact, also where only the number is kept, however many people let it go', () => {
    const gone = metOne('2026-03-09')
    const file = fileOf(metOne('2026-03-02'), metFive('2026-03-03'), onlyNumber(gone, '2026-03'))
    const again = fileOf(onlyNumber(gone, '2026-03', besa), onlyNumber(metOne('2026-02-01'), '2026-02'))
    expect(figures({ met: [file, again] })).toMatchObject({ contacts: 3, childrenMet: 8 })
  })

  it('count of one member what that member wrote', () => {
    const files = { met: [fileOf(metOne('2026-03-02'), metOne('2026-03-02', { by: besa.member }))] }
    expect([figures(files).contacts, figures(files, drita.member).contacts]).toEqual([2, 1])
  })

  it('count a day of a group once, however many people marked it, and everybody who came once that day', () => {
    const list = entryOf(groupList, { called: 'Tuesdays', people: [{ mark: 'cap', alias: 'blue cap', left: false }] })
    const file = fileOf(
      list,
      entryOf(attendance, { came: ['cap'], others: 2 }, at('2026-03-03')),
      entryOf(attendance, { came: ['cap', 'hat'], others: 1 }, at('2026-03-03')),
      entryOf(attendance, { came: ['cap'], others: 0 }, at('2026-03-10')),
    )
    expect(figures({ groups: [file] })).toMatchObject({ groupDays: 2, came: 5 })
  })

  it('count prevention sessions and who was in them, and a child at risk once, in the month of the first note', () => {
    const session = entryOf(
      preventionSession,
      {
        with: 'class',
        setting: 'school-or-nearby',
        topics: ['online'],
        girls: 14,
        boys: 11,
        grownUps: 1,
        theyAsked: [],
        askedForHelp: 1,
      },
      at('2026-03-05'),
    )
    const began = atRisk('open', '2026-03-05')
    const over = { ...atRisk('safe-enough', '2026-03-20'), replaces: [began.id] }
    const earlier = fileOf(atRisk('open', '2026-02-05'), atRisk('safe-enough', '2026-03-05'))
    expect(figures({ groups: [fileOf(session)], met: [fileOf(began, over), earlier] })).toMatchObject({
      sessions: 1,
      inSessions: { girls: 14, boys: 11, grownUps: 1 },
      askedForHelp: 1,
      atRisk: 1,
    })
  })
})

describe('reports about staff', () => {
  const report = (on: string) =>
    entryOf(
      safeguardingReport,
      {
        what: ['violence'],
        about: [{ member: besa.member }],
        childSafeNow: 'yes',
        toldBy: 'child',
        mayBeNamed: 'no',
        words: 'He hit her.',
      },
      at(on),
    )

  it('are no number for whoever reported, who holds only that one', () => {
    expect(reportsAboutStaff([fileHolding(['care'], report('2026-03-02'))], march)).toBe(0)
  })

  it('are a number alone for a focal point, each once in the month in which it was made', () => {
    const step = entryOf(
      safeguardingStep,
      { step: 'child-made-safe', by: { member: drita.member }, words: 'She is home.', childSays: says('Yes.') },
      at('2026-03-04'),
    )
    const reports = [fileOf(report('2026-03-02'), step), fileOf(report('2026-02-27'), step)]
    expect(reportsAboutStaff(reports, march)).toBe(1)
  })
})
