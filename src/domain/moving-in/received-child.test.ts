import { describe, expect, it } from 'vitest'
import { day } from '../../../test/support/entries.ts'
import { idFrom, mother } from '../../../test/support/people.ts'
import type { FactHanded, HandOverFile } from '../sharing/agency-hand-over-file.ts'
import { bodyToHand, receivedChild } from './received-child.ts'

const today = day('2026-12-01')
const fact = (over: Partial<FactHanded>): FactHanded => ({
  kind: 'visit',
  folder: 'care',
  at: day('2026-03-01'),
  by: 'Drita Kola',
  title: 'A visit',
  words: 'She laughed.',
  ...over,
})
const handed = (...facts: readonly FactHanded[]): HandOverFile => ({
  v: 1,
  is: 'agency-hand-over',
  handOver: 'north',
  from: 'Drita Kola',
  agency: 'House of the South',
  madeOn: day('2026-11-30'),
  called: 'House of the North',
  basis: 'consent',
  answerBy: day('2026-12-20'),
  answerTo: `age1${'q'.repeat(58)}`,
  facts: [...facts],
  left: [],
})
const drafts = (...facts: readonly FactHanded[]) =>
  receivedChild(handed(...facts), { title: 'Handed over', words: 'Not to her aunt.' }, today).drafts
const yes = { purpose: 'sharing', answer: 'yes', by: 'child', capacity: 'child', as: 'consent', how: 'spoken' }

describe('a child who comes from another agency', () => {
  it('brings no agreement, no decision and no answer: they are words like any other', () => {
    for (const [kind, body] of [
      ['consent', { ...yes, explained: [], notAsked: [] }],
      ['agency-hand-over-answer', { handOver: 'x', answer: 'called-off' }],
      ['closure', {}],
      ['case-holder', { member: idFrom('member-x'), as: 'caseworker' }],
      ['no-such-kind', {}],
    ] as const)
      expect(drafts(fact({ kind, body })).map((draft) => draft.kind)).toEqual([
        'from-earlier-list',
        'from-earlier-list',
      ])
  })

  it('takes no fact as it is whose form is not right, and none of somebody else', () => {
    const named = { kind: 'document', text: 'Vera', script: 'Latn', use: 'use' }
    expect(drafts(fact({ kind: 'name', folder: 'identity', body: { ...named, who: mother } }))).toHaveLength(2)
    expect(drafts(fact({ kind: 'name', folder: 'identity', body: { who: 'child', text: 7 } }))).toHaveLength(2)
    expect(drafts(fact({ kind: 'name', folder: 'identity', body: { ...named, who: 'child' } }))).toContainEqual(
      expect.objectContaining({ kind: 'name', about: ['child'] }),
    )
  })

  it('keeps each fact in words, with who wrote it, where, and its day', () => {
    expect(drafts(fact({}))).toContainEqual({
      kind: 'from-earlier-list',
      folder: 'care',
      at: day('2026-03-01'),
      about: ['child'],
      body: { list: 'House of the South', column: 'A visit (Drita Kola)', words: 'She laughed.' },
    })
  })

  it('puts what has no such part here in the narrowest one, and Talks and health where they were', () => {
    const folders = (folder: FactHanded['folder']) => drafts(fact({ folder })).at(-1)?.folder
    expect(folders('identity')).toBe('origins')
    expect(folders('card')).toBe('care')
    for (const same of ['care', 'health', 'therapy', 'status', 'justice', 'whereabouts', 'origins'] as const)
      expect(folders(same)).toBe(same)
  })

  it('divides what is longer than a note, and cuts nothing', () => {
    const words = 'a long talk '.repeat(4000)
    const parts = drafts(fact({ words })).slice(1)
    expect(parts.length).toBeGreaterThan(3)
    expect(parts.map(({ body }) => (body as { words: string }).words).join('')).toBe(words.trim())
  })

  it('hands nothing but the words of an agreement, a visit, or a document: no bytes of it and not where they lie', () => {
    const kept = { title: 'Passport', kept: { attachment: 'a', key: 'k', size: 7, chunks: 1 } }
    for (const kind of ['document-kept', 'consent', 'visit', 'packet', 'no-such-kind'])
      expect(bodyToHand({ kind, body: kept })).toBeUndefined()
  })

  it('is told who must not be met, and not who that is in the other agency', () => {
    const mark = { person: mother, called: 'a man with a scar', never: ['contact'], numbers: [], member: idFrom('m') }
    expect(bodyToHand({ kind: 'do-not', body: mark })).not.toHaveProperty('member')
    expect(drafts(fact({ kind: 'do-not', folder: 'card', body: mark }))[1]?.body).toEqual({
      person: mother,
      called: 'a man with a scar',
      never: ['contact'],
      numbers: [],
    })
  })
})
