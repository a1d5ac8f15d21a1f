import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { aClosure, says, yesTo } from '../../../../test/support/work.ts'
import { decide } from '../../deciding/decide.ts'
import { due } from '../../dues/due.ts'
import type { BodyOf } from '../../file/kind.ts'
import { KINDS } from '../../kinds.ts'
import { closure } from '../closure/closure.ts'
import { birth } from '../registration/birth.ts'
import { fileOpened } from '../registration/file-opened.ts'
import { ownFileCopy } from './own-file-copy.ts'

const today = day('2026-03-02')
const born = (on: string) =>
  entryOf(birth, {
    who: 'child',
    born: { known: 'day', on: day(on) },
    basis: 'birth-certificate',
    reasonsForChild: on > '2008-03-01' ? 'yes' : 'no',
  })
const opened = entryOf(
  fileOpened,
  { source: 'school', askedAboutOthers: 'none-there', othersThere: [] },
  { at: day('2024-01-10') },
)
const given: BodyOf<typeof ownFileCopy> = {
  answer: 'given',
  how: 'paper',
  language: 'sq',
  folders: ['care'],
  notes: 12,
  left: [{ because: 'another-persons', count: 3 }],
  kept: 'with-the-person',
  says: says('I want to read it alone.'),
}
const write = (body: unknown, ...entries: Parameters<typeof fileOf>) =>
  decide(KINDS, fileOf(...entries), { kind: 'own-file-copy', at: today, body }, today)
const dueIn = (...entries: Parameters<typeof fileOf>) =>
  due(KINDS, fileOf(...entries), today)
    .filter(({ what }) => what === 'own-file-copy')
    .map(({ on }) => on)

describe('a copy that was handed over', () => {
  it('is refused while the person may still be a child; that they want none is always written', () => {
    expect(write(given, born('2008-03-03'))).toMatchObject({
      ok: false,
      code: 'rule-refused',
      detail: { rulings: [{ rule: 'R20', missing: ['sure-of-full-age'] }] },
    })
    expect(write({ answer: 'not-wanted', says: says('Not now.') }, born('2012-01-01'))).toMatchObject({ ok: true })
    expect(write(given, born('2008-03-02'))).toMatchObject({ ok: true, value: { folder: 'care' } })
  })

  it('says what it held by counts, and no words of it', () => {
    expect(
      write({ ...given, left: [{ because: 'another-persons', count: 3, words: 'his mother' }] }, born('2008-03-02')),
    ).toMatchObject({ ok: false, code: 'not-well-formed' })
  })
})

describe('at eighteen', () => {
  it('nothing is due for whoever came grown, whose file rests or was closed, or whose age nobody can tell', () => {
    const ended = entryOf(closure, aClosure(), { at: day('2026-02-01') })
    expect(dueIn(opened, born('1995-03-02'))).toEqual([])
    expect(dueIn(opened, born('2008-03-10'), ended, yesTo(ended, { at: day('2026-02-02') }))).toEqual([])
    expect(
      dueIn(
        opened,
        entryOf(birth, {
          who: 'child',
          born: { known: 'age', from: 14, on: day('2024-01-10') },
          basis: 'child-said',
          reasonsForChild: 'yes',
        }),
      ),
    ).toEqual([])
    expect(
      dueIn(
        opened,
        entryOf(birth, { who: 'child', born: { known: 'nothing' }, basis: 'child-said', reasonsForChild: 'yes' }),
      ),
    ).toEqual([])
  })

  it('the copy is due on the birthday, seen coming for two months, and stays so until somebody answered', () => {
    expect(dueIn(opened, born('2008-05-02'))).toEqual([])
    expect(dueIn(opened, born('2008-04-30'))).toEqual(['2026-04-30'])
    expect(dueIn(opened, born('2008-01-01'))).toEqual(['2026-01-01'])
    expect(dueIn(opened, born('2008-01-01'), entryOf(ownFileCopy, given))).toEqual([])
    expect(
      dueIn(opened, born('2008-01-01'), entryOf(ownFileCopy, { answer: 'not-wanted', says: says('No.') })),
    ).toEqual([])
  })

  it('goes by the latest day on which the person may have been born', () => {
    expect(
      dueIn(
        opened,
        entryOf(birth, {
          who: 'child',
          born: { known: 'range', from: day('2007-01-01'), to: day('2008-03-20') },
          basis: 'family-said',
          reasonsForChild: 'yes',
        }),
      ),
    ).toEqual(['2026-03-20'])
  })

  it('is asked about again on the day that was named, and on no other', () => {
    expect(
      dueIn(
        opened,
        born('2008-01-01'),
        entryOf(ownFileCopy, { answer: 'later', askAgainOn: day('2026-06-01'), says: says('In summer.') }),
      ),
    ).toEqual(['2026-06-01'])
  })
})
