import { describe, expect, it } from 'vitest'
import { day, entryOf } from '../../../test/support/entries.ts'
import { anasFile, idFrom } from '../../../test/support/people.ts'
import { fold } from '../file/fold.ts'
import { decide } from '../deciding/decide.ts'
import type { Entry } from '../entry/entry.ts'
import { FOLDERS, type FileId, type PersonId } from '../entry/ids.ts'
import { KINDS } from '../kinds.ts'
import { gender } from '../kinds/registration/gender.ts'
import { name } from '../kinds/registration/name.ts'
import { person } from '../kinds/registration/person.ts'
import { tie } from '../kinds/registration/tie.ts'
import { tieAct, type Tying } from './tie-act.ts'

const vera = idFrom('file-vera') as FileId
const at = day('2026-03-01')
const inFile = (file: FileId, ...entries: Entry[]) => ({
  file,
  caseFile: fold(
    KINDS,
    entries.map((entry) => ({ ...entry, file })),
    FOLDERS,
  ),
})
const called = (text: string) => entryOf(name, { who: 'child', kind: 'called', text, script: 'Latn', use: 'use' })
const mother = (id: string, safe: 'unsafe' | 'safe' = 'safe') => [
  entryOf(person, {
    person: idFrom(id) as PersonId,
    called: 'Mother Vera Prifti',
    gender: 'female',
    ageBand: '25-or-more',
    alive: 'yes',
  }),
  entryOf(tie, { person: idFrom(id) as PersonId, tie: 'mother', safe, livesWithChild: 'yes', cares: 'yes' }),
]
const tying = (over: Partial<Tying>): Tying => ({
  one: inFile(anasFile, called('Ana'), ...mother('vera', 'unsafe')),
  other: inFile(vera, called('Vera Prifti'), entryOf(gender, { who: 'child', gender: 'female' })),
  as: 'parent',
  oneNames: 'Vera Prifti',
  otherNames: null,
  at,
  nameless: 'a child',
  newPerson: () => idFrom('new') as PersonId,
  ...over,
})
const bodies = (act: ReturnType<typeof tieAct>) =>
  act.map(({ file, draft }) => ({ file, kind: draft.kind, ...(draft.body as object) }))

describe('two files that lead to each other', () => {
  it('take nobody for another where two would fit', () => {
    const act = tieAct(tying({ one: inFile(anasFile, ...mother('vera'), ...mother('vera-too')) }))
    expect(bodies(act).filter(({ file }) => file === anasFile)).toMatchObject([
      { kind: 'person', called: 'Vera Prifti' },
      { kind: 'tie', tie: 'mother', safe: 'not-known' },
    ])
  })

  it('take nobody for another who has a file already', () => {
    const [known, tied] = mother('vera')
    const theirs = { ...tied, body: { ...(tied?.body as object), theirFile: idFrom('file-of-another') } } as Entry
    const act = tieAct(tying({ one: inFile(anasFile, ...(known ? [known, theirs] : [])) }))
    expect(bodies(act).filter(({ file }) => file === anasFile)).toMatchObject([{ kind: 'person' }, { kind: 'tie' }])
  })

  it('keep what is known of the mother who stands there, and above all that she is not safe', () => {
    const act = tieAct(tying({}))
    expect(bodies(act)).toMatchObject([
      { file: anasFile, kind: 'tie', person: idFrom('vera'), tie: 'mother', safe: 'unsafe', theirFile: vera },
      { file: vera, kind: 'person', called: 'Ana' },
      { file: vera, kind: 'tie', tie: 'own-child', safe: 'not-known', theirFile: anasFile },
    ])
    expect(act[0]?.draft.replaces).toHaveLength(1)
  })

  it('say sister and brother as each is, and kin where nobody knows', () => {
    const act = tieAct(tying({ as: 'sibling', oneNames: null }))
    expect(bodies(act).filter(({ kind }) => kind === 'tie')).toMatchObject([{ tie: 'sister' }, { tie: 'other-kin' }])
  })

  it('can be written as they are', () => {
    for (const { file, draft } of [...tieAct(tying({})), ...tieAct(tying({ as: 'sibling' }))])
      expect(decide(KINDS, inFile(file).caseFile, draft, at)).toMatchObject({ ok: true })
  })
})
