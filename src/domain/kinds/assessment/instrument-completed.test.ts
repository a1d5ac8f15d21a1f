import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { besa, drita } from '../../../../test/support/people.ts'
import { anOutcomeLook } from '../../../../test/support/work.ts'
import { due } from '../../dues/due.ts'
import { r15LookAgain } from '../../rules/r15-look-again.ts'
import { dormantByWish } from '../closure/dormant-by-wish.ts'
import { instrumentCompleted } from './instrument-completed.ts'
import { instrumentHeld, instrumentsHeld, instrumentsKnown } from '../any/instrument-held.ts'
import { reintegrationOutcomes } from '../../instruments/built-in/reintegration-outcomes.ts'
import type { Instrument } from '../../vocabulary/instrument.ts'

const again = (...entries: Parameters<typeof fileOf>) =>
  due([instrumentCompleted], fileOf(...entries), day('2026-03-02'))

describe('an instrument that was gone through', () => {
  it('is refused empty, with a question twice, without a source, and for a code that is none', () => {
    const wrong = [
      { answers: [] },
      {
        answers: [
          { is: 'not-known', item: 'home' },
          { is: 'not-known', item: 'home' },
        ],
      },
      { sources: [] },
      { instrument: '__proto__' },
    ]
    for (const over of wrong)
      expect(instrumentCompleted.schema.safeParse({ ...anOutcomeLook(), ...over }).success).toBe(false)
  })

  it('is due again after its own interval, as the task of whoever did it or is named', () => {
    expect(again(entryOf(instrumentCompleted, anOutcomeLook()))).toMatchObject([
      { what: 'instrument-again', on: '2026-08-28', who: { member: drita.member } },
    ])
    expect(
      again(entryOf(instrumentCompleted, { ...anOutcomeLook(), looksAgain: { member: besa.member } })),
    ).toMatchObject([{ who: { member: besa.member } }])
  })

  it('is due once, by its last look', () => {
    expect(
      again(
        entryOf(instrumentCompleted, anOutcomeLook()),
        entryOf(instrumentCompleted, anOutcomeLook(), { at: day('2026-03-20') }),
      ),
    ).toMatchObject([{ on: '2026-09-16' }])
  })

  it('makes nothing due in `health`, and none for a child who wishes no contact (N5, P15)', () => {
    const inHealth = entryOf(instrumentCompleted, anOutcomeLook(), { folder: 'health' })
    const wish = entryOf(dormantByWish, { wayBack: 'Our door', mayWeGetInTouch: { answer: 'no' } })
    expect(again(inHealth)).toEqual([])
    expect(again(entryOf(instrumentCompleted, anOutcomeLook()), wish)).toEqual([])
    expect(r15LookAgain(fileOf(inHealth), day('2027-01-01'))).toMatchObject({ answer: 'allowed' })
  })

  it('is late for R15 once its interval has passed', () => {
    const file = fileOf(entryOf(instrumentCompleted, anOutcomeLook()))
    expect(r15LookAgain(file, day('2026-08-28'))).toMatchObject({ answer: 'allowed' })
    expect(r15LookAgain(file, day('2026-08-29'))).toMatchObject({ answer: 'refused', missing: ['instrument-again'] })
  })
})

describe('an instrument that an agency holds', () => {
  const licensed: Instrument = {
    ...reintegrationOutcomes,
    id: 'licensed',
    licence: { terms: 'by-agreement', holder: 'A person without a name', agreement: 'No. 7', until: day('2026-06-30') },
  }
  const held = entryOf(instrumentHeld, { is: 'held', instrument: licensed })

  it('is not asked after the licence ended, or once it was withdrawn, and still reads old answers', () => {
    const withdrawn = entryOf(
      instrumentHeld,
      { is: 'withdrawn', instrument: licensed, because: 'A newer version came.' },
      { replaces: [held.id] },
    )
    expect(instrumentsHeld(fileOf(held), day('2026-07-01'))).toEqual([])
    expect(instrumentsHeld(fileOf(held, withdrawn), day('2026-03-02'))).toEqual([])
    expect(instrumentsKnown(fileOf(held, withdrawn))).toEqual([licensed])
  })

  it('is asked while it holds', () => {
    expect(instrumentsHeld(fileOf(held), day('2026-06-30'))).toEqual([licensed])
  })
})
