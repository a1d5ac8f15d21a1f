import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, entryOf, fileHolding, fileOf } from '../../../test/support/entries.ts'
import { anasFile, drita, idFrom } from '../../../test/support/people.ts'
import { current } from '../file/values.ts'
import { fold } from '../file/fold.ts'
import type { CaseFile } from '../file/case-file.ts'
import { caseStatus } from '../file/case-status.ts'
import { decide } from '../deciding/decide.ts'
import type { Draft, Entry } from '../entry/entry.ts'
import { FOLDERS, type EntryId, type FileId } from '../entry/ids.ts'
import { KINDS } from '../kinds.ts'
import { superseded } from '../kinds/any/superseded.ts'
import { safetyLook } from '../kinds/assessment/safety-look.ts'
import { lightClosure } from '../kinds/closure/light-closure.ts'
import { reopened } from '../kinds/closure/reopened.ts'
import { birth, birthsOf } from '../kinds/registration/birth.ts'
import { name } from '../kinds/registration/name.ts'
import { sameChild } from '../kinds/registration/same-child.ts'
import { EXAMPLES } from '../../../test/support/examples/all.ts'
import { joinAct, lookAgainAct, partAct, tellApartAct, type JoinAct } from './joining.ts'
import { childrenOfSeveral, readTogether, workedElsewhere, type HeldFile } from './joined-files.ts'

const other = idFrom('file-other') as FileId
const third = idFrom('file-third') as FileId
const at = day('2026-03-01')

/** Entries as an act would store them, each in its own file. */
const written = (act: JoinAct): Entry[] =>
  act.map(({ file, draft }) => {
    const kind = KINDS.find((one) => one.name === draft.kind)
    if (!kind) throw new Error(draft.kind)
    return entryOf(kind, draft.body, { file, folder: draft.folder ?? kind.folders[0] })
  })
const held = (
  file: FileId,
  entries: readonly Entry[],
  folders = FOLDERS as readonly (typeof FOLDERS)[number][],
): HeldFile => ({
  file,
  caseFile: fold(
    KINDS,
    entries.filter((entry) => entry.file === file && folders.includes(entry.folder)),
    folders,
  ),
})
const joined = (because = 'Her mother said so.') => written(joinAct({ main: anasFile, other, because, at }))
const called = (file: FileId, text: string) =>
  entryOf(name, { who: 'child', kind: 'called', text, script: 'Latn', use: 'use' }, { file })
const born = (file: FileId, from: number, to: number) =>
  entryOf(
    birth,
    { who: 'child', born: { known: 'age', from, to, on: at }, basis: 'child-said', reasonsForChild: 'yes' },
    { file },
  )
const both = (entries: readonly Entry[]) => [held(anasFile, entries), held(other, entries)]

