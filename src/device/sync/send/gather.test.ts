import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entry } from '#domain/entry/entry.ts'
import type { FileId, Folder } from '#domain/entry/ids.ts'
import { note } from '#domain/kinds/follow-up/note.ts'
import { entryOf } from '../../../../test/support/entries.ts'
import { gatherActs } from './gather.ts'
import type { UnsentAct } from '../../kept/row-types.ts'

const FILES = ['one', 'two', 'three', 'four', 'five'] as unknown as readonly FileId[]
const [one, two, three] = FILES as readonly [FileId, FileId, FileId]
let rows = 0
const act = (files: readonly FileId[], how: { folder?: Folder; words?: string; entries?: number } = {}): UnsentAct => {
  const entries = files.flatMap((file): readonly Entry[] =>
    Array.from({ length: how.entries ?? 1 }, () =>
      entryOf(note, { words: how.words ?? 'tea' }, { file, folder: how.folder ?? 'care' }),
    ),
  )
  return { row: `${String(++rows).padStart(12, '0')}.${String(entries.length)}`, entries }
}
const NOBODY = new Set<string>()
const gathered = (acts: readonly UnsentAct[], waiting = NOBODY, alone = NOBODY) =>
  gatherActs(acts, waiting, alone).map((group) => group.acts.map((one) => acts.indexOf(one)))

describe('what goes to the server together', () => {
  it('is not what was refused in company: it goes alone, and nothing goes before it that came after it', () => {
    const acts = [act([one]), act([one]), act([one]), act([two])]
    const alone = (at: number) => new Set([acts[at]?.row ?? ''])
    expect(gathered(acts, NOBODY, alone(1))).toEqual([[0], [3]])
    expect(gathered(acts, NOBODY, alone(0))).toEqual([[0], [3]])
    expect(gathered(acts.slice(1), NOBODY, alone(1))).toEqual([[0], [2]])
  })

  it('is nothing of a file of which something is under way, and nothing that is bound to it', () => {
    const acts = [act([one, two]), act([two]), act([three])]
    expect(gathered(acts, new Set([one]))).toEqual([[2]])
  })

  it('is what shares a file, also through a third act, and nothing else', () => {
    expect(gathered([act([one]), act([two]), act([three]), act([two, one])])).toEqual([[2], [0, 1, 3]])
  })

  it.each([
    ['entries', [act([one], { entries: 399 }), act([one]), act([one])]],
    ['bytes', [act([one], { words: 'a'.repeat(598_000) }), act([one]), act([one], { words: 'b'.repeat(2000) })]],
  ])('is no more than one request holds: %s', (_, acts) => {
    expect(gathered(acts)).toEqual([[0, 1]])
  })

  it('counts a folder once, however many entries go there', () => {
    const files = Array.from({ length: 100 }, (_, n) => `file ${String(n)}` as FileId)
    const [first = one] = files
    expect(gathered([act(files), act([first])])).toEqual([[0, 1]])
    expect(gathered([act(files), act([first], { folder: 'health' })])).toEqual([[0]])
  })

  it('keeps the order of each file, whatever is written: what is left out is never followed by more of its file', () => {
    const anyActs = fc.array(
      fc.record({
        files: fc.uniqueArray(fc.constantFrom(...FILES), { minLength: 1, maxLength: 3 }),
        entries: fc.constantFrom(1, 1, 1, 150),
        alone: fc.constantFrom(false, false, false, true),
      }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(anyActs, (drawn) => {
        const acts = drawn.map(({ files, entries }) => act(files, { entries }))
        const alone = new Set(acts.filter((_, at) => drawn[at]?.alone).map(({ row }) => row))
        const groups = gathered(acts, NOBODY, alone)
        const gone = new Set(groups.flat())
        for (const file of FILES) {
          const its = acts.flatMap(({ entries }, at) => (entries.some((entry) => entry.file === file) ? [at] : []))
          const sent = its.filter((at) => gone.has(at))
          expect(sent).toEqual(its.slice(0, sent.length))
          expect(groups.filter((group) => group.some((at) => its.includes(at))).length).toBeLessThanOrEqual(1)
        }
        for (const group of groups) {
          expect(group).toEqual(group.toSorted((a, b) => a - b))
          if (group.some((at) => drawn[at]?.alone)) expect(group).toHaveLength(1)
        }
      }),
      { numRuns: 300 },
    )
  })
})
