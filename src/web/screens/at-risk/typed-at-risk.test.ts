import { describe, expect, it } from 'vitest'
import type { FileLine } from '#device/files/api.ts'
import { decide } from '#domain/deciding/decide.ts'
import { childAtRisk } from '#domain/kinds/before/child-at-risk.ts'
import { KINDS } from '#domain/kinds.ts'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { atRiskFile, atRiskIn, blankAtRisk, missingAtRisk } from './typed-at-risk.ts'

const today = day('2026-03-02')
const typed = { ...blankAtRisk(today, 'm1'), signs: ['carer-away'], toldBy: 'teacher', again: day('2026-03-09') }
const line = (
  mark: string,
  over: { stands?: 'open' | 'safe-enough'; lookAgainOn?: ReturnType<typeof day> },
): FileLine => {
  const entry = entryOf(
    childAtRisk,
    { mark, ageSeems: '6-11', seems: 'female', signs: ['carer-away'], toldBy: 'teacher', stands: 'open', ...over },
    { about: [] },
  )
  return { file: entry.file, line: fileOf(entry), rights: {}, due: [], unsent: 0, lastReceivedAt: null }
}

describe('a child to whom it could happen', () => {
  it('is not written without a reason, and asks for no name', () => {
    expect(missingAtRisk(blankAtRisk(today, 'm1'))).toEqual(['signs', 'toldBy'])
    const [draft] = atRiskFile(typed).drafts
    if (!draft) throw new Error('a draft')
    expect(decide(KINDS, fileOf(), draft, today)).toMatchObject({
      ok: true,
      value: { body: { ageSeems: 'not-known', lookAgainOn: '2026-03-09' } },
    })
  })

  it('comes first where somebody promised to look again, and last where it is over', () => {
    const order = atRiskIn(
      [
        line('over', { stands: 'safe-enough', lookAgainOn: day('2026-01-01') }),
        line('no-day', {}),
        line('soon', { lookAgainOn: day('2026-03-01') }),
      ],
      today,
    )
    expect(order.map(({ entry, due }) => [entry.body.mark, due])).toEqual([
      ['soon', true],
      ['no-day', false],
      ['over', false],
    ])
  })
})
