import type { CaseFile } from '../file/case-file.ts'
import { countriesChosen } from '../kinds/any/country-pack-chosen.ts'
import type { Fact } from '../vocabulary/country-pack/fact.ts'
import type { CountryPack } from '../vocabulary/country-pack/pack.ts'
import { agencyPack } from './agency-pack.ts'
import { linesToRing } from './lines-to-ring.ts'
import { lawOfKind, type LawOfKind } from './law-of-kinds.ts'

/** `code`: a word of ours in place of a name; `to`: the body that takes a report; `number`: of a line that this agency rang; `steps`: the way to a paper. */
export interface LawLine {
  readonly name?: string
  readonly code?: string
  readonly to?: string
  readonly hours?: number
  readonly number?: string
  readonly steps?: readonly string[]
  readonly fact: Fact
}

const LAW_SORTS = ['duties', 'statuses', 'claims', 'papers', 'sending'] as const
/** `rings`: with a duty to report, the telephone lines that the agency rang itself; left out where there are none. */
export type LawSort = (typeof LAW_SORTS)[number] | 'rings'

/** One sort of what the law says; without lines nobody found it, which is said. */
export interface LawFound {
  readonly sort: LawSort
  readonly lines: readonly LawLine[]
}

/** Without a country none was chosen, and what has to be reported is not known. */
export interface LawOfCountry {
  readonly country?: string
  readonly found: readonly LawFound[]
}

/**
 * What the packs that this agency uses say of these kinds of entry: of the country that leads, or of the only one in
 * use; where a kind may lead across a border, of every country in use. Only facts that stand in a pack.
 */
export function lawAtMoment(team: CaseFile, kinds: readonly string[]): readonly LawOfCountry[] {
  const asked = kinds.flatMap((kind) => lawOfKind(kind) ?? [])
  if (asked.length === 0) return []
  const chosen = countriesChosen(team)
  const leads = chosen.find(({ body }) => body.use === 'leads') ?? (chosen.length === 1 ? chosen[0] : undefined)
  const others = asked.some(({ across }) => across) ? chosen.filter((one) => one !== leads) : []
  const packs = [leads, ...others].flatMap((one) => (one && agencyPack(team, one.body.country)?.pack) ?? [])
  if (packs.length > 0) {
    const rings = asked.some(({ duties }) => duties) ? linesToRing(team) : []
    return packs.map((pack) => ({
      country: pack.country,
      found: [
        ...lawOf(pack, asked),
        ...(rings.length > 0 && pack.country === leads?.body.country
          ? [{ sort: 'rings' as const, lines: rings.map(({ name, number, fact }) => ({ name, number, fact })) }]
          : []),
      ],
    }))
  }
  return asked.some(({ duties }) => duties) ? [{ found: [{ sort: 'duties', lines: [] }] }] : []
}

function lawOf(pack: CountryPack, asked: readonly LawOfKind[]): readonly LawFound[] {
  const claims = new Set(asked.flatMap((one) => one.claims ?? []))
  const aims = new Set(asked.flatMap((one) => one.papers ?? []))
  const lines: Readonly<Record<(typeof LAW_SORTS)[number], () => readonly LawLine[]>> = {
    duties: () =>
      (pack.duties ?? []).map(({ name, to, hours, fact }) => {
        const body = pack.bodies.find(({ id }) => id === to)?.name
        return { name, fact, ...(body !== undefined && { to: body }), ...(hours !== undefined && { hours }) }
      }),
    statuses: () => (pack.statuses ?? []).map(({ name, fact }) => ({ name, fact })),
    claims: () =>
      pack.entitlements.filter(({ what }) => claims.has(what)).map(({ what, fact }) => ({ code: what, fact })),
    papers: () =>
      pack.papers.filter(({ aim }) => aims.has(aim)).map(({ aim, steps, fact }) => ({ code: aim, steps, fact })),
    sending: () => (pack.sending ?? []).map((fact) => ({ fact })),
  }
  return LAW_SORTS.filter((sort) => asked.some((one) => one[sort] !== undefined)).map((sort) => ({
    sort,
    lines: lines[sort](),
  }))
}
