import type { CaseFile } from '../../../src/domain/file/case-file.ts'
import type { PlainDate } from '../../../src/domain/entry/plain-date.ts'
import { CARDS } from '../../../src/guidance/cards.ts'
import { guidanceFor } from '../../../src/guidance/engine/guidance-for.ts'
import { born, dangerFrom, inGroup, lives, opened, risk } from '../../../test/support/guidance/child.ts'
import { entryOf, fileOf } from '../../../test/support/entries.ts'
import { EXAMPLES } from '../../../test/support/examples/all.ts'
import { uncle } from '../../../test/support/people.ts'

const TODAY = '2026-03-10' as PlainDate
let file: CaseFile | undefined

/** Kinds that end a file silence every card. */
const ENDS = new Set(['closure', 'light-closure', 'dormant-by-wish', 'superseded'])

/**
 * Called by the bench from outside: makes a file with the given number of entries of every kind, then computes what to
 * consider as often as asked.
 */
Object.assign(globalThis, {
  fill: (entries: number) => {
    const first = [
      opened('2025-09-01'),
      born('2013-05-01'),
      inGroup('trafficked-child'),
      inGroup('born-of-trafficking'),
      lives('kin'),
      dangerFrom(uncle, 'recruiter'),
      risk('reprisal-in-community'),
    ]
    const rest = EXAMPLES.filter(({ kind }) => !ENDS.has(kind.name) && (kind.inFile ?? 'child') === 'child')
    file = fileOf(
      ...first,
      ...Array.from({ length: entries - first.length }, (_, n) => {
        const example = rest[n % rest.length]
        if (!example) throw new Error('no example')
        return entryOf(example.kind, example.body)
      }),
    )
    return file.entries.length
  },
  consider: (times: number) =>
    Array.from({ length: times }, () => {
      if (!file) throw new Error('no file')
      const from = performance.now()
      const { applicable: spoken } = guidanceFor(CARDS, file, TODAY)
      return { ms: performance.now() - from, spoken: spoken.length }
    }),
})
