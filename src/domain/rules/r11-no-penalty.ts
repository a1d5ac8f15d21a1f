import { holds, type CaseFile } from '../file/case-file.ts'
import type { Folder } from '../entry/ids.ts'
import type { Ruling } from '../entry/ruling.ts'

// Read by shape: the rule needs a few fields, of a draft.
type Stage = {
  readonly stage: string
  readonly gap?: readonly string[] | undefined
  readonly reasons?: readonly string[] | undefined
}

/**
 * R11 [D]: declining is recorded, the door stays open, and nothing else that the child gets is reduced for it. Where a
 * provider makes one service the condition of another, or testifying the condition of help, the fact is kept and the
 * supervisor sees it.
 */
export function r11NoPenalty(service: Stage): Ruling {
  const conditions = [...(service.gap ?? []), ...(service.reasons ?? [])].filter((reason) =>
    ['condition-on-another-service', 'asks-for-cooperation-with-justice'].includes(reason),
  )
  return conditions.length > 0 && service.stage !== 'declined'
    ? { rule: 'R11', answer: 'refused', missing: ['help-without-condition'] }
    : { rule: 'R11', answer: 'allowed' }
}

const SERVICE_FOLDERS: readonly Folder[] = ['care', 'health', 'therapy', 'status', 'justice', 'whereabouts', 'origins']

/**
 * R11 at closing: "refused services" closes no file in which other help runs or is promised. `running` are the entries
 * of such help in the held folders.
 */
export function r11NoClosingForDeclining(file: CaseFile, reason: string, running: readonly unknown[]): Ruling {
  if (reason !== 'refused-services') return { rule: 'R11', answer: 'allowed' }
  if (running.length > 0) return { rule: 'R11', answer: 'refused', missing: ['other-help-still-runs'] }
  const notHeld = SERVICE_FOLDERS.filter((folder) => !holds(file, folder))
  return notHeld.length > 0
    ? { rule: 'R11', answer: 'cannot-judge', dependsOn: notHeld }
    : { rule: 'R11', answer: 'allowed' }
}
