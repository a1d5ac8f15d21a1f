import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { anasFile, drita, mira } from '../../../test/support/people.ts'
import { lives } from '../../../test/support/guidance/child.ts'
import { aClosure, aConference, aRiskAssessment, aVisit, says, strike, yesTo } from '../../../test/support/work.ts'
import type { Entry } from '../entry/entry.ts'
import { KINDS } from '../kinds.ts'
import { fromAnotherAgency } from '../kinds/before/from-another-agency.ts'
import { movedInLooked } from '../kinds/before/moved-in-looked.ts'
import { riskAssessment } from '../kinds/assessment/risk-assessment.ts'
import { careArrangement } from '../kinds/care/care-arrangement.ts'
import { missingEpisode } from '../kinds/care/missing-episode.ts'
import { closure } from '../kinds/closure/closure.ts'
import { dormantByWish } from '../kinds/closure/dormant-by-wish.ts'
import { reopened } from '../kinds/closure/reopened.ts'
import { caseConference } from '../kinds/follow-up/case-conference.ts'
import { visit } from '../kinds/follow-up/visit.ts'
import { birth } from '../kinds/registration/birth.ts'
import { fileOpened } from '../kinds/registration/file-opened.ts'
import { service } from '../kinds/services/service.ts'
import { asOf } from './as-of.ts'
import { seenInPerson } from './in-period.ts'
import { monthFigures } from './month-figures.ts'

const opened = (at: string) =>
  entryOf(fileOpened, { source: 'school', askedAboutOthers: 'none-there', othersThere: [] }, { at: day(at) })
const seen = (at: string, over: Parameters<typeof aVisit>[0] = {}) => entryOf(visit, aVisit(over), { at: day(at) })
const offered = (need: string, at: string) =>
  entryOf(
    service,
    { stage: 'offered', need, category: 'medical', whom: 'child', offeredBy: { member: drita.member } },
    { at: day(at) },
  )
const march = (...files: Parameters<typeof monthFigures>[1]) => monthFigures(KINDS, files, '2026-03')

it.each([
  ['seen', 'by-phone', true],
  ['seen', 'home', true],
  ['spoken-with', 'home', true],
  ['spoken-with', 'by-phone', false],
  ['spoken-with', 'online', false],
  ['not-met', 'home', false],
])('A child that is %s %s was seen in person: %s', (child, place, isSeen) => {
  expect(seenInPerson({ child, place })).toBe(isSeen)
})

