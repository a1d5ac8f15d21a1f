import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { besa, drita } from '../../../test/support/people.ts'
import { aClosure, notYetTo, strike, yesTo } from '../../../test/support/work.ts'
import { caseStatus } from './case-status.ts'
import type { Entry } from '../entry/entry.ts'
import { closure } from '../kinds/closure/closure.ts'
import { dormantByWish } from '../kinds/closure/dormant-by-wish.ts'
import { lightClosure } from '../kinds/closure/light-closure.ts'
import { reopened } from '../kinds/closure/reopened.ts'

const closing = entryOf(closure, aClosure())
const wish = entryOf(dormantByWish, { wayBack: 'the pencil', mayWeGetInTouch: { answer: 'no' } })
const again = entryOf(reopened, { because: 'She called.', askedBy: 'child' })
const status = (...entries: readonly Entry[]) => caseStatus(fileOf(...entries)).is

describe('whether a file is being worked on', () => {
  it('is not closed by asking, nor by the yes of the one who asked', () => {
    expect(status(closing)).toBe('closure-asked')
    expect(status(closing, yesTo(closing, { by: drita.member }))).toBe('closure-asked')
  })

  it('is not closed by a yes that somebody with another folder wrote there', () => {
    expect(status(closing, yesTo(closing, { folder: 'therapy' }))).toBe('closure-asked')
  })

  it('is closed by the supervisor’s yes, in whichever order the two arrive', () => {
    const yes = yesTo(closing)
    expect(status(closing, yes)).toBe('closed')
    expect(status(yes, closing)).toBe('closed')
  })

  it('opens again, asked for, when the yes is struck, and plainly when the closing is', () => {
    const yes = yesTo(closing)
    expect(status(closing, yes, strike(yes))).toBe('closure-asked')
    expect(status(closing, yes, strike(closing))).toBe('open')
  })

  it('is open after being sent back', () => {
    expect(status(closing, notYetTo(closing))).toBe('open')
  })

  it('stays open where two supervisors answered differently, and says that they did', () => {
    expect(caseStatus(fileOf(closing, yesTo(closing), notYetTo(closing)))).toMatchObject({ is: 'open', clash: true })
  })

  it('stays open where one opened it again and another, not having seen that, closed it', () => {
    const before = entryOf(lightClosure, { reason: 'met-once', words: 'at the station', wayBack: 'a card' })
    const opened: Entry = { ...again, replaces: [before.id] }
    expect(caseStatus(fileOf(before, opened, closing, yesTo(closing)))).toMatchObject({ is: 'reopened', clash: true })
  })

  it('is dormant and not closed where her wish and a closing stand side by side', () => {
    expect(caseStatus(fileOf(wish, closing, yesTo(closing)))).toMatchObject({ is: 'dormant', clash: true })
  })

  it('is not woken by a closing that was asked for and sent back', () => {
    const asked: Entry = { ...closing, replaces: [wish.id] }
    expect(status(wish, asked)).toBe('dormant')
    expect(status(wish, asked, notYetTo(asked))).toBe('dormant')
    expect(status(wish, asked, yesTo(asked))).toBe('closed')
  })

  it('is closed by a second asking, which names only the first, over the opening that the first had seen', () => {
    const opened: Entry = { ...again, replaces: [] }
    const first: Entry = { ...closing, replaces: [opened.id] }
    const second = entryOf(closure, aClosure(), { replaces: [first.id] })
    expect(status(opened, first, notYetTo(first))).toBe('reopened')
    expect(caseStatus(fileOf(opened, first, notYetTo(first), second, yesTo(second)))).toMatchObject({
      is: 'closed',
      clash: false,
    })
  })

  it('waits for no answer any more once somebody who saw the asking opened the file again', () => {
    const asked = entryOf(closure, aClosure())
    expect(caseStatus(fileOf(asked, { ...again, replaces: [asked.id] }))).toMatchObject({
      is: 'reopened',
      asked: [],
      clash: false,
    })
  })

  it('says which folders might say otherwise', () => {
    expect(caseStatus(fileHolding(['therapy'], closing, yesTo(closing)))).toMatchObject({
      is: 'open',
      unread: ['care'],
    })
  })
})

/** Entries that set a status and replace each other at random, as devices without contact would, and otherwise. */
const anyLife = fc
  .array(
    fc.record({
      what: fc.constantFrom('closure', 'light', 'wish', 'again', 'yes', 'own-yes', 'not-yet', 'strike'),
      of: fc.nat(9),
      sees: fc.array(fc.nat(9), { maxLength: 3 }),
      month: fc.integer({ min: 1, max: 9 }),
    }),
    { maxLength: 10 },
  )
  .map((steps) => {
    const made: Entry[] = []
    for (const { what, of, sees, month } of steps) {
      const target = made[of % Math.max(made.length, 1)] ?? closing
      const over = { replaces: sees.flatMap((n) => made[n]?.id ?? []), at: day(`2026-0${month}-01`) }
      if (what === 'closure') made.push(entryOf(closure, aClosure(), over))
      else if (what === 'light')
        made.push(entryOf(lightClosure, { reason: 'met-once', words: 'at the station', wayBack: 'a card' }, over))
      else if (what === 'wish') made.push(entryOf(dormantByWish, wish.body, over))
      else if (what === 'again') made.push(entryOf(reopened, again.body, over))
      else if (what === 'yes') made.push(yesTo(target))
      else if (what === 'own-yes') made.push(yesTo(target, { by: target.by }))
      else if (what === 'not-yet') made.push(notYetTo(target))
      else made.push(strike(target))
    }
    return made
  })

describe('any life of a file', () => {
  it('has the same status in any order of arrival and however often each entry arrives', () => {
    fc.assert(
      fc.property(
        anyLife.chain((entries) =>
          fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })),
        ),
        ([entries, shuffled]) => {
          expect(caseStatus(fileOf(...shuffled, ...shuffled.slice(0, 3)))).toEqual(caseStatus(fileOf(...entries)))
        },
      ),
      { numRuns: 500 },
    )
  })

  it('is closed only where every standing word is a closing, and a full one beside another’s yes', () => {
    fc.assert(
      fc.property(anyLife, (entries) => {
        const file = fileOf(...entries)
        const { is, by } = caseStatus(file)
        if (is !== 'closed') return
        expect(by.length).toBeGreaterThan(0)
        for (const id of by) {
          const entry = file.entries.find((candidate) => candidate.id === id)
          expect(['closure', 'light-closure']).toContain(entry?.kind)
          const answers = (file.byKind['approved'] ?? []).filter(
            (yes) => (yes.body as { entry: string }).entry === id && yes.by !== entry?.by,
          )
          if (entry?.kind === 'closure') expect(answers.length).toBeGreaterThan(0)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('is never closed by one person alone, short of a light closing', () => {
    fc.assert(
      fc.property(anyLife, (entries) => {
        const alone = entries
          .filter((entry) => entry.kind !== 'light-closure')
          .map((entry) => ({ ...entry, by: besa.member }))
        expect(status(...alone)).not.toBe('closed')
      }),
      { numRuns: 300 },
    )
  })
})
