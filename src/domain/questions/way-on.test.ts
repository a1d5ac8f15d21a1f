import { describe, expect, it } from 'vitest'
import { EXAMPLES } from '../../../test/support/examples/all.ts'
import { day, entryOf, fileOf } from '../../../test/support/entries.ts'
import { ofKind } from '../../../test/support/examples/of-kind.ts'
import { uncle } from '../../../test/support/people.ts'
import { anOutcomeLook } from '../../../test/support/work.ts'
import { fold } from '../file/fold.ts'
import type { CaseFile } from '../file/case-file.ts'
import type { Entry } from '../entry/entry.ts'
import { FOLDERS } from '../entry/ids.ts'
import { KINDS } from '../kinds.ts'
import { factor } from '../kinds/assessment/factor.ts'
import { feedbackOrComplaint } from '../kinds/follow-up/feedback-or-complaint.ts'
import { nonPunishment } from '../kinds/rights/non-punishment.ts'
import { birth } from '../kinds/registration/birth.ts'
import { tie } from '../kinds/registration/tie.ts'
import { nonPunishmentIn } from '../rules/justice/non-punishment.ts'
import { r07SafeBeforeContact } from '../rules/r07-safe-before-contact.ts'
import { r08Return } from '../rules/r08-return.ts'
import { r09HighRiskTimer } from '../rules/r09-high-risk-timer.ts'
import { r14BecomingAnAdult } from '../rules/r14-becoming-an-adult.ts'
import { r20NothingUnanswered } from '../rules/r20-own-file.ts'
import type { Ruling } from '../entry/ruling.ts'
import { whatItReplaces } from '../file/what-it-replaces.ts'
import { sameLookElsewhere, wayOn } from './way-on.ts'

const today = day('2026-03-20')
const missingIn = (ruling: Ruling) => (ruling.answer === 'refused' ? ruling.missing : [])

/**
 * The file after the form was filled in from its prefill: the kind's example gives the answers, and what the form is
 * about is kept.
 */
function after(
  file: CaseFile,
  missing: string,
  kindName: string,
  answers: Readonly<Record<string, unknown>> = {},
): CaseFile {
  const kind = KINDS.find(({ name }) => name === kindName)
  const example = EXAMPLES.find((one) => one.kind.name === kindName)
  if (!kind || !example) throw new Error(`no kind ${kindName}`)
  const on = wayOn(file, missing, [uncle])
  const from = file.entries.find(({ id }) => id === on.from)
  const body = { ...(example.body as object), ...(from?.body as object | undefined), ...answers, ...on.begins }
  expect(kind.schema.safeParse(body).error).toBeUndefined()
  const entry = entryOf(kind, body, { at: today, replaces: [...whatItReplaces(KINDS, file, { kind: kindName, body })] })
  return fold(KINDS, [...file.entries, entry], FOLDERS)
}

const unknown = {
  person: uncle,
  tie: 'uncle' as const,
  safe: 'not-known' as const,
  livesWithChild: 'no' as const,
  cares: 'no' as const,
}
const looked = { on: today, how: 'We sat with him.' }