describe('the figures of a month', () => {
  it('of no file are empty, and a file that begins later is not in them', () => {
    expect(march()).toMatchObject({ files: { openBefore: 0, opened: 0, openAfter: 0 }, help: {}, acts: {}, partly: [] })
    expect(march(fileOf(opened('2026-04-01'))).files).toMatchObject({ openBefore: 0, opened: 0, openAfter: 0 })
  })

  it('count a file in the month of its opening, whatever it says about earlier days', () => {
    const file = fileOf(opened('2026-03-31'), entryOf(caseConference, aConference(), { at: day('2026-01-02') }))
    expect(march(file).files).toMatchObject({ openBefore: 0, opened: 1, openAfter: 1 })
    expect(monthFigures(KINDS, [file], '2026-04').files).toMatchObject({ openBefore: 1, opened: 0, openAfter: 1 })
  })

  it('count nothing of a file from a list until somebody has looked at it, and then by its own days', () => {
    const came = entryOf(
      fileOpened,
      {
        source: 'school',
        askedAboutOthers: 'none-there',
        othersThere: [],
        imported: { scheme: 'moved-in', source: 'list', row: 1 },
      },
      { at: day('2026-01-05') },
    )
    const looked = entryOf(movedInLooked, { read: 'all' }, { at: day('2026-05-02') })
    expect(march(fileOf(came, seen('2026-03-02')))).toEqual(march())
    expect(march(fileOf(came, seen('2026-03-02'), looked))).toMatchObject({
      files: { openBefore: 1, opened: 0, openAfter: 1 },
      contacts: { childrenSeen: 1 },
    })
  })

  it('count a file that another agency took out whole from the day on which it came here, once somebody has looked', () => {
    const there = { adopted: { by: mira.member, device: mira.device, recordedAt: '2024-02-01T09:00:00.000Z' } }
    const arrival = entryOf(
      fromAnotherAgency,
      {
        agency: 'House of the South',
        madeOn: day('2026-03-01'),
        archive: 'a'.repeat(22),
        was: anasFile,
        type: 'child',
        entries: 1,
        people: [{ member: mira.member }],
        sealed: [],
      },
      { at: day('2026-03-10') },
    )
    const came = [{ ...opened('2024-02-01'), ...there }, arrival]
    const looked = entryOf(movedInLooked, { read: 'all' }, { at: day('2026-03-12') })
    expect(march(fileOf(...came))).toEqual(march())
    expect(march(fileOf(...came, looked)).files).toMatchObject({ openBefore: 0, opened: 1, openAfter: 1 })
    expect(monthFigures(KINDS, [fileOf(...came, looked)], '2026-02')).toMatchObject({ files: { openAfter: 0 } })
  })

  it('count a closing in the month of the second person’s yes, and none that waits or that its author approved', () => {
    const asked = entryOf(closure, aClosure(), { at: day('2026-02-20') })
    const file = (...entries: Parameters<typeof fileOf>) => march(fileOf(opened('2026-01-01'), asked, ...entries)).files
    expect(file()).toMatchObject({ openBefore: 1, closed: 0, openAfter: 1 })
    expect(file(yesTo(asked, { at: day('2026-03-02'), by: drita.member }))).toMatchObject({ closed: 0, openAfter: 1 })
    expect(file(yesTo(asked, { at: day('2026-03-02') }))).toMatchObject({ openBefore: 1, closed: 1, openAfter: 0 })
  })

  it('count the phases as the agency does', () => {
    const file = fileOf(opened('2025-11-15'))
    expect(march(file).children.byPhase).toEqual({ transition: 1 })
    expect(march({ ...file, phaseWindows: { transition: 6, inclusion: 12, end: 36 } }).children.byPhase).toEqual({
      crisis: 1,
    })
  })

  it('keep who wished no contact apart from who is closed, and see who came back', () => {
    const wish = entryOf(
      dormantByWish,
      { wayBack: 'Our door', mayWeGetInTouch: { answer: 'no' } },
      { at: day('2026-03-05') },
    )
    const back = entryOf(
      reopened,
      { because: 'She came by.', askedBy: 'child' },
      { at: day('2026-04-05'), replaces: [wish.id] },
    )
    const file = fileOf(opened('2026-01-01'), wish, back)
    expect(march(file).files).toMatchObject({ becameDormant: 1, dormantAfter: 1, openAfter: 0, closed: 0, reopened: 0 })
    expect(monthFigures(KINDS, [file], '2026-04').files).toMatchObject({ reopened: 1, dormantAfter: 0, openAfter: 1 })
  })

  it('count a child once, however often seen; a call is a contact and no sight of her; a closed door is neither', () => {
    const file = fileOf(
      opened('2026-01-01'),
      seen('2026-03-02'),
      seen('2026-03-20'),
      seen('2026-03-21', { place: 'by-phone' }),
      seen('2026-03-22', { child: 'not-met', place: 'home' }),
      seen('2026-02-27'),
    )
    const onPhone = fileOf(opened('2026-01-01'), seen('2026-03-02', { place: 'by-phone' }))
    expect(march(file, onPhone).contacts).toEqual({
      childrenSeen: 1,
      byPlace: { school: 2, 'by-phone': 2 },
      triedInVain: 1,
    })
  })

  it('count each need once a stage, and leave out what was struck', () => {
    const wrong = offered('wrong', '2026-03-03')
    const file = fileOf(
      opened('2026-01-01'),
      offered('tooth', '2026-03-02'),
      offered('tooth', '2026-03-09'),
      offered('eyes', '2026-03-02'),
      wrong,
      strike(wrong),
    )
    expect(march(file).help).toEqual({ offered: { medical: 2 } })
  })

  it('count one missing episode once, however often its state changed, in the month in which it began', () => {
    const gone = entryOf(missingEpisode, { is: 'missing', episode: 'a' }, { at: day('2026-03-05') })
    const elsewhere = entryOf(
      missingEpisode,
      { is: 'known-elsewhere', episode: 'a' },
      { at: day('2026-03-06'), replaces: [gone.id] },
    )
    const back = entryOf(
      missingEpisode,
      { is: 'back', episode: 'a' },
      { at: day('2026-04-02'), replaces: [elsewhere.id] },
    )
    const again = entryOf(missingEpisode, { is: 'missing', episode: 'b' }, { at: day('2026-03-20') })
    const file = fileOf(opened('2026-01-01'), gone, elsewhere, back)
    expect(march(file).acts).toEqual({ 'missing-episode': 1 })
    expect(monthFigures(KINDS, [file], '2026-04').acts).toEqual({})
    expect(march(fileOf(opened('2026-01-01'), gone, again)).acts).toEqual({ 'missing-episode': 2 })
  })

  it('count a place that was corrected on its day once, and a risk that was assessed twice as two', () => {
    const place = (arrangement: 'kin' | 'foster', at: string, replaces: readonly Entry[] = []) =>
      entryOf(careArrangement, { ...lives(arrangement).body }, { at: day(at), replaces: replaces.map(({ id }) => id) })
    const slip = place('kin', '2026-03-02')
    const right = place('foster', '2026-03-02', [slip])
    const moved = place('kin', '2026-03-20', [right])
    expect(march(fileOf(opened('2026-01-01'), slip, right, moved)).acts).toEqual({ 'care-arrangement': 2 })
    const looked = entryOf(riskAssessment, aRiskAssessment(), { at: day('2026-03-02') })
    const lookedAgain = entryOf(riskAssessment, aRiskAssessment(), { at: day('2026-03-20'), replaces: [looked.id] })
    expect(march(fileOf(opened('2026-01-01'), looked, lookedAgain)).acts).toEqual({ 'risk-assessment': 2 })
  })

  it('tell a child’s age on the last day of the month, by the youngest that is possible', () => {
    const born = entryOf(
      birth,
      {
        who: 'child',
        born: { known: 'range', from: day('2013-01-01'), to: day('2015-12-31') },
        basis: 'professional-estimate',
        reasonsForChild: 'yes',
      },
      { at: day('2026-01-02') },
    )
    expect(march(fileOf(opened('2026-01-01'), born)).children.byAge).toEqual({ '6-11': 1 })
  })

  it('say which folders were not held, since then they may be too low', () => {
    expect(march(fileHolding(['care'], opened('2026-01-01'))).partly).toEqual([
      'identity',
      'health',
      'therapy',
      'status',
      'justice',
      'whereabouts',
      'origins',
    ])
  })

  it('hold no name, no number of a file and no word that anybody wrote', () => {
    const file = fileOf(
      opened('2026-01-01'),
      seen('2026-03-02', { childSays: says('Granit waits at the gate.'), saw: 'the red van' }),
    )
    expect(JSON.stringify(march(file))).not.toMatch(/Granit|red van|file-ana|entry-/)
  })
})

describe('a file as of a day', () => {
  it('knows nothing of later, and everything that was corrected about then', () => {
    const wrong = seen('2026-03-02')
    const file = fileOf(opened('2026-01-01'), wrong, seen('2026-03-20'), { ...strike(wrong), at: day('2026-05-01') })
    expect(asOf(KINDS, file, day('2026-03-10')).byKind['visit'] ?? []).toHaveLength(0)
    expect(asOf(KINDS, file, day('2026-03-31')).byKind['visit']).toHaveLength(1)
  })
})
