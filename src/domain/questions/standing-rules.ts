import type { CaseFile } from '../case-file.ts'
import { p20OwnRepresentative } from '../rules/family/p20-own-representative.ts'
import { r16EveryDecision } from '../rules/deciding/r16-reasoned.ts'
import { nonPunishmentIn } from '../rules/justice/non-punishment.ts'
import { r03Represented } from '../rules/r03-represented.ts'
import { r12OwnScreening } from '../rules/r12-own-screening.ts'
import { r13BirthRegistrationChecked } from '../rules/r13-birth-registration.ts'
import type { Ruling } from '../ruling.ts'

/** Rules that a file either keeps or not, whatever is being written: shown on its overview and to the supervisor, and gating nothing. */
export function standingRulings(file: CaseFile): readonly Ruling[] {
  return [r03Represented(file), p20OwnRepresentative(file), r12OwnScreening(file), r13BirthRegistrationChecked(file), nonPunishmentIn(file), r16EveryDecision(file)]
}
