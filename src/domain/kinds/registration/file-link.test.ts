import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EXAMPLES } from '../../../../test/support/examples/all.ts'
import { day, entryOf, fileHolding, fileOf } from '../../../../test/support/entries.ts'
import { grandmother, idFrom, mother } from '../../../../test/support/people.ts'
import { aVisitPlanned, me, notYetTo, supervisor, yesTo } from '../../../../test/support/work.ts'
import { decide } from '../../deciding/decide.ts'
import { due } from '../../dues/due.ts'
import type { FileId } from '../../entry/ids.ts'
import type { BodyOf } from '../../file/kind.ts'
import { KINDS } from '../../kinds.ts'
import { p19MayCross } from '../../rules/family/p19-may-cross.ts'
import { CROSSINGS, NOTHING_CROSSES_FROM } from '../../vocabulary/family/crossing.ts'
import { visitPlanned } from '../follow-up/visit-planned.ts'
import { fileLink } from './file-link.ts'
import { withhold } from './withhold.ts'

const today = day('2026-03-02')
const mothersFile = idFrom('file-mother') as FileId
const aLink = (over: Partial<BodyOf<typeof fileLink>> = {}): BodyOf<typeof fileLink> => ({
  file: mothersFile,
  person: mother,
  crosses: ['when-we-come'],
  decidedBy: [me, supervisor],
  because: 'We come once and see both.',
  answers: [{ who: 'child', answer: 'yes' }],
  until: day('2026-09-01'),
  stands: true,
  ...over,
})
const write = (over: Partial<BodyOf<typeof fileLink>>) =>
  decide(KINDS, fileOf(), { kind: 'file-link', at: today, body: aLink(over) }, today)
const coming = entryOf(visitPlanned, aVisitPlanned())

describe('a link to the mother’s own file', () => {
  it('is refused by one person alone, without an answer of the child, over a no, or without an end', () => {
    const missing = (over: Partial<BodyOf<typeof fileLink>>) => write(over)
    expect(missing({ decidedBy: [me] })).toMatchObject({
      ok: false,
      detail: { rulings: [{ rule: 'P19', missing: ['second-person'] }] },
    })
    expect(missing({ answers: [] })).toMatchObject({
      ok: false,
      detail: { rulings: [{ missing: ['yes-of-whose-story-it-is'] }] },
    })
    expect(missing({ answers: [{ who: 'child', answer: 'no' }] })).toMatchObject({ ok: false })
    expect(missing({ until: day('2028-01-01') })).toMatchObject({
      ok: false,
      detail: { rulings: [{ missing: ['link-with-an-end'] }] },
    })
  })

  it('that lets nothing through may be written by anybody', () => {
    expect(write({ crosses: [], decidedBy: [me], answers: [] })).toMatchObject({ ok: true })
  })

  it('is decided anew when it ends', () => {
    const link = entryOf(fileLink, aLink())
    expect(due(KINDS, fileOf(link, yesTo(link)), today)).toEqual([
      { what: 'link-ends', on: '2026-09-01', entry: link.id },
    ])
  })
})

describe('the wall between two files', () => {
  const answer = (entry: Parameters<typeof p19MayCross>[2], on = today, ...entries: Parameters<typeof fileOf>) =>
    p19MayCross(fileOf(...entries, entry), mothersFile, entry, on)

  it('lets nothing through without a link, after its end, when it was lifted, or to another file', () => {
    const link = entryOf(fileLink, aLink())
    expect(answer(coming)).toMatchObject({ answer: 'refused', missing: ['link-that-stands'] })
    expect(answer(coming, day('2026-09-02'), link)).toMatchObject({ answer: 'refused' })
    expect(answer(coming, today, link, entryOf(fileLink, aLink({ stands: false })))).toMatchObject({
      answer: 'refused',
    })
    expect(p19MayCross(fileOf(link, coming), idFrom('file-aunt') as FileId, coming, today)).toMatchObject({
      answer: 'refused',
    })
    expect(answer(coming, today, link)).toEqual({ rule: 'P19', answer: 'allowed' })
  })

  it('lets nothing through once the second person said no to it', () => {
    const link = entryOf(fileLink, aLink())
    expect(answer(coming, today, link, yesTo(link))).toEqual({ rule: 'P19', answer: 'allowed' })
    expect(answer(coming, today, link, notYetTo(link))).toMatchObject({
      answer: 'refused',
      missing: ['link-that-stands'],
    })
    expect(answer(coming, today, link, yesTo(link), notYetTo(link))).toMatchObject({ answer: 'refused' })
  })

  it('keeps what either of two clashing links keeps, what is withheld from the family, and what is about a third person', () => {
    const link = entryOf(fileLink, aLink())
    expect(answer(coming, today, link, entryOf(fileLink, aLink({ crosses: ['schooling'] })))).toMatchObject({
      answer: 'refused',
      missing: ['to-stay-in-this-file'],
    })
    const kept = entryOf(withhold, {
      key: 'w',
      withheld: { what: 'kind', kind: 'visit-planned' },
      from: { recipient: 'family' },
      why: 'fear-of-harm',
      askedBy: 'child',
      stands: true,
    })
    expect(answer(coming, today, link, kept)).toMatchObject({
      answer: 'refused',
      missing: ['without-what-is-withheld'],
    })
    expect(
      answer(entryOf(visitPlanned, aVisitPlanned(), { about: ['child', grandmother] }), today, link),
    ).toMatchObject({ answer: 'refused', missing: ['yes-of-whose-story-it-is'] })
    expect(answer(entryOf(visitPlanned, aVisitPlanned({ meets: [grandmother] })), today, link)).toMatchObject({
      answer: 'refused',
      missing: ['yes-of-whose-story-it-is'],
    })
    expect(answer(entryOf(visitPlanned, aVisitPlanned({ meets: [mother] })), today, link)).toMatchObject({
      answer: 'allowed',
    })
  })

  it('cannot judge without the folders that would tell', () => {
    const link = entryOf(fileLink, aLink())
    expect(p19MayCross(fileHolding(['care'], link, coming), mothersFile, coming, today)).toEqual({
      rule: 'P19',
      answer: 'cannot-judge',
      dependsOn: ['identity'],
    })
    expect(p19MayCross(fileHolding(['identity'], link), mothersFile, coming, today)).toEqual({
      rule: 'P19',
      answer: 'cannot-judge',
      dependsOn: ['care'],
    })
  })

  it('lets through what was named and nothing of any other kind or sealed folder, whatever is in the file', () => {
    const entries = EXAMPLES.filter(({ kind }) => kind.name !== 'file-link').map(({ kind, body }) =>
      entryOf(kind, body),
    )
    const crossings = Object.keys(CROSSINGS) as (keyof typeof CROSSINGS)[]
    fc.assert(
      fc.property(fc.subarray(crossings), fc.constantFrom(...entries), (crosses, entry) => {
        const named = crosses.flatMap((crossing): readonly string[] => CROSSINGS[crossing])
        const answered = p19MayCross(fileOf(entryOf(fileLink, aLink({ crosses })), entry), mothersFile, entry, today)
        if (answered.answer === 'allowed') expect(named).toContain(entry.kind)
        if ((NOTHING_CROSSES_FROM as readonly string[]).includes(entry.folder)) expect(answered.answer).toBe('refused')
      }),
    )
  })
})
