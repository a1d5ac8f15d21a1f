import { describe, expect, it } from 'vitest'
import { ofKind } from '../../../test/support/examples/of-kind.ts'
import { day } from '../../../test/support/entries.ts'
import { anasFile, idFrom } from '../../../test/support/people.ts'
import { fold } from '../file/fold.ts'
import { FOLDERS, type FileId, type PersonId } from '../entry/ids.ts'
import { KINDS } from '../kinds.ts'
import { tieAct } from './tie-act.ts'

const vera = idFrom('file-vera') as FileId
const of = (file: FileId, gender: string) => ({
  file,
  caseFile: fold(KINDS, [{ ...ofKind('gender', { who: 'child', gender }), file }], FOLDERS),
})
/** The ties that are written into the two files: in the first by what the second child is, and the other way. */
const ties = (as: 'parent' | 'sibling', one: string, other: string) =>
  tieAct({
    one: of(anasFile, one),
    other: of(vera, other),
    as,
    oneNames: 'Vera',
    otherNames: 'Ana',
    at: day('2026-03-01'),
    nameless: 'a child',
    newPerson: () => idFrom('new') as PersonId,
  })
    .filter(({ draft }) => draft.kind === 'tie')
    .map(({ file, draft }) => [file, (draft.body as { tie: string }).tie])

describe('two files that are tied', () => {
  it.each([
    ['female', 'mother', 'sister'],
    ['trans-female', 'mother', 'sister'],
    ['male', 'father', 'brother'],
    ['trans-male', 'father', 'brother'],
    ['not-known', 'other-kin', 'other-kin'],
  ])('by the gender of a child that is %s are those of a %s, or of a %s', (gender, parent, sibling) => {
    expect(ties('parent', 'female', gender)).toEqual([
      [anasFile, parent],
      [vera, 'own-child'],
    ])
    expect(ties('sibling', 'female', gender)).toEqual([
      [anasFile, sibling],
      [vera, 'sister'],
    ])
    expect(ties('sibling', gender, 'male')).toEqual([
      [anasFile, 'brother'],
      [vera, sibling],
    ])
  })
})
