import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { decide } from '../../deciding/decide.ts'
import { due } from '../../dues/due.ts'
import { fileTypeOf } from '../../file/file-type.ts'
import { KINDS } from '../../kinds.ts'
import { agencyDilemma, dilemmasOf, type AgencyDilemma } from './agency-dilemma.ts'
import { ethicsLogOpened } from './ethics-log-opened.ts'

const today = day('2026-03-02')
const aDilemma = (over: Partial<AgencyDilemma> = {}): AgencyDilemma => ({
  dilemma: 'film',
  matter: 'media',
  question: 'May a donor film in the shelter?',
  principles: ['do-no-harm', 'confidentiality'],
  ways: [
    { way: 'No film', helps: ['The children'], harms: ['The budget'] },
    { way: 'Hands only', helps: ['The budget'], harms: [] },
  ],
  asked: ['The team'],
  state: 'still-thinking',
  reviewOn: day('2026-06-01'),
  ...over,
})
const log = entryOf(ethicsLogOpened, { name: 'Hard questions' })
const write = (over: object) =>
  decide(KINDS, fileOf(log), { kind: 'agency-dilemma', at: today, about: [], body: { ...aDilemma(), ...over } }, today)

describe('a hard question of the agency', () => {
  it.each([
    ['one principle alone', { principles: ['do-no-harm'] }, 'principles'],
    ['one way alone', { ways: aDilemma().ways.slice(0, 1) }, 'ways'],
    ['a decision without its reason', { state: 'decided' }, 'because'],
    ['a look back at nothing', { state: 'looked-back', because: 'So.' }, 'whatCame'],
  ])('is refused with %s', (_, over, path) => {
    expect(write(over)).toMatchObject({ ok: false, detail: { issues: [{ path }] } })
  })

  it('stands in a log of its own, and asks to be looked back on until it was', () => {
    expect(fileTypeOf(KINDS, fileOf(log))).toBe('ethics')
    expect(due(KINDS, fileOf(log, entryOf(agencyDilemma, aDilemma())), today)).toMatchObject([
      { what: 'ethics-review', on: '2026-06-01' },
    ])
    expect(
      due(
        KINDS,
        fileOf(log, entryOf(agencyDilemma, aDilemma({ state: 'looked-back', because: 'So.', whatCame: 'Nothing.' }))),
        today,
      ),
    ).toEqual([])
  })

  it('of two that clash the one still thought about leads', () => {
    const decided = entryOf(agencyDilemma, aDilemma({ state: 'decided', because: 'So.' }))
    const open = entryOf(agencyDilemma, aDilemma({ principles: ['do-no-harm', 'answerable'] }))
    expect(dilemmasOf(fileOf(log, decided, open))).toMatchObject([{ id: open.id }])
  })
})
