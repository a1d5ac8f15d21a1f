import { describe, expect, it } from 'vitest'
import { EXAMPLES } from '../../../test/support/examples/all.ts'
import { day, entryOf, fileOf } from '../../../test/support/entries.ts'
import { mother } from '../../../test/support/people.ts'
import { typesOfKind } from '../file/file-type.ts'
import { KINDS } from '../kinds.ts'
import { name } from '../kinds/registration/name.ts'
import { RECIPIENT_KINDS } from '../vocabulary/sharing/recipients.ts'
import { slipFor } from './slip.ts'
import { DECISIONS, mayRead } from './who-reads-what.ts'

const kinds = KINDS.map((kind) => kind.name)
const given = (
  to: (typeof RECIPIENT_KINDS)[number],
  entries: readonly ReturnType<typeof entryOf>[],
  evenAboutOthers = true,
) => {
  const made = slipFor(
    fileOf(...entries),
    {
      to,
      facts: entries.map((entry) => entry.id),
      lawful: { basis: 'vital-interest', danger: 'She did not wake up.' },
      evenAboutOthers,
    },
    day('2026-03-02'),
  )
  if (!made.ok) throw new Error(JSON.stringify(made))
  return made.value.entries.map((entry) => entry.kind)
}
const examplesOf = (names: readonly string[]) =>
  EXAMPLES.filter(({ kind }) => names.includes(kind.name)).map(({ kind, body }) => entryOf(kind, body))

describe('to whom a note may go', () => {
  it('is decided for every kind, once, and for no kind that is not there', () => {
    expect(DECISIONS.map(([kind]) => kind).sort()).toEqual(kinds.toSorted())
  })

  it('is nobody for a kind that nobody decided', () => {
    for (const to of RECIPIENT_KINDS) expect(mayRead(to, 'a-kind-of-next-year')).toBe(false)
  })

  it('is nobody for what stands in no child’s file, or in every file', () => {
    for (const kind of KINDS)
      if (!typesOfKind(kind).includes('child'))
        expect(
          RECIPIENT_KINDS.filter((to) => mayRead(to, kind.name)),
          kind.name,
        ).toEqual([])
  })

  it('is nobody where it names another child’s file, other people, or what we decided and reported among ourselves', () => {
    const never = [
      'same-child',
      'same-child-ended',
      'not-same-child',
      'file-link',
      'person',
      'tie',
      'household',
      'contact-details',
      'parent-changed',
      'case-conference',
      'report-by-law',
      'legal-hold',
    ]
    const entries = examplesOf(never)
    expect(new Set(entries.map((entry) => entry.kind))).toEqual(new Set(never))
    for (const to of RECIPIENT_KINDS) expect(given(to, entries)).toEqual([])
  })

  it('is only who decides for the child, where others’ accounts or a decision stand in it', () => {
    const entries = examplesOf(['best-interests', 'family-assessment'])
    const readers = (kind: string) => RECIPIENT_KINDS.filter((to) => given(to, entries).includes(kind))
    expect(readers('best-interests')).toEqual(['child-protection-unit', 'guardianship-authority', 'court', 'lawyer'])
    expect(readers('family-assessment')).toEqual(['child-protection-unit', 'guardianship-authority'])
  })

  it('is an embassy for papers alone', () => {
    expect(
      new Set(given('embassy', examplesOf(kinds.filter((kind) => kind !== 'superseded' && kind !== 'withhold')))),
    ).toEqual(
      new Set([
        'card',
        'name',
        'gender',
        'birth',
        'guardianship',
        'birth-registration',
        'identity-paper',
        'nationality',
      ]),
    )
  })

  it('leaves out the mother’s name where only the child’s own was meant, though the note does not say about whom it is', () => {
    const hers = entryOf(name, { who: mother, kind: 'document', text: 'Vera Marku', script: 'Latn', use: 'use' })
    expect(given('school', [hers], false)).toEqual([])
    expect(given('school', [hers])).toEqual(['name'])
  })
})
