import { describe, expect, it } from 'vitest'
import { entryOf, fileOf } from '../../../test/support/entries.ts'
import { idFrom } from '../../../test/support/people.ts'
import type { PersonId } from '../entry/ids.ts'
import { fileOpened } from '../kinds/registration/file-opened.ts'
import { household } from '../kinds/registration/household.ts'
import { childrenLeft } from './children-left.ts'

const brother = idFrom('person-dren') as PersonId
const opened = entryOf(fileOpened, {
  source: 'school',
  askedAboutOthers: 'some-there',
  othersThere: [
    { called: 'A small sister', safeTonight: 'not-known' },
    { person: brother, safeTonight: 'no' },
  ],
})
const house = (over: object, replaces: readonly { readonly id: string }[] = []) =>
  entryOf(
    household,
    { persons: [], children: [], seen: 'seen' as const, ...over },
    { replaces: replaces.map(({ id }) => id) as never },
  )
const left = (...entries: Parameters<typeof fileOf>) =>
  childrenLeft(fileOf(...entries)).map(({ at, safe }) => [at, safe])
const sister = (safe: 'yes' | 'no' | 'not-known') => ({ answered: [{ opening: opened.id, at: 0, safe }] })

describe('the other children of a household', () => {
  it('are left while nobody knows them to be safe', () => {
    expect(left(opened)).toEqual([
      [0, 'not-known'],
      [1, 'no'],
    ])
    expect(left(opened, house(sister('not-known')))).toEqual([
      [0, 'not-known'],
      [1, 'no'],
    ])
  })

  it('are left no more once somebody wrote that this child is safe, by the place in the list or as a person of the file', () => {
    expect(left(opened, house(sister('yes')))).toEqual([[1, 'no']])
    expect(left(opened, house({ children: [{ person: brother, safe: 'yes' }] }))).toEqual([[0, 'not-known']])
  })

  it('are left again where a later answer says so, and where two answers clash', () => {
    const yes = house(sister('yes'))
    expect(left(opened, yes, house(sister('no'), [yes]))).toEqual([
      [0, 'no'],
      [1, 'no'],
    ])
    expect(left(opened, yes, house(sister('no')))).toEqual([
      [0, 'no'],
      [1, 'no'],
    ])
  })

  it('keep their answer when somebody writes anew who lives there and says nothing of them', () => {
    const yes = house(sister('yes'))
    expect(left(opened, yes, house({}, [yes]))).toEqual([[1, 'no']])
  })
})
