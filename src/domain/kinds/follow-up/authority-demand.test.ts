import { describe, expect, it } from 'vitest'
import { day, entryOf, fileOf } from '../../../../test/support/entries.ts'
import { aVisit, me, says, supervisor, yesTo } from '../../../../test/support/work.ts'
import { isApproved, waitingForApproval } from '../../file/approvals.ts'
import { decide } from '../../deciding/decide.ts'
import { due } from '../../dues/due.ts'
import type { BodyOf } from '../../file/kind.ts'
import { KINDS } from '../../kinds.ts'
import { withhold } from '../registration/withhold.ts'
import { authorityDemand } from './authority-demand.ts'
import { demandAnswer } from './demand-answer.ts'
import { visit } from './visit.ts'

const today = day('2026-03-02')
const came = entryOf(authorityDemand, {
  demand: 'd',
  authority: 'a police station',
  wants: 'everything about the girl',
  showed: 'came-to-the-door',
})
const note = entryOf(visit, aVisit())
const sealed = entryOf(visit, aVisit(), { folder: 'therapy' })
type Given = Extract<BodyOf<typeof demandAnswer>, { answer: 'given' }>
const given = (facts: string[], over: Partial<Given> = {}): Given => ({
  answer: 'given',
  demand: 'd',
  reasons: 'The order names these two days.',
  advice: 'our lawyer, by phone',
  decidedWith: supervisor,
  law: 'code of procedure',
  order: 'prosecutors-order',
  facts: facts as Given['facts'],
  how: 'paper',
  childTold: 'yes',
  childSays: says('Only that.'),
  ...over,
})
const write = (body: BodyOf<typeof demandAnswer>, ...more: Parameters<typeof fileOf>) =>
  decide(KINDS, fileOf(came, note, sealed, ...more), { kind: 'demand-answer', at: today, body }, today)

describe('a demand by an authority', () => {
  it('is answered within its days, and writing it down gives nothing', () => {
    expect(due(KINDS, fileOf(came), today)).toEqual([{ what: 'answer-to-demand', on: '2026-03-08', entry: came.id }])
    expect(due(KINDS, fileOf(came, entryOf(demandAnswer, given([note.id]))), today)).toEqual([])
  })

  it('has no form for giving a file or a folder: at least one fact is named, and every one stands', () => {
    expect(demandAnswer.schema.safeParse(given([])).success).toBe(false)
    expect(demandAnswer.schema.safeParse({ ...given([note.id]), folders: ['care'] }).success).toBe(false)
    expect(write(given([came.id.replace(/^./, 'z')]))).toMatchObject({
      ok: false,
      detail: { rulings: [{ rule: 'N10', missing: ['entry-that-stands'] }, {}] },
    })
  })

  it('is refused an answer without advice, and what was said to a psychologist without a court’s own order', () => {
    const { advice, ...without } = given([note.id])
    expect(advice).toBeDefined()
    expect(write(without)).toMatchObject({ ok: false, detail: { rulings: [{ missing: ['legal-advice'] }, {}] } })
    expect(write(given([sealed.id]))).toMatchObject({
      ok: false,
      detail: { rulings: [{ missing: ['order-of-a-court'] }, {}] },
    })
    expect(write(given([sealed.id], { order: 'court-order' }))).toMatchObject({ ok: true })
  })

  it('never gets what is withheld from it', () => {
    const kept = entryOf(withhold, {
      key: 'k',
      withheld: { what: 'entry', entry: note.id },
      from: { recipient: 'police' },
      why: 'fear-of-harm',
      askedBy: 'child',
      stands: true,
    })
    expect(write(given([note.id]), kept)).toMatchObject({
      ok: false,
      detail: {
        rulings: [
          { rule: 'N10', answer: 'allowed' },
          { rule: 'R6', answer: 'refused' },
        ],
      },
    })
  })

  it('may be refused, and every answer takes effect beside a second person’s yes', () => {
    expect(
      write({ answer: 'refused', demand: 'd', reasons: 'No order.', decidedWith: me, toldThem: 'Come with an order.' }),
    ).toMatchObject({ ok: true })
    const answer = entryOf(demandAnswer, given([note.id]))
    expect(waitingForApproval(fileOf(answer)).map(({ entry }) => entry.id)).toEqual([answer.id])
    expect(isApproved(fileOf(answer, yesTo(answer)), answer)).toBe(true)
  })
})
