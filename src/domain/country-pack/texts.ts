import type { Fact } from '../vocabulary/country-pack/fact.ts'
import type { CountryPack } from '../vocabulary/country-pack/pack.ts'
import { PACKS } from './packs.ts'
import { NEUTRAL_RETURN } from './returns/neutral-return.ts'
import type { StatutoryReturn } from '../vocabulary/country-pack/statutory-return.ts'

/**
 * Every text that the packs of the app show, each once, for translators. The text itself is its id. Titles of sources
 * and names of telephone lines are left out, since they are called as their publication or owner calls them; so is what
 * an agency writes.
 */
export const packTexts = (): readonly string[] => [...new Set([...PACKS.flatMap(textsOf), ...ofReturn(NEUTRAL_RETURN)])]

interface Said {
  readonly name?: string
  readonly fact: Fact
}

function textsOf(pack: CountryPack): readonly string[] {
  const {
    timers,
    bodies,
    forms,
    entitlements,
    papers,
    statuses,
    duties,
    documents,
    consentAges,
    lines,
    returns,
    sending,
    notes,
    notKnown,
  } = pack
  const said: readonly (readonly Said[] | undefined)[] = [
    statuses,
    bodies,
    duties,
    entitlements,
    papers,
    documents,
    lines?.map(({ fact }) => ({ fact })),
    forms,
    consentAges,
    Object.values(timers),
  ]
  const fields = forms.flatMap((form) => form.fields ?? []).map(({ label }) => label)
  return [
    ...said.flatMap((list) => (list ?? []).flatMap(ofLine)),
    ...fields,
    ...(returns ?? []).flatMap(ofReturn),
    ...[...(sending ?? []), ...notes].map(({ says }) => says),
    ...(notKnown ?? []),
  ]
}

const ofLine = ({ name, fact }: Said) => (name === undefined ? [fact.says] : [name, fact.says])

const ofReturn = ({ name, rows, fact }: StatutoryReturn) => [name, ...rows.map(({ label }) => label), fact.says]
