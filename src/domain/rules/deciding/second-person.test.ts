import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { besa, drita, grandmother, idFrom, mira, uncle } from '../../../../test/support/people.ts'
import { aView } from '../../../../test/support/work.ts'
import { needsAnswer, waitingForApproval } from '../../file/approvals.ts'
import type { CaseFile } from '../../file/case-file.ts'
import { decide } from '../../deciding/decide.ts'
import type { Doer } from '../../entry/doer.ts'
import { due } from '../../dues/due.ts'
import type { FileId } from '../../entry/ids.ts'
import type { Kind } from '../../file/kind.ts'
import { approved } from '../../kinds/any/approved.ts'
import { sharedWith } from '../../kinds/any/shared-with.ts'
import { reportByLaw } from '../../kinds/follow-up/report-by-law.ts'
import { views } from '../../kinds/planning/views.ts'
import { card } from '../../kinds/registration/card.ts'
import { doNot } from '../../kinds/registration/do-not.ts'
import { fileLink } from '../../kinds/registration/file-link.ts'
import { guardianship } from '../../kinds/registration/guardianship.ts'
import { person } from '../../kinds/registration/person.ts'
import { KINDS } from '../../kinds.ts'
import { nextWorkingDay } from './second-person.ts'

// A Friday.
const today = day('2026-03-06')
const fact = entryOf(views, aView())
const mark = entryOf(doNot, { person: uncle, called: 'moustache', never: ['contact'], numbers: [] })
const agency = (...entries: Parameters<typeof fileOf>): CaseFile => ({
  ...fileOf(fact, ...entries),
  supervisors: [besa.member],
})
const lawful = (second: object) => ({ basis: 'best-interests' as const, reason: 'School begins on Monday.', ...second })
const body = (second: object) => ({
  recipient: 'school' as const,
  with: { named: 'the class teacher' },
  purpose: 'a place in class',
  facts: [fact.id],
  folders: [],
  how: 'paper' as const,
  passingOn: 'not-allowed' as const,
  lawful: lawful(second),
})
const share = (second: object, file = agency(mark), by = drita.member) =>
  decide(KINDS, file, { kind: 'shared-with', at: today, by, body: body(second) }, today)
const lacks = (second: object, file?: CaseFile) => {
  const answer = share(second, file)
  return answer.ok
    ? []
    : (answer.detail.rulings ?? []).flatMap((ruling) => (ruling.answer === 'refused' ? ruling.missing : []))
}
const dues = (file: CaseFile) => due(KINDS, file, today).map(({ what, on, who }) => [what, on, who])

