import type { CaseFile } from '../../file/case-file.ts'
import type { FileId } from '../../entry/ids.ts'
import type { Ruling } from '../../entry/ruling.ts'

/**
 * Two files are joined as one child's only where nobody has said that they are two children; a file is never joined to
 * itself.
 */
export function toldApartNotJoined(file: CaseFile, other: FileId): Ruling {
  const rule = 'one-child'
  if (!file.held.includes('identity')) return { rule, answer: 'cannot-judge', dependsOn: ['identity'] }
  const missing = [
    ...(file.entries.some((entry) => entry.file === other && !file.joined?.includes(other)) ? ['another-file'] : []),
    ...((file.byKind['not-same-child'] ?? []).some(({ body }) => (body as { file: FileId }).file === other)
      ? ['look-taken-back']
      : []),
  ]
  return missing.length > 0 ? { rule, answer: 'refused', missing } : { rule, answer: 'allowed' }
}