describe('two files of one child', () => {
  it('are not joined by what stands in one of them alone', () => {
    expect(childrenOfSeveral(both(joined().slice(0, 1)))).toEqual([])
    expect(childrenOfSeveral(both(joined().slice(1)))).toEqual([])
  })

  it('are not joined for whoever does not hold *who and contacts* of both', () => {
    expect(childrenOfSeveral([held(anasFile, joined()), held(other, joined(), ['card', 'care'])])).toEqual([])
    expect(childrenOfSeveral([held(other, joined())])).toEqual([])
  })

  it('are not joined where anybody has told them apart, and nobody can then join them', () => {
    const apart = written(tellApartAct(other, anasFile, at))
    expect(childrenOfSeveral(both([...joined(), ...apart]))).toEqual([])
    const refused = decide(
      KINDS,
      held(anasFile, apart).caseFile,
      joinAct({ main: anasFile, other, because: 'x', at })[0]?.draft as Draft,
      at,
    )
    expect(refused).toMatchObject({
      ok: false,
      code: 'rule-refused',
      detail: { rulings: [{ missing: ['look-taken-back'] }] },
    })
    const [one, two] = both(apart)
    if (!one || !two) throw new Error('two files')
    const again = [...apart, ...written(lookAgainAct(one, two, 'A birth paper came.', at)), ...joined()]
    expect(childrenOfSeveral(both(again))).toEqual([{ main: anasFile, others: [other] }])
  })

  it('a file is never joined to itself', () => {
    const file = held(anasFile, [called(anasFile, 'Ana')]).caseFile
    expect(
      decide(KINDS, file, { kind: 'same-child', at, body: { file: anasFile, worked: 'here', because: 'x' } }, at),
    ).toMatchObject({ ok: false, code: 'rule-refused' })
    expect(
      childrenOfSeveral([held(anasFile, [entryOf(sameChild, { file: anasFile, worked: 'here', because: 'x' })])]),
    ).toEqual([])
  })

  it('are read together: every entry is there and says from which file it comes', () => {
    const entries = [called(anasFile, 'Ana'), called(other, 'Anna'), ...joined()]
    const [main, rest] = both(entries)
    if (!main || !rest) throw new Error('two files')
    const together = readTogether(KINDS, main.caseFile, [rest])
    expect(new Set(together.entries.map((entry) => entry.id))).toEqual(new Set(entries.map((entry) => entry.id)))
    expect(together.joined).toEqual([other])
    expect(
      current(together, name)
        .map((entry) => entry.file)
        .sort(),
    ).toEqual([anasFile, other].sort())
  })

  it('contradict each other as a clash, and the younger age leads', () => {
    const [main, rest] = both([born(anasFile, 17, 17), born(other, 12, 13)])
    if (!main || !rest) throw new Error('two files')
    const standing = birthsOf(readTogether(KINDS, main.caseFile, [rest]))
    expect(standing.map((entry) => entry.file)).toEqual([other, anasFile])
  })

  it('say the same thing in two ways: that of the file which is worked in leads, though the other is newer', () => {
    const [main, rest] = both([called(anasFile, 'Ana'), { ...called(other, 'Anna'), at: day('2026-09-09') }])
    if (!main || !rest) throw new Error('two files')
    expect(current(readTogether(KINDS, main.caseFile, [rest]), name).map((entry) => entry.body.text)).toEqual([
      'Ana',
      'Anna',
    ])
  })

  it('of what stands in a folder that is not held in both, nothing is guessed', () => {
    const together = readTogether(KINDS, fileOf(), [{ file: other, caseFile: fileHolding(['identity']) }])
    expect(together.held).toEqual(['card', 'identity'])
  })

  it('nobody who writes in one takes anything out of the other', () => {
    const looked = entryOf(
      safetyLook,
      { answer: 'not-safe', how: 'seen-there', because: 'He was at the gate.', againBy: at },
      { file: other },
    )
    const strike = entryOf(
      superseded,
      { entry: looked.id, because: 'so that it goes' },
      { file: anasFile, folder: looked.folder },
    )
    const [main, rest] = both([looked, strike])
    if (!main || !rest) throw new Error('two files')
    expect(readTogether(KINDS, main.caseFile, [rest]).struck).toEqual({})
  })

  it('an older file that was closed closes nothing', () => {
    const closed = EXAMPLES.find(({ kind }) => kind === lightClosure)
    if (!closed) throw new Error('there is an example of a light closure')
    const [main, rest] = both([entryOf(lightClosure, closed.body as never, { file: other })])
    if (!main || !rest) throw new Error('two files')
    expect(caseStatus(rest.caseFile).is).toBe('closed')
    expect(caseStatus(readTogether(KINDS, main.caseFile, [rest])).is).toBe('open')
  })

  it('a death is the child’s, in whichever file it was written, until somebody who read both opens it again', () => {
    const died = entryOf(
      lightClosure,
      { reason: 'died', words: 'x', familySupported: 'yes' },
      { file: other, folder: 'care' },
    )
    const [kept, rest] = both([died])
    if (!kept || !rest) throw new Error('two files')
    expect(caseStatus(readTogether(KINDS, kept.caseFile, [rest]))).toMatchObject({ is: 'closed', endedBy: 'death' })
    const again = entryOf(reopened, { because: 'It was another child.', askedBy: 'worker' }, { replaces: [died.id] })
    const [corrected] = both([died, again])
    if (!corrected) throw new Error('two files')
    expect(caseStatus(readTogether(KINDS, corrected.caseFile, [rest])).is).toBe('reopened')
  })

  it('three in a row are one child, worked in where nobody left', () => {
    const act = [...joined(), ...written(joinAct({ main: third, other: anasFile, because: 'x', at }))]
    const files = [...both(act), held(third, act)]
    expect(childrenOfSeveral(files)).toEqual([{ main: third, others: [anasFile, other].sort() }])
    expect(childrenOfSeveral(files.toReversed())).toEqual(childrenOfSeveral(files))
  })

  it('whoever holds the other file alone knows that the work goes on elsewhere', () => {
    expect(workedElsewhere(held(other, joined()).caseFile)).toBe(true)
    expect(workedElsewhere(held(anasFile, joined()).caseFile)).toBe(false)
  })
})