describe('a second person who decides with the writer', () => {
  it.each([
    ['the writer alone', { secondPerson: { member: drita.member } }],
    ['a member who may not answer', { secondPerson: { member: mira.member } }],
    ['the child', { secondPerson: { person: 'child' } }],
    ['an uncle who is marked', { secondPerson: { person: uncle } }],
    ['a grandmother who does not represent the child', { secondPerson: { person: grandmother } }],
  ])('is not %s', (_, second) => {
    expect(lacks(second)).toEqual(expect.arrayContaining(['second-person-who-may-answer']))
  })

  it('is not a supervisor who has left the agency, nor one whom this file marks', () => {
    expect(lacks({ secondPerson: { member: besa.member } }, { ...agency(mark), gone: [besa.member] })).toEqual([
      'second-person-who-may-answer',
    ])
    const marked = entryOf(doNot, { ...mark.body, member: besa.member })
    expect(lacks({ secondPerson: { member: besa.member } }, agency(marked))).toContain('second-person-who-may-answer')
    const written = entryOf(sharedWith, body({ secondPerson: { member: besa.member } }), { at: today })
    for (const file of [agency(marked, written), { ...agency(written), gone: [besa.member] }])
      expect(dues(file)).toEqual([['second-look', today, undefined]])
  })

  it('is not the child or somebody around the child, typed as if on duty', () => {
    const file = agency(
      mark,
      entryOf(person, {
        person: grandmother,
        called: 'Teta Lule',
        gender: 'female',
        ageBand: '25-or-more',
        alive: 'yes',
      }),
      entryOf(card, {
        called: { text: 'Ana' },
        pronoun: 'she',
        ageBand: '12-14',
        languages: [],
        interpreter: 'not-needed',
      }),
    )
    for (const named of ['teta lule ', 'ANA', 'Moustache'])
      expect(lacks({ secondPerson: { named } }, file), named).toEqual(['second-person-who-may-answer'])
    expect(share({ secondPerson: { named: 'the duty officer of the centre' } }, file).ok).toBe(true)
  })

  it('is not the supervisor who writes it', () => {
    expect(share({ secondPerson: { member: besa.member } }, agency(mark), besa.member)).toMatchObject({
      ok: false,
      code: 'rule-refused',
    })
  })

  it('is not left out without a reason, and no danger to life waits for one', () => {
    expect(lacks({})).toEqual(['second-person'])
    expect(share({ alone: ' ' }).ok).toBe(false)
    expect(
      decide(
        KINDS,
        agency(mark),
        {
          kind: 'shared-with',
          at: today,
          by: drita.member,
          body: { ...body({}), lawful: { basis: 'vital-interest', danger: 'She does not wake.' } },
        },
        today,
      ).ok,
    ).toBe(true)
  })

  it('is a member who may answer, and answers under their own key: until then it is unconfirmed and due to them on the next working day', () => {
    expect(share({ secondPerson: { member: besa.member } }).ok).toBe(true)
    const asked = entryOf(sharedWith, body({ secondPerson: { member: besa.member } }), { at: today })
    expect(needsAnswer(asked)).toBe(true)
    expect(waitingForApproval(agency(asked)).map(({ entry }) => entry.id)).toEqual([asked.id])
    expect(dues(agency(asked))).toEqual([['second-person-to-confirm', '2026-03-09', { member: besa.member }]])
    // The writer's own yes confirms nothing, nor does that of a member who may not answer.
    for (const by of [drita.member, mira.member])
      expect(dues(agency(asked, entryOf(approved, { entry: asked.id }, { by })))).toHaveLength(1)
    expect(dues(agency(asked, entryOf(approved, { entry: asked.id }, { by: besa.member })))).toEqual([])
  })

  it('without an account is on paper, unconfirmed: a guardian of the child, or somebody on duty who is named', () => {
    const guardian = entryOf(guardianship, {
      type: 'temporary-guardian',
      stands: 'appointed',
      person: grandmother,
      conflict: 'none-declared',
    } as never)
    expect(share({ secondPerson: { person: grandmother } }, agency(mark, guardian)).ok).toBe(true)
    expect(share({ secondPerson: { named: 'the duty officer of the centre' } }).ok).toBe(true)
    expect(
      dues(agency(entryOf(sharedWith, body({ secondPerson: { named: 'the duty officer' } }), { at: today }))),
    ).toEqual([['second-person-to-confirm', '2026-03-09', undefined]])
  })

  it('is no guardian whom nobody may contact or tell anything: a second person looks today', () => {
    const guardian = entryOf(guardianship, {
      type: 'temporary-guardian',
      stands: 'appointed',
      person: grandmother,
      conflict: 'none-declared',
    } as never)
    const report = entryOf(reportByLaw, reported({ decidedWith: { person: grandmother } }), { at: today })
    const looks = (...more: Parameters<typeof fileOf>) =>
      dues(agency(guardian, report, ...more)).flatMap(([what]) =>
        typeof what === 'string' && what.startsWith('second-') ? [what] : [],
      )
    expect(looks()).toEqual(['second-person-to-confirm'])
    for (const never of ['contact', 'inform'] as const)
      expect(looks(entryOf(doNot, { ...mark.body, person: grandmother, never: [never] }))).toEqual(['second-look'])
  })

  it('could not be reached: decided alone, because …, and looked at by a second person today', () => {
    expect(share({ alone: 'It is night, and the others are on the road.' }).ok).toBe(true)
    const alone = entryOf(sharedWith, body({ alone: 'It is night.' }), { at: today })
    expect(dues(agency(alone))).toEqual([['second-look', today, undefined]])
    expect(dues(agency(alone, entryOf(approved, { entry: alone.id }, { by: besa.member })))).toEqual([])
  })

  const link = {
    file: idFrom('file-mother') as FileId,
    person: grandmother,
    crosses: ['when-we-come' as const],
    because: 'One visit for both.',
    answers: [{ who: 'child' as const, answer: 'yes' as const }],
    until: day('2026-09-01'),
    stands: true,
  }
  const linked = (decidedBy: readonly Doer[], more: object = {}) =>
    decide(
      KINDS,
      agency(mark),
      { kind: 'file-link', at: today, by: drita.member, body: { ...link, decidedBy, ...more } },
      today,
    ).ok
  const reported = (more: object) => ({
    stands: 'not-required' as const,
    report: 'r',
    law: 'Article 5',
    because: 'Nobody is in danger.',
    ...more,
  })

  it('decides with the writer what crosses to a relative’s file: a name that the writer types is no second person', () => {
    const writer = { member: drita.member }
    expect(linked([writer])).toBe(false)
    expect(linked([writer, writer])).toBe(false)
    expect(linked([writer, { member: mira.member }])).toBe(false)
    expect(linked([writer, { person: 'child' }])).toBe(false)
    expect(linked([writer, { person: uncle }])).toBe(false)
    expect(linked([writer, { member: besa.member }])).toBe(true)
    expect(linked([writer], { alone: 'The others are on the road.' })).toBe(true)
  })

  it.each([
    [
      'what crosses to another file',
      fileLink,
      { ...link, decidedBy: [{ member: drita.member }, { member: besa.member }] },
    ],
    ['that no report is required', reportByLaw, reported({ decidedWith: { member: besa.member } })],
  ])('answers under their own key, too, where two decided %s', (_, kind, body) => {
    const asked = entryOf(kind as Kind, body, { at: today })
    expect(waitingForApproval(agency(asked)).map(({ entry }) => entry.id)).toEqual([asked.id])
    const confirm = (file: CaseFile) => dues(file).filter(([what]) => what === 'second-person-to-confirm')
    expect(confirm(agency(asked))).toEqual([['second-person-to-confirm', '2026-03-09', { member: besa.member }]])
    const own = entryOf(approved, { entry: asked.id }, { by: drita.member, folder: asked.folder })
    expect(confirm(agency(asked, own))).toHaveLength(1)
    expect(
      confirm(agency(asked, entryOf(approved, { entry: asked.id }, { by: besa.member, folder: asked.folder }))),
    ).toEqual([])
  })

  it('looks today at what was reported by nobody but the writer, or with somebody who may not answer', () => {
    for (const more of [{}, { alone: 'It is night.' }, { decidedWith: { person: uncle } }])
      expect(dues(agency(mark, entryOf(reportByLaw, reported(more), { at: today })))).toEqual([
        ['second-look', today, undefined],
      ])
  })

  it('has until Monday where it was written on a Friday, a Saturday or a Sunday', () => {
    expect(['2026-03-05', '2026-03-06', '2026-03-07', '2026-03-08'].map((text) => nextWorkingDay(day(text)))).toEqual([
      '2026-03-06',
      '2026-03-09',
      '2026-03-09',
      '2026-03-09',
    ])
  })
})
