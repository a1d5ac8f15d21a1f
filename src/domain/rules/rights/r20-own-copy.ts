import { holds, type CaseFile } from '../../file/case-file.ts'
import type { Folder } from '../../entry/ids.ts'
import type { PlainDate } from '../../entry/plain-date.ts'
import type { Ruling } from '../../entry/ruling.ts'
import { r02AdultOnlyWhenSure } from '../r02-presumed-child.ts'

/**
 * R20 with P19: a copy of the whole file is made for its person once they are an adult for certain. Until then they
 * read in it together with somebody, and what they ask is answered. Its maker holds the folders that say what is
 * withheld, from whom, and who is around: without these nobody can tell what would endanger.
 */
export function r20OwnCopy(file: CaseFile, today: PlainDate): Ruling {
  const dependsOn = (['care', 'identity'] as const).filter((folder: Folder) => !holds(file, folder))
  if (dependsOn.length > 0) return { rule: 'R20', answer: 'cannot-judge', dependsOn }
  const grown = r02AdultOnlyWhenSure(file, today)
  return grown.answer === 'refused'
    ? { rule: 'R20', answer: 'refused', missing: grown.missing }
    : { rule: 'R20', answer: 'allowed' }
}
