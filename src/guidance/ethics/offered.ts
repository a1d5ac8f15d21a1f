import { mayBeSought } from '#domain/case-status.ts'
import type { CaseFile } from '#domain/case-file.ts'
import { reflections } from '#domain/kinds/follow-up/ethical-reflection.ts'
import type { Folder } from '#domain/ids.ts'
import type { PlainDate } from '#domain/plain-date.ts'
import { mostSensitive, seeing, type Fact } from '../engine/seen.ts'
import type { Tension } from './tension.ts'
import { TENSIONS } from './tensions.ts'

export interface OfferedReflection {
  readonly tension: Tension
  readonly facts: readonly Fact[]
  /** Where the reflection is written: its key is the name of the tension and tells what its facts tell. */
  readonly folder: Folder
}

/**
 * Where principles meet at this child, today: each offers a reflection. One about which people are already thinking, or have decided, is not offered again: it carries
 * the name of its tension as its key.
 */
export function offeredReflections(file: CaseFile, today: PlainDate, tensions: readonly Tension[] = TENSIONS): readonly OfferedReflection[] {
  if (!mayBeSought(file)) return []
  const seen = seeing(file, today)
  const thought = new Set(reflections(file).map((entry) => entry.body.reflection))
  return tensions.flatMap((tension) => {
    if (thought.has(keyOfTension(tension))) return []
    const facts = tension.when.look(seen)
    return facts === null || facts.length === 0 ? [] : [{ tension, facts, folder: mostSensitive(facts) }]
  })
}

/** The key that a reflection about a tension carries. A reflection that people began by themselves has one made at random. */
export const keyOfTension = (tension: Tension): string => tension.id.slice(0, 40)