it('Two children who are told apart are of no family only where somebody says so', () => {
  const bodies = (nor?: 'family') => tellApartAct(anasFile, other, at, nor).map(({ draft }) => draft.body)
  expect(bodies()).toEqual([{ file: other }, { file: anasFile }])
  expect(bodies('family')).toEqual([
    { file: other, nor: 'family' },
    { file: anasFile, nor: 'family' },
  ])
})

describe('taking two files apart', () => {
  const JOINING = ['same-child', 'same-child-ended']
  /** A file without its joins. */
  const bare = ({ entries, byKind, ...rest }: CaseFile) => ({
    ...rest,
    entries: entries.filter((entry) => !JOINING.includes(entry.kind)),
    byKind: Object.fromEntries(Object.entries(byKind).filter(([kind]) => !JOINING.includes(kind))),
  })

  /** What people write: any example, in either file, sometimes replacing or striking something earlier in either. */
  const anything = fc
    .array(
      fc.record({
        example: fc.nat(EXAMPLES.length - 1),
        file: fc.constantFrom(anasFile, other),
        target: fc.nat(40),
        how: fc.constantFrom('beside', 'beside', 'replaces', 'strikes'),
      }),
      { maxLength: 14 },
    )
    .map((plan) => {
      const entries: Entry[] = []
      for (const { example, file, target, how } of plan) {
        const before = entries[target % Math.max(1, entries.length)]
        const one = EXAMPLES[example]
        if (!one || JOINING.includes(one.kind.name) || one.kind.name === 'not-same-child') continue
        const replaces: EntryId[] = how === 'replaces' && before ? [before.id] : []
        entries.push(
          how === 'strikes' && before
            ? entryOf(superseded, { entry: before.id, because: 'wrong' }, { file: before.file, folder: before.folder })
            : entryOf(one.kind, one.body, { file, replaces, by: drita.member }),
        )
      }
      return entries
    })

  it('puts back exactly what was before, with whatever others wrote meanwhile, in any order', () => {
    fc.assert(
      fc.property(
        anything,
        anything,
        fc.array(fc.nat(1000), { minLength: 64, maxLength: 64 }),
        (before, meanwhile, order) => {
          const merge = joined()
          const [main, rest] = both([...before, ...merge])
          if (!main || !rest) throw new Error('two files')
          const split = written(partAct(rest, [main], 'They are two girls.', at))
          const shuffled = [...before, ...merge, ...meanwhile, ...split]
            .map((entry, n) => ({ entry, by: order[n] ?? 0 }))
            .sort((a, b) => a.by - b.by)
            .map(({ entry }) => entry)
          expect(childrenOfSeveral(both(shuffled.filter((entry) => !split.includes(entry))))).toEqual([
            { main: anasFile, others: [other] },
          ])
          expect(childrenOfSeveral(both(shuffled))).toEqual([])
          const without = both([...before, ...meanwhile])
          expect(both(shuffled).map(({ caseFile }) => bare(caseFile))).toEqual(
            without.map(({ caseFile }) => bare(caseFile)),
          )
        },
      ),
      { numRuns: 60 },
    )
  })

  it('ends what was seen, and not what another joined meanwhile', () => {
    const first = joined()
    const [main, rest] = both(first)
    if (!main || !rest) throw new Error('two files')
    const split = written(partAct(rest, [main], 'x', at))
    const again = joined('A second person looked too.')
    expect(childrenOfSeveral(both([...first, ...split, ...again]))).toHaveLength(1)
    const [keptNow, restNow] = both([...first, ...split, ...again])
    if (!keptNow || !restNow) throw new Error('two files')
    expect(
      partAct(restNow, [keptNow], 'x', at)
        .flatMap(({ draft }) => (draft.body as { ends: EntryId[] }).ends)
        .sort(),
    ).toEqual(again.map((entry) => entry.id).sort())
  })

  it('a thousand files of one child are one child, at once', () => {
    const act = Array.from({ length: 999 }, (_, n) =>
      written(
        joinAct({ main: anasFile, other: idFrom(`file-n-${String(n).padStart(4, '0')}-`) as FileId, because: 'x', at }),
      ),
    ).flat()
    const byFile = Map.groupBy(act, (entry) => entry.file)
    const files = [...byFile].map(([file, entries]): HeldFile => ({ file, caseFile: fold(KINDS, entries, FOLDERS) }))
    const from = performance.now()
    const [one] = childrenOfSeveral(files)
    expect(one?.main).toBe(anasFile)
    expect(one?.others).toHaveLength(999)
    expect(performance.now() - from).toBeLessThan(3000)
  })
})
