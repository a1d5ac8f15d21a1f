import { describe, expect, it } from 'vitest'
import { EXAMPLES } from '../../../test/support/examples/all.ts'
import { entryOf, fileOf } from '../../../test/support/entries.ts'
import { mira } from '../../../test/support/people.ts'
import type { Folder } from '../entry/ids.ts'
import { note } from '../kinds/follow-up/note.ts'
import { KINDS } from '../kinds.ts'
import { SERVICE_CATEGORY_NAMES } from '../vocabulary/services/service-category.ts'
import { RECIPIENT_KINDS } from '../vocabulary/sharing/recipients.ts'
import { folderOfWords } from './folder-of-words.ts'

const nothing = fileOf()
const bodyOf = (name: string) => EXAMPLES.find((example) => example.kind.name === name)?.body as Record<string, unknown>

describe('where the words of a form belong', () => {
  it('is Health for whatever is about the body: help, a question to a hospital, a worry', () => {
    expect(folderOfWords(nothing, 'referral', { to: 'hospital' })).toBe('health')
    expect(folderOfWords(nothing, 'referral', { to: 'other-organisation', category: 'medical' })).toBe('health')
    expect(folderOfWords(nothing, 'service', { category: 'medical' })).toBe('health')
    expect(folderOfWords(nothing, 'concern', { about: 'body-or-mind' })).toBe('health')
  })

  it('is the part where the thing stands that is answered, chased or taken back', () => {
    const referral = KINDS.find(({ name }) => name === 'referral')
    if (!referral) throw new Error('there is no referral')
    const asked = entryOf(referral, bodyOf('referral'), { folder: 'health' })
    for (const kind of ['referral-answer', 'referral-chased', 'referral-taken-back'])
      expect(folderOfWords(fileOf(asked), kind, { referral: bodyOf('referral')['referral'] })).toBe('health')
  })

  it('is Health for what a nurse is to do who holds Health and not Care, and for what came from a note there', () => {
    const toDo = (held: readonly Folder[]) =>
      folderOfWords(nothing, 'task', { who: { member: mira.member } }, (member) => (member === mira.member ? held : []))
    expect([toDo(['card', 'health']), toDo(['card', 'therapy'])]).toEqual(['health', 'therapy'])
    expect([toDo(['card', 'care', 'health']), toDo(['card', 'health', 'therapy']), toDo([])]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    for (const who of [undefined, null, 'a nurse', { named: 'a nurse' }])
      expect(folderOfWords(nothing, 'task', { who }, () => ['card', 'health'])).toBeUndefined()
    const seen = entryOf(note, { words: 'She coughs.' }, { folder: 'health' })
    expect(folderOfWords(fileOf(seen), 'task', { from: seen.id, who: { named: 'a nurse' } })).toBe('health')
  })

  it('is the part of the most sensitive fact for a risk', () => {
    expect(folderOfWords(nothing, 'factor', { is: 'risk', area: 'suspect-near' })).toBe('origins')
    expect(folderOfWords(nothing, 'factor', { is: 'risk', area: 'out-of-school' })).toBe('care')
  })

  it('names only parts in which the kind may stand', () => {
    const bodies = {
      referral: [...SERVICE_CATEGORY_NAMES.map((category) => ({ category })), ...RECIPIENT_KINDS.map((to) => ({ to }))],
      service: SERVICE_CATEGORY_NAMES.map((category) => ({ category })),
      'what-helped': SERVICE_CATEGORY_NAMES.map((category) => ({ category })),
      concern: [{ about: 'body-or-mind' }],
    }
    for (const [name, all] of Object.entries(bodies)) {
      const kind = KINDS.find((one) => one.name === name)
      for (const body of all)
        expect([undefined, ...(kind?.folders ?? [])]).toContain(folderOfWords(nothing, name, body))
    }
  })
})
