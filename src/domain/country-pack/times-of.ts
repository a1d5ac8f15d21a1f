import type { CaseFile } from '../file/case-file.ts'
import { factsChanged } from '../kinds/any/country-fact-changed.ts'
import { countriesChosen } from '../kinds/any/country-pack-chosen.ts'
import type { Timer, Times } from '../vocabulary/country-pack/timer-names.ts'

/**
 * The times in force in this agency, from its team file: those of the leading country, with the agency's changes. Where
 * two people chose two leading countries, the first by its code is used until somebody settles it. Undefined where no
 * country leads: then our own times apply.
 */
export function timesOf(team: CaseFile): Times | undefined {
  const leads = countriesChosen(team).find(({ body }) => body.use === 'leads')?.body
  if (!leads) return undefined
  const times: Partial<Record<Timer, number>> = Object.fromEntries(
    leads.times.map(({ timer, value }) => [timer, value]),
  )
  for (const { body } of factsChanged(team, leads.country)) if (body.is === 'time') times[body.timer] = body.value
  return times
}
