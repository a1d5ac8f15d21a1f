import type { CaseFile } from '../file/case-file.ts'
import { birthRegistrationOf } from '../kinds/rights/birth-registration.ts'

export interface WayToRegister {
  readonly way: 'registration-without-father' | 'late-registration' | 'foreign-certificate-recognised' | 'court'
  /**
   * What has to be had first. Naming a father may give him rights, so legal advice comes before any step that would.
   */
  readonly first: readonly ('legal-advice' | 'translation' | 'apostille')[]
}

/**
 * The ways to a birth certificate that are open for this child. The one without a father is always first: no obstacle,
 * no state and no answer removes it (N2). The order is ours [D]; a country pack says which office does it.
 */
export function waysToRegister(file: CaseFile): readonly WayToRegister[] {
  const obstacles: readonly string[] = birthRegistrationOf(file)?.body.obstacles ?? []
  const abroad = obstacles.includes('born-abroad') || obstacles.includes('foreign-certificate-not-recognised')
  return [
    { way: 'registration-without-father', first: ['legal-advice'] },
    ...(obstacles.includes('term-has-passed') ? [{ way: 'late-registration', first: ['legal-advice'] } as const] : []),
    ...(abroad ? [{ way: 'foreign-certificate-recognised', first: ['translation', 'apostille'] } as const] : []),
    ...(obstacles.includes('court-needed') || obstacles.includes('authority-refuses')
      ? [{ way: 'court', first: ['legal-advice'] } as const]
      : []),
  ]
}
