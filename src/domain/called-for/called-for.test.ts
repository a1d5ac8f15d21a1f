import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { aClosure, yesTo } from '../../../test/support/work.ts'
import { KINDS } from '../kinds.ts'
import { closure } from '../kinds/closure/closure.ts'
import { phase } from '../kinds/planning/phase.ts'
import { birth, type WhenBorn } from '../kinds/registration/birth.ts'
import { card } from '../kinds/registration/card.ts'
import { childGroup } from '../kinds/registration/child-group.ts'
import { fileOpened } from '../kinds/registration/file-opened.ts'
import { CHILD_GROUPS } from '../vocabulary/child-group.ts'
import { AGE_BANDS } from '../vocabulary/person.ts'
import { PHASES } from '../vocabulary/phase.ts'
import { isCalledFor, type CalledFor } from './called-for.ts'
import { thisChild } from './this-child.ts'

const today = day('2026-03-02')
const born = (when: WhenBorn) =>
  entryOf(birth, { who: 'child', born: when, basis: 'family-said', reasonsForChild: 'yes' })
const opened = entryOf(
  fileOpened,
  { source: 'school', askedAboutOthers: 'none-there', othersThere: [] },
  { at: day('2026-02-01') },
)
const group = (name: (typeof CHILD_GROUPS)[number], stands: 'yes' | 'suspected' | 'no' = 'yes') =>
  entryOf(childGroup, { group: name, stands })
const asked = (what: CalledFor, ...entries: Parameters<typeof fileOf>) =>
  isCalledFor(what, thisChild(KINDS, fileOf(...entries), today))

describe('what is called for', () => {
  it('hides nothing from a child of whom nothing is known, or whose folders are not held', () => {
    const everything: CalledFor = { ages: ['15-17'], groups: ['left-behind'], steps: ['closed'], after: ['referral'] }
    expect(isCalledFor(everything, thisChild(KINDS, fileHolding([]), today))).toBe(true)
    expect(asked({ ages: ['15-17'], groups: ['left-behind'] })).toBe(true)
    expect(
      isCalledFor(
        { groups: ['left-behind'] },
        thisChild(KINDS, fileHolding(['care'], group('trafficked-child')), today),
      ),
    ).toBe(true)
    expect(isCalledFor({ after: ['referral'] }, thisChild(KINDS, fileHolding(['identity']), today))).toBe(true)
  })

  it('goes by every age that the child may have, and by the card where nothing better is held', () => {
    const grown: CalledFor = { ages: ['15-17', '18-24'] }
    expect(asked(grown, born({ known: 'day', on: day('2020-03-02') }))).toBe(false)
    expect(asked(grown, born({ known: 'range', from: day('2009-01-01'), to: day('2016-01-01') }))).toBe(true)
    expect(asked(grown, born({ known: 'age', from: 6, on: today }))).toBe(true)
    expect(asked(grown, born({ known: 'nothing' }))).toBe(true)
    expect(
      asked(grown, entryOf(card, { pronoun: 'he', ageBand: '3-5', languages: [], interpreter: 'not-known' })),
    ).toBe(false)
  })

  it('goes by any group that holds or is suspected', () => {
    expect(asked({ groups: ['trafficked-child'] }, group('left-behind'))).toBe(false)
    expect(asked({ groups: ['trafficked-child'] }, group('left-behind'), group('trafficked-child', 'suspected'))).toBe(
      true,
    )
    expect(asked({ groups: ['trafficked-child'] }, group('trafficked-child', 'no'))).toBe(true)
  })

  it('goes by the step that a person named, else by the time; a closed file has a step of its own', () => {
    expect(asked({ steps: ['crisis'] }, opened)).toBe(true)
    expect(
      asked({ steps: ['crisis'] }, opened, entryOf(phase, { phase: 'inclusion', because: 'She goes to school.' })),
    ).toBe(false)
    const ended = entryOf(closure, aClosure(), { at: today })
    expect(asked({ steps: ['closed'] }, opened, ended)).toBe(false)
    expect(asked({ steps: ['closed'] }, opened, ended, yesTo(ended, { at: today }))).toBe(true)
  })

  it('asks for an answer only after something was asked', () => {
    expect(asked({ after: ['file-opened'] }, opened)).toBe(true)
    expect(asked({ after: ['referral'] }, opened)).toBe(false)
  })

  it('never asks for less where less is known', () => {
    const some = <Code>(codes: readonly Code[]) =>
      fc.option(fc.subarray([...codes], { minLength: 1 }), { nil: undefined })
    const what = fc.record({
      ages: some(AGE_BANDS),
      groups: some(CHILD_GROUPS),
      steps: some(PHASES),
      after: some(KINDS.map((kind) => kind.name)),
    })
    const file = fileOf(opened, born({ known: 'age', from: 4, to: 5, on: today }), group('left-behind'))
    const clear = (given: object): CalledFor =>
      Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
    fc.assert(
      fc.property(what, fc.subarray(['card', 'identity', 'care', 'origins', 'health'] as const), (given, held) => {
        const whole = isCalledFor(clear(given), thisChild(KINDS, file, today))
        if (whole)
          expect(
            isCalledFor(
              clear(given),
              thisChild(
                KINDS,
                fileHolding(
                  [...held],
                  ...file.entries.filter((entry) => (held as readonly string[]).includes(entry.folder)),
                ),
                today,
              ),
            ),
          ).toBe(true)
      }),
    )
  })
})
