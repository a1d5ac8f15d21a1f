import type { Claim } from './claim.ts'
import { STOCKTAKING_EXAMPLES } from './examples.ts'
import type { Stocktaking } from './stocktaking.ts'

/**
 * Every text of the worked examples, each once, for those who translate. The text itself is its id, so that it is found again in a stocktaking that began from an example.
 * Sources are called as they call themselves.
 */
export const exampleTexts = (): readonly string[] => [...new Set(STOCKTAKING_EXAMPLES.flatMap(textsOf))]

function textsOf({ name, district, forms, items }: Stocktaking): readonly string[] {
  const ofForms = each(forms).flatMap(({ met, routes }) => [...inClaim(met), ...routes.flatMap(({ from, to, through }) => [from, to, through])])
  const ofItems = each(items).flatMap((item) => [item.name, item.about, ...inClaim(item.exists), ...inClaim(item.functions)])
  return [name, district, ...ofForms, ...ofItems].filter((text) => text !== undefined)
}

const each = <Body>(said: readonly { readonly leads: Body; readonly otherwise: readonly Body[] }[]): readonly Body[] => said.flatMap(({ leads, otherwise }) => [leads, ...otherwise])

const inClaim = ({ words }: Claim) => [words]
