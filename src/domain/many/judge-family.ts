import { fold } from '../case-file.ts'
import { decide, type WhyRefused, type WriteRefusal } from '../decide.ts'
import { FileId, FOLDERS } from '../ids.ts'
import type { Kind } from '../kind.ts'
import type { PlainDate } from '../plain-date.ts'
import { accept, refuse, type Result } from '../result.ts'
import { familyFiles, type FamilyMember, type FamilyPart, type How } from './family-files.ts'

export interface WhyNotOpened extends WhyRefused {
  readonly kind: string
}

/**
 * Whether each of a family can have a file as it is typed, before any is opened: somebody whose part is refused is told apart, with the place and the reason, and
 * the others may go on without them. Nothing is written here. Files that are open already are asked by the device, which holds them.
 */
export function judgeFamily(kinds: readonly Kind[], family: readonly FamilyMember[], how: How): readonly Result<true, WriteRefusal, WhyNotOpened>[] {
  // Each alone: a name that is refused stands in the files of the others too, and is nobody else's fault.
  return family.map((member) => familyFiles([member], how).map((part) => judgePart(kinds, part, how.at)).find(({ ok }) => !ok) ?? accept(true))
}

export function judgePart(kinds: readonly Kind[], { file, drafts }: FamilyPart, today: PlainDate): Result<true, WriteRefusal, WhyNotOpened> {
  if (file !== undefined) return accept(true)
  for (const draft of drafts) {
    const answer = decide(kinds, fold(kinds, [], FOLDERS), { ...draft, body: withStandIns(draft.body) }, today)
    if (!answer.ok) return refuse(answer.code, { ...answer.detail, kind: draft.kind })
  }
  return accept(true)
}

/** Stands for a file that has no number yet. */
const STAND_IN = FileId.parse('A'.repeat(22))

export function withStandIns(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withStandIns)
  if (value === null || typeof value !== 'object') return value
  if (Object.keys(value).length === 1 && 'fileOf' in value) return STAND_IN
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withStandIns(part)]))
}
