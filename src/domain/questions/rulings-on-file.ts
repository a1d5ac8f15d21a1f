import { isUnderWay } from '../file/case-status.ts'
import type { CaseFile } from '../file/case-file.ts'
import type { Folder } from '../entry/ids.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import { p20OwnRepresentative } from '../rules/family/p20-own-representative.ts'
import { r16EveryDecision } from '../rules/deciding/r16-reasoned.ts'
import { nonPunishmentIn } from '../rules/justice/non-punishment.ts'
import { r03Represented } from '../rules/r03-represented.ts'
import { r09HighRiskTimer } from '../rules/r09-high-risk-timer.ts'
import { r12OwnScreening } from '../rules/r12-own-screening.ts'
import { r13BirthRegistrationChecked } from '../rules/r13-birth-registration.ts'
import { r14BecomingAnAdult } from '../rules/r14-becoming-an-adult.ts'
import { r15LookAgain } from '../rules/r15-look-again.ts'
import { r20OwnFile } from '../rules/r20-own-file.ts'
import type { Ruling } from '../entry/ruling.ts'

/**
 * Rules that a file keeps or does not keep, whatever is being written: shown on its overview and to the supervisor, and
 * gating nothing.
 */
export function rulingsOnFile(file: CaseFile, today: PlainDate): readonly Ruling[] {
  return [
    r03Represented(file, today),
    p20OwnRepresentative(file, today),
    r12OwnScreening(file),
    r13BirthRegistrationChecked(file),
    nonPunishmentIn(file),
    r16EveryDecision(file),
  ]
}

/** Every rule of the running work on a day. Where a file is not under way, only answers owed to people. */
export function rulingsToday(file: CaseFile, today: PlainDate): readonly Ruling[] {
  const running = isUnderWay(file)
    ? [
        r09HighRiskTimer(file, today),
        r14BecomingAnAdult(file, today),
        r15LookAgain(file, today),
        ...rulingsOnFile(file, today),
      ]
    : []
  return [...running, r20OwnFile(file, today)]
}

/** Rules that nobody can judge with the held folders, grouped by the folders needed. */
export interface CannotTell {
  readonly dependsOn: readonly Folder[]
  readonly rules: readonly string[]
}

/**
 * The third answer (P2), apart from *fine* and *missing*: which rules cannot be judged here, and which folders have the
 * answer. It is computed from the rule and the held keys alone, so it is the same whatever those folders contain, and
 * when they are empty.
 */
export function cannotTell(rulings: readonly Ruling[]): readonly CannotTell[] {
  const unjudged = rulings.flatMap((ruling) => (ruling.answer === 'cannot-judge' ? [ruling] : []))
  const byFolders = Map.groupBy(unjudged, ({ dependsOn }) => [...dependsOn].sort().join(' '))
  return [...byFolders.values()].map((same) => ({
    dependsOn: [...(same[0]?.dependsOn ?? [])].sort(),
    rules: [...new Set(same.map(({ rule }) => rule))],
  }))
}
