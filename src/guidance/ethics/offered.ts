import { mayBeSought } from '#domain/file/case-status.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import { reflections } from '#domain/kinds/follow-up/ethical-reflection.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'
import { fileOnDay, type CardFact } from '../engine/file-on-day.ts'
import type { Tension } from './tension.ts'
import { TENSIONS } from './tensions.ts'

export interface OfferedReflection {
  readonly tension: Tension
  readonly facts: readonly CardFact[]
}

/** The tensions between principles for this child, today: each offers a reflection. One is not offered while a current reflection names its first two principles. */
export function offeredReflections(
  file: CaseFile,
  today: PlainDate,
  tensions: readonly Tension[] = TENSIONS,
): readonly OfferedReflection[] {
  if (!mayBeSought(file)) return []
  const seen = fileOnDay(file, today)
  const thought = reflections(file).map((entry) => entry.body.principles)
  return tensions.flatMap((tension) => {
    const [one, other] = tension.between
    if (thought.some((principles) => principles.includes(one) && principles.includes(other))) return []
    const facts = tension.when.look(seen)
    return facts === null || facts.length === 0 ? [] : [{ tension, facts }]
  })
}
