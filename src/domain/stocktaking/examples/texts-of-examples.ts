import type { Claim } from '../../vocabulary/stocktaking/claim.ts'
import { STOCKTAKING_EXAMPLES } from './examples.ts'
import type { Stocktaking } from '../stocktaking.ts'

/**
 * Every text of the worked examples, each once, for translators. The text itself is its id, so that it is also found in
 * a stocktaking that began from an example. Sources keep their own titles.
 */
export const exampleTexts = (): readonly string[] => [...new Set(STOCKTAKING_EXAMPLES.flatMap(textsOf))]

function textsOf({ name, district, forms, items }: Stocktaking): readonly string[] {
  const ofForms = each(forms).flatMap(({ met, routes }) => [
    ...inClaim(met),
    ...routes.flatMap(({ from, to, through }) => [from, to, through]),
  ])
  const ofItems = each(items).flatMap((item) => [
    item.name,
    item.about,
    ...inClaim(item.exists),
    ...inClaim(item.functions),
  ])
  return [name, district, ...ofForms, ...ofItems].filter((text) => text !== undefined)
}

/**
 * What the sources of the worked examples are called, in English in every language: a page says so of these, and of no
 * source that an agency wrote.
 */
export const exampleSources = (): ReadonlySet<string> =>
  new Set(STOCKTAKING_EXAMPLES.flatMap(claimsOf).flatMap(({ source }) => source ?? []))

const claimsOf = ({ forms, items }: Stocktaking): readonly Claim[] => [
  ...each(forms).map(({ met }) => met),
  ...each(items).flatMap(({ exists, functions }) => [exists, functions]),
]

const each = <Body>(said: readonly { readonly leads: Body; readonly otherwise: readonly Body[] }[]): readonly Body[] =>
  said.flatMap(({ leads, otherwise }) => [leads, ...otherwise])

const inClaim = ({ words }: Claim) => [words]
