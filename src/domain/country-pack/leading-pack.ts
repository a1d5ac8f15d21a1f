import type { CaseFile } from '../file/case-file.ts'
import { countriesChosen } from '../kinds/any/country-pack-chosen.ts'
import { agencyPack, type AgencyPack } from './agency-pack.ts'

/** The country whose law counts here: the one that leads, or the only one in use. */
export function leadingPack(team: CaseFile): AgencyPack | undefined {
  const chosen = countriesChosen(team)
  const here = chosen.find(({ body }) => body.use === 'leads') ?? (chosen.length === 1 ? chosen[0] : undefined)
  return here && agencyPack(team, here.body.country)
}
