import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { besa, drita } from '../../../../test/support/people.ts'
import { aVisit, says } from '../../../../test/support/work.ts'
import type { BodyOf } from '../../kind.ts'
import { decide } from '../../decide.ts'
import { due } from '../../due.ts'
import { KINDS } from '../../kinds.ts'
import { visit } from '../follow-up/visit.ts'
import { handOver } from './hand-over.ts'

const today = day('2026-03-02')
const page = (over: Partial<BodyOf<typeof handOver>> = {}): BodyOf<typeof handOver> => ({
  from: drita.member,
  to: besa.member,
  who: 'Quick, funny, does not like the telephone.',
  wants: 'School, and to stay with Dren.',
  neverDo: ['phone the house'],
  promises: ['the school form'],
  next: 'School begins on the 11th.',
  overlapUntil: day('2026-04-01'),
  childTold: { told: 'yes', on: day('2026-03-01'), childSays: says('Will she also bring plums?') },
  goodbye: { visit: 'planned', on: day('2026-03-25') },
  ...over,
})

describe('handing a file over', () => {
  it('is refused before the child was told, and to oneself', () => {
    const write = (body: BodyOf<typeof handOver>) => decide(KINDS, fileOf(), { kind: 'hand-over', at: today, body }, today)
    expect(write(page({ childTold: { told: 'not-yet' } }))).toMatchObject({ ok: false, detail: { rulings: [{ rule: 'P24', missing: ['child-told-first'] }] } })
    expect(write(page({ to: drita.member }))).toMatchObject({ ok: false, code: 'not-well-formed' })
    expect(write(page())).toMatchObject({ ok: true })
  })

  it('makes the good-bye visit due, until the one who leaves has been there', () => {
    const given = entryOf(handOver, page())
    const goodbye = entryOf(visit, aVisit(), { at: day('2026-03-25') })
    expect(due(KINDS, fileOf(given), today)).toEqual([{ what: 'good-bye-visit', on: '2026-03-25', entry: given.id }])
    expect(due(KINDS, fileOf(given, { ...goodbye, by: besa.member }), today)).toHaveLength(1)
    expect(due(KINDS, fileOf(given, goodbye), today)).toEqual([])
  })
})
