import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { sharedData } from '../../test/cli/shared-data.ts'
import type { Pair } from './composed.ts'
import { OWN_SETS } from './own-sets.ts'

export interface NameSet {
  readonly name: string
  /** True for sets that we composed; others come from the evaluation data. */
  readonly ours: boolean
  /** Each native name with all its right Latin forms. */
  readonly golds: ReadonlyMap<string, ReadonlySet<string>>
  /** The least recall at 1 and at 10 that passes; null if none is set. */
  readonly goals: readonly [number, number] | null
}

const GOALS: Readonly<Record<string, readonly [number, number]>> = {
  'burmese-names': [0.88, 0.98],
  'thai-places': [0.95, 0.98],
  'khmer-places': [0.91, 0.97],
  cyrillic: [0.96, 0.99],
  arabic: [0.88, 0.96],
  han: [0.6, 0.8],
}
/** A set with a longer name than its script still has the script's goal. */
const goalsOf = (name: string) =>
  GOALS[name] ?? Object.entries(GOALS).find(([script]) => name.startsWith(`${script}-full`))?.[1] ?? null

/** Every set of names found next to the project (`native TAB latin`), and our own for the scripts without a file. */
export function nameSets(): readonly NameSet[] {
  const one = sharedData('names/burmese-names.tsv')
  const folder = one === undefined ? undefined : dirname(one)
  const files =
    folder === undefined
      ? []
      : readdirSync(folder)
          .filter((file) => file.endsWith('.tsv'))
          .sort()
  const given = files.map((file) =>
    setOf(basename(file, '.tsv'), false, pairsIn(readFileSync(`${folder ?? ''}/${file}`, 'utf8'))),
  )
  const ours = Object.entries(OWN_SETS).map(([name, pairs]) => setOf(name, true, pairs))
  return [...given, ...ours]
}

function setOf(name: string, ours: boolean, pairs: readonly Pair[]): NameSet {
  const golds = new Map<string, Set<string>>()
  for (const [native, latin] of pairs) golds.set(native, (golds.get(native) ?? new Set()).add(latin))
  return { name, ours, golds, goals: goalsOf(name) }
}

const pairsIn = (tsv: string): readonly Pair[] =>
  tsv.split('\n').flatMap((line) => {
    const [native = '', latin = ''] = line.split('\t').map((cell) => cell.trim())
    return native === '' || latin === '' ? [] : [[native, latin] as const]
  })
