import type { CaseFile } from '../file/case-file.ts'
import { agencyPack } from '../country-pack/agency-pack.ts'
import type { BodyRole, CountryPack } from '../vocabulary/country-pack/pack.ts'
import { countriesChosen } from '../kinds/any/country-pack-chosen.ts'
import { decidedAsLesserOffence } from '../kinds/rights/proceeding.ts'
import { bodiesLacking, r19CountryPack } from '../rules/deciding/r19-country-pack.ts'

/**
 * What the files of an agency show about the state: for its country's page, and for the stocktaking, in which no child
 * is included.
 */
export interface StateLacking {
  /** No country leads: times, forms and offices are our own. */
  readonly noCountry: boolean
  /** Offices that files need and the country's page does not name, with how many files need each. */
  readonly bodies: readonly { readonly role: BodyRole; readonly files: number }[]
  /** Decisions by which what was done to a child is no offence, or a smaller one: outcome → how many children. */
  readonly law: readonly { readonly outcome: string; readonly files: number }[]
}

export function stateLacking(files: readonly CaseFile[], team: CaseFile): StateLacking {
  const pack = packThatLeads(team)
  const asked = files.filter((file) => r19CountryPack(file, pack).answer === 'refused')
  return {
    noCountry: pack === undefined && files.length > 0,
    bodies:
      pack === undefined
        ? []
        : counted(asked.flatMap((file) => bodiesLacking(file, pack))).map(([role, count]) => ({ role, files: count })),
    law: counted(
      files.flatMap((file) => [
        ...new Set(
          decidedAsLesserOffence(file).flatMap(({ body }) => (body.stands === 'decided' ? [body.outcome] : [])),
        ),
      ]),
    ).map(([outcome, count]) => ({ outcome, files: count })),
  }
}

function packThatLeads(team: CaseFile): CountryPack | undefined {
  const leads = countriesChosen(team).find(({ body }) => body.use === 'leads')
  return leads && agencyPack(team, leads.body.country)?.pack
}

/** How often each occurs, by its code. */
const counted = <Code extends string>(codes: readonly Code[]): readonly (readonly [Code, number])[] =>
  [...Map.groupBy([...codes].sort(), (code) => code)].map(([code, same]) => [code, same.length] as const)
