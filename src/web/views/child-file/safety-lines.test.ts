import { describe, expect, it } from 'vitest'
import type { PersonId } from '#domain/entry/ids.ts'
import { doNot } from '#domain/kinds/registration/do-not.ts'
import { safeContact } from '#domain/kinds/registration/safe-contact.ts'
import { entryOf, fileHolding } from '../../../../test/support/entries.ts'
import { idFrom } from '../../../../test/support/people.ts'
import { safetyLines } from './safety-lines.ts'

const contact = (
  rule: 'none' | 'not-known' | 'agreed-ways-only' | 'any-way',
  never: readonly ('phone' | 'visit-home')[],
  neverWords?: string,
) => entryOf(safeContact, { rule, agreed: [], never: [...never], ...(neverWords !== undefined && { neverWords }) })
const said = (...entries: Parameters<typeof fileHolding>[1][]) => safetyLines(fileHolding([], ...entries))

describe('what keeps a visit safe, from the card alone', () => {
  it('says that nothing is known where nobody wrote a rule', () => {
    expect(said()).toEqual([{ is: 'not-known' }])
  })

  it('says nothing but *do not get in touch* where that is the rule', () => {
    expect(said(contact('none', ['phone']))).toEqual([{ is: 'no-contact' }])
  })

  it('puts the telephone first, then the house, then what was written', () => {
    expect(said(contact('agreed-ways-only', ['visit-home', 'phone'], 'The uncle picks up'))).toEqual([
      { is: 'never', way: 'phone' },
      { is: 'never', way: 'visit-home' },
      { is: 'written', words: 'The uncle picks up', tells: false },
    ])
  })

  it('knows of words that name somebody of the file, or say what happened', () => {
    const mark = entryOf(doNot, { person: idFrom('uncle') as PersonId, called: 'Agim', never: ['inform'], numbers: [] })
    expect(said(contact('agreed-ways-only', [], 'Not while Agim is there'), mark)).toContainEqual({
      is: 'written',
      words: 'Not while Agim is there',
      tells: true,
    })
    expect(said(contact('agreed-ways-only', [], 'Say nothing of the abuse'))).toContainEqual({
      is: 'written',
      words: 'Say nothing of the abuse',
      tells: true,
    })
  })

  it('names a marked person and gives no reason', () => {
    const mark = entryOf(doNot, {
      person: idFrom('uncle') as PersonId,
      called: 'the man with the blue car',
      never: ['inform'],
      numbers: [],
    })
    expect(said(contact('any-way', []), mark)).toEqual([{ is: 'marked', called: 'the man with the blue car' }])
  })
})
