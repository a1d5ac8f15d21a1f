import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { drita, grandmother } from '../../../test/support/people.ts'
import { says } from '../../../test/support/work.ts'
import { firstHoursHealth } from '../kinds/first-72-hours/first-hours-health.ts'
import { whereabouts } from '../kinds/care/whereabouts.ts'
import { task } from '../kinds/follow-up/task.ts'
import { card } from '../kinds/registration/card.ts'
import { caseHolder } from '../kinds/registration/case-holder.ts'
import { collecting } from '../kinds/care/collecting.ts'
import { doNot } from '../kinds/registration/do-not.ts'
import { healthMatter } from '../kinds/rights/health-matter.ts'
import { shiftLine, sleepingPlaces, sleepsAt, sleepsIn } from './shift-line.ts'

const today = day('2026-03-02')
const ana = entryOf(card, {
  called: { text: 'Ana' },
  pronoun: 'she',
  ageBand: '6-11',
  languages: ['sq'],
  interpreter: 'not-needed',
})
const uncle = entryOf(doNot, {
  person: grandmother,
  called: 'the man with the white van',
  never: ['hand-over'],
  numbers: [],
})
const matter = entryOf(healthMatter, {
  medicine: ['two white tablets at nine'],
  matter: 'matter-1',
  what: 'an infection that nobody may know of',
  stands: 'in-treatment',
  allergicTo: ['penicillin'],
  mayKnow: [],
  childKnows: 'yes',
  childSays: says('They taste bad.'),
})
const lives = (name: string) => entryOf(whereabouts, { of: 'lives', is: 'known', name, mayGoThere: 'yes' })
const todo = (what: string, by: string, folder: 'care' | 'health' = 'care') =>
  entryOf(
    task,
    { task: what.toLowerCase().replaceAll(' ', '-'), what, who: { member: drita.member }, by: day(by), status: 'open' },
    { folder },
  )

describe('what a worker who comes on shift is told', () => {
  it('knows nothing of medicine without the folder, and says that it does not know', () => {
    expect(shiftLine(fileHolding(['care'], ana, matter), today).health).toBeNull()
    expect(shiftLine(fileOf(ana), today).health).toEqual({ allergicTo: [], medicine: [] })
  })

  it('is told first what is urgent, and not why', () => {
    const doctor = entryOf(firstHoursHealth, { need: 'now', clocks: [], words: 'She bleeds.' })
    const line = shiftLine(fileOf(ana, doctor), today)
    expect(line.urgent).toMatchObject([{ need: 'health', opens: 'health' }])
    expect(JSON.stringify(line)).not.toContain('bleeds')
  })

  it('never says what a medicine is for', () => {
    const line = shiftLine(fileOf(ana, matter), today)
    expect(line.health).toEqual({ allergicTo: ['penicillin'], medicine: ['two white tablets at nine'] })
    expect(JSON.stringify(line)).not.toMatch(/infection|taste/)
  })

  it('is who may not collect, whom to call, and what is to be done by tonight', () => {
    const line = shiftLine(
      fileOf(
        ana,
        uncle,
        entryOf(caseHolder, { member: drita.member, as: 'caseworker' }),
        todo('Wash the school shirt', '2026-03-02'),
        todo('Call the school', '2026-02-27'),
        todo('Next month', '2026-04-01'),
      ),
      today,
    )
    expect(line).toMatchObject({
      never: [{ called: 'the man with the white van', never: ['hand-over'] }],
      callWhom: [drita.member],
      missing: false,
    })
    expect(line.tonight.map(({ what, late }) => [what, late])).toEqual([
      ['Wash the school shirt', false],
      ['Call the school', true],
    ])
  })

  it('is that nobody may collect the child, for whoever holds the card alone, where anybody says so', () => {
    const usual = entryOf(collecting, { rule: 'collect-as-usual' })
    const nobody = entryOf(collecting, { rule: 'nobody-collects' })
    expect(shiftLine(fileHolding(['card'], ana, usual, nobody), today)).toMatchObject({
      collecting: 'nobody-collects',
      health: null,
      infant: null,
    })
    expect(shiftLine(fileOf(ana), today).collecting).toBeNull()
  })

  it('says of a task of the body that there is one, and not which', () => {
    const line = shiftLine(fileOf(ana, todo('Take her for the test', '2026-03-02', 'health')), today)
    expect(line).toMatchObject({ closedTasks: 1, tonight: [] })
    expect(JSON.stringify(line)).not.toContain('test')
  })
})

describe('who sleeps here', () => {
  it('is not known where the folder is not held, or two people say two houses: then in both', () => {
    expect(sleepsAt(fileHolding(['care'], ana, lives('Blue House')))).toBe('unknown')
    const both = fileOf(ana, lives('Blue House'), lives('Red House'))
    expect(sleepsIn(both, 'blue house ')).toBe(true)
    expect(sleepsIn(both, 'Red House')).toBe(true)
  })

  it('counts a house once, however it is written', () => {
    expect(
      sleepingPlaces([
        fileOf(lives('Blue House')),
        fileOf(lives('blue house')),
        fileOf(lives('Red House')),
        fileOf(ana),
      ]),
    ).toEqual([
      { name: 'Blue House', count: 2 },
      { name: 'Red House', count: 1 },
    ])
  })
})
