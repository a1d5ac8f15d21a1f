import { describe, expect, it } from 'vitest'
import { entryOf, fileOf } from '../../../../test/support/entries.ts'
import { addedAnswers, aQuestion, WHAT_FOR } from '../../../../test/support/own-questions.ts'
import { arben, besa, drita } from '../../../../test/support/people.ts'
import type { CaseFile } from '../../file/case-file.ts'
import type { Entry } from '../../entry/entry.ts'
import { addedTo, askedBeside } from '../../own-questions/asked-beside.ts'
import { approved } from '../any/approved.ts'
import { returned } from '../any/returned.ts'
import { education } from '../rights/education.ts'
import { ownQuestion, ownQuestionsOf } from './own-question.ts'

const by = arben.member
const proposed = (over: Partial<Entry> = {}, question = aQuestion()) =>
  entryOf(ownQuestion, { is: 'asked', question, because: WHAT_FOR }, { by, ...over })
const yes = (entry: Entry, over: Partial<Entry> = {}) =>
  entryOf(approved, { entry: entry.id }, { by: besa.member, ...over })
const team = (...entries: readonly Entry[]): CaseFile => ({
  ...fileOf(...entries),
  supervisors: [besa.member],
  custodians: [arben.member],
})
const asks = (...entries: readonly Entry[]) =>
  askedBeside(team(...entries), 'education').map(({ texts }) => texts[0]?.words)

describe('A question of the agency’s own', () => {
  const question = proposed()

  it('is asked by nobody before a supervisor agreed', () => {
    expect(asks(question)).toEqual([])
    expect(ownQuestionsOf(team(question))).toMatchObject([{ counts: null, stands: 'waiting' }])
  })

  it('is not asked by the yes of who wrote it, or of somebody who does not supervise', () => {
    expect(asks(question, yes(question, { by: arben.member }))).toEqual([])
    expect(asks(question, yes(question, { by: drita.member }))).toEqual([])
  })

  it('is not asked where its writer is no custodian, whoever agreed', () => {
    const other = proposed({ by: drita.member })
    expect(asks(other, yes(other))).toEqual([])
    expect(ownQuestionsOf(team(other, yes(other)))).toEqual([])
  })

  it('is not asked where a supervisor sent it back', () => {
    const not = entryOf(returned, { entry: question.id, words: 'Ask the school.', first: [] }, { by: besa.member })
    expect(asks(question, not)).toEqual([])
    expect(ownQuestionsOf(team(question, not))).toMatchObject([{ stands: 'returned' }])
  })

  it('is asked once a custodian wrote it and a supervisor agreed, beside its kind alone', () => {
    expect(asks(question, yes(question))).toEqual(['How does she get there?'])
    expect(askedBeside(team(question, yes(question)), 'visit')).toEqual([])
  })

  it('is asked as it was until a supervisor agreed to the new version, and then as that', () => {
    const newer = proposed(
      { replaces: [question.id] },
      aQuestion({ texts: [{ language: 'en', words: 'Which stage is it?' }] }),
    )
    expect(asks(question, yes(question), newer)).toEqual(['How does she get there?'])
    expect(ownQuestionsOf(team(question, yes(question), newer))).toMatchObject([{ stands: 'waiting' }])
    expect(asks(question, yes(question), newer, yes(newer))).toEqual(['Which stage is it?'])
  })

  it('is asked no more once one custodian says so, and by nobody else’s word', () => {
    const end = (over: Partial<Entry> = {}) =>
      entryOf(
        ownQuestion,
        { is: 'ended', question: aQuestion(), because: 'The bus runs.' },
        { by, replaces: [question.id], ...over },
      )
    expect(asks(question, yes(question), end({ by: besa.member }))).toEqual(['How does she get there?'])
    expect(asks(question, yes(question), end())).toEqual([])
    expect(ownQuestionsOf(team(question, yes(question), end()))).toMatchObject([{ stands: 'ended' }])
  })

  it('is not asked, whoever signed it, where it asks what no question may ask', () => {
    const happened = proposed({}, aQuestion({ texts: [{ language: 'en', words: 'What happened to her?' }] }))
    expect(ownQuestionsOf(team(happened, yes(happened)))).toMatchObject([{ stands: 'asked' }])
    expect(asks(happened, yes(happened))).toEqual([])
  })

  it('counts in Care of the team’s file alone, where who does not keep the agency’s settings may still agree', () => {
    const onCard = proposed({ folder: 'card' })
    expect(asks(onCard, yes(onCard, { folder: 'card' }))).toEqual([])
  })
})

describe('Answers that the agency added to a list of ours', () => {
  const added = proposed({}, addedAnswers())
  const offered = (...entries: readonly Entry[]) =>
    addedTo(team(...entries), education).flatMap(({ to, of }) => of.map(({ code, under }) => `${to} ${under} ${code}`))

  it('are offered once two people signed them, each under our answer that it narrows, and are no question', () => {
    expect(offered(added)).toEqual([])
    expect(offered(added, yes(added))).toEqual(['obstacles distance a1', 'obstacles distance a2'])
    expect(asks(added, yes(added))).toEqual([])
  })

  it('are not offered where this app’s list has no such answer', () => {
    const of = [{ code: 'a1', texts: [{ language: 'en', words: 'No boat' }], under: 'of-another-app' }]
    const other = proposed({}, addedAnswers({ answer: { is: 'added', to: 'obstacles', of } }))
    expect(offered(other, yes(other))).toEqual([])
  })

  it('in a shape that this app does not know are kept as they are, and the rest is asked on', () => {
    const question = { ...aQuestion(), answer: { is: 'of-a-newer-app' } }
    const unknown = { ...proposed(), body: { is: 'asked', question, because: WHAT_FOR } }
    const known = proposed()
    expect(team(known, yes(known), unknown).needsNewerApp.map(({ id }) => id)).toEqual([unknown.id])
    expect(asks(known, yes(known), unknown)).toEqual(['How does she get there?'])
  })
})