describe('the way on from a refusal', () => {
  it('continues the entry that is in the way, so that it does not stand beside its answer', () => {
    const matter = entryOf(nonPunishment, {
      matter: 'm',
      blamedFor: ['petty-crime'],
      stands: 'not-raised',
      held: 'not-held',
      childSays: { answer: 'not-asked', because: 'not yet' },
    })
    const file = fileOf(matter)
    expect(missingIn(nonPunishmentIn(file))).toEqual(['non-punishment-raised'])
    expect(wayOn(file, 'non-punishment-raised', [])).toMatchObject({ from: matter.id })
  })

  it('chooses the person in question, continues their tie, and asks whether somebody looked', () => {
    const entry = entryOf(tie, unknown)
    expect(wayOn(fileOf(entry), 'safety-check', [uncle])).toEqual({
      from: entry.id,
      begins: { person: uncle },
      asks: ['checked'],
    })
    expect(wayOn(fileOf(), 'safety-check', [uncle])).toEqual({ begins: { person: uncle }, asks: ['checked'] })
  })

  it('removes the line once somebody looked and found the person safe', () => {
    const file = fileOf(entryOf(tie, unknown))
    expect(missingIn(r07SafeBeforeContact(file, uncle))).toEqual(['safety-check'])
    expect(
      missingIn(r07SafeBeforeContact(after(file, 'safety-check', 'tie', { safe: 'safe', checked: looked }), uncle)),
    ).toEqual([])
  })

  it('asks for no second look where somebody looked and did not find the person safe', () => {
    const file = fileOf(entryOf(tie, unknown))
    expect(
      missingIn(
        r07SafeBeforeContact(after(file, 'safety-check', 'tie', { safe: 'not-known', checked: looked }), uncle),
      ),
    ).toEqual(['not-found-safe'])
    expect(
      missingIn(r07SafeBeforeContact(after(file, 'safety-check', 'tie', { safe: 'unsafe', checked: looked }), uncle)),
    ).toEqual(['person-to-be-safe'])
  })

  it('writes what was found of a person for each of their ties, with what else it says', () => {
    const both = [
      entryOf(tie, unknown),
      entryOf(tie, { ...unknown, tie: 'employer', livesWithChild: 'yes' }),
    ] as Entry[]
    expect(sameLookElsewhere(fileOf(...both), { person: uncle, tie: 'uncle', safe: 'safe', checked: looked })).toEqual([
      { ...unknown, tie: 'employer', livesWithChild: 'yes', safe: 'safe', checked: looked },
    ])
    expect(sameLookElsewhere(fileOf(...both), { person: uncle, tie: 'uncle', safe: 'safe' })).toEqual([])
  })

  it.each([
    ['risk-assessment', 'risk-assessment', { finding: 'acceptable-with-measures' }],
    ['family-assessment', 'family-assessment', { finding: 'suitable' }],
    ['childs-own-view', 'views', {}],
  ])('removes %s from what a return needs, however the example was about something else', (missing, kind, answers) => {
    const file = fileOf()
    expect(missingIn(r08Return(file))).toContain(missing)
    expect(missingIn(r08Return(after(file, missing, kind, answers)))).not.toContain(missing)
  })

  it('begins a decision about the return as one', () => {
    expect(missingIn(r08Return(after(fileOf(), 'best-interests-decision', 'best-interests')))).not.toContain(
      'best-interests-decision',
    )
  })

  it('names the danger that a safety plan answers', () => {
    const risk = EXAMPLES.find(({ kind, body }) => kind === factor && (body as { is: string }).is === 'risk')
    const file = fileOf(entryOf(factor, { ...(risk?.body as { is: 'risk' }), pressing: 'urgent' } as never))
    expect(missingIn(r09HighRiskTimer(file, today))).toEqual(['answer-to-risk'])
    expect(missingIn(r09HighRiskTimer(after(file, 'answer-to-risk', 'safety-plan'), today))).toEqual([])
  })

  it('continues the question that nobody answered', () => {
    const asked = entryOf(feedbackOrComplaint, {
      status: 'open',
      request: 'r1',
      sort: 'asks-to-see',
      from: 'child',
      words: 'May I read it?',
      wantsAnswer: true,
    } as never)
    expect(missingIn(r20NothingUnanswered(fileOf(asked)))).toEqual(['answer-to-request'])
    expect(wayOn(fileOf(asked), 'answer-to-request', []).from).toBe(asked.id)
  })

  it('begins a goal that is about becoming an adult', () => {
    const born = EXAMPLES.find(({ kind }) => kind === birth)
    const file = fileOf(
      entryOf(birth, {
        ...(born?.body as object),
        who: 'child',
        born: { known: 'day', on: day('2008-06-01') },
      } as never),
    )
    expect(missingIn(r14BecomingAnAdult(file, today))).toEqual(['plan-for-becoming-an-adult'])
    expect(
      missingIn(r14BecomingAnAdult(after(file, 'plan-for-becoming-an-adult', 'goal', { status: 'open' }), today)),
    ).toEqual([])
  })
})

describe('questions that are asked again', () => {
  const asked = (instrument: string, at: string, over: object = {}, folder?: Entry['folder']) =>
    ofKind(
      'instrument-completed',
      { ...anOutcomeLook(), instrument, ...over },
      { at: day(at), ...(folder && { folder }) },
    )
  const begins = (...entries: Entry[]) => wayOn(fileOf(...entries), 'instrument-again', []).begins['instrument']

  it('are those whose day comes first, by their last answers, and none that Health or Talks keeps', () => {
    expect(begins()).toBeUndefined()
    expect(begins(asked('one', '2025-01-01', {}, 'therapy'))).toBeUndefined()
    const [one, two] = [asked('one', '2025-01-01'), asked('two', '2025-02-01')]
    expect([begins(one, two), begins(two, one)]).toEqual(['one', 'one'])
    const again = asked('one', '2025-03-01')
    expect([begins(one, two, again), begins(again, two, one)]).toEqual(['two', 'two'])
    expect(begins(asked('one', '2025-01-01', { againAfterDays: 300 }), two)).toBe('two')
  })
})
