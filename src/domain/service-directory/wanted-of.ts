import { holds, type CaseFile } from '../file/case-file.ts'
import { groupsOf } from '../kinds/registration/child-group.ts'
import type { Service } from '../kinds/services/service.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import { whoIsThis } from '../questions/who-is-this.ts'
import type { AgeBand } from '../vocabulary/person.ts'
import type { Wanted } from './match.ts'

const OF_A_VICTIM: readonly string[] = ['left-behind', 'trafficked-with-parent', 'born-of-trafficking']

/**
 * What a need of this child requires of a service, by what the reader holds. What is not known is left out, and the
 * district is asked: where the child lives is not prefilled.
 */
export function wantedFor(file: CaseFile, need: Pick<Service, 'category' | 'sub' | 'whom'>, today: PlainDate): Wanted {
  const help = { category: need.category, ...(need.sub !== undefined && { sub: need.sub }) }
  if (need.whom !== 'child') return help
  const { ages, ageBand, gender, languages } = whoIsThis(file, today)
  const band = boundsOf(ageBand)
  const [youngest, oldest] = [ages?.youngest ?? band?.from, ages?.oldest ?? band?.to]
  const groups = holds(file, 'origins') ? groupsOf(file) : []
  return {
    ...help,
    ...(youngest !== undefined && { youngest }),
    ...(oldest !== undefined && { oldest }),
    ...((gender === 'female' || gender === 'male') && { sex: gender }),
    ...(languages.length > 0 && { languages }),
    ...(groups.length > 0 && { childOfVictim: groups.some(({ group }) => OF_A_VICTIM.includes(group)) }),
  }
}

function boundsOf(band: AgeBand): { readonly from: number; readonly to: number } | undefined {
  const read = /^(\d+)-(\d+)$/.exec(band)
  return read ? { from: Number(read[1]), to: Number(read[2]) } : undefined
}
