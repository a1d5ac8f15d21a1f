import type { Fact } from '../vocabulary/country-pack/fact.ts'
import type { CountryPack } from '../vocabulary/country-pack/pack.ts'
import { PACKS } from './packs.ts'
import { NEUTRAL_RETURN } from './returns/neutral-return.ts'
import type { StatutoryReturn } from '../vocabulary/country-pack/statutory-return.ts'

/**
 * Every text that the packs of the app show, each once, for those who translate. The text itself is its id. A source is called as its publication calls it and is none of
 * them; nor is what an agency writes of its own.
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
    returns,
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
    forms,
    consentAges,
    Object.values(timers),
  ]
  const fields = forms.flatMap((form) => form.fields ?? []).map(({ label }) => label)
  return [
    ...said.flatMap((list) => (list ?? []).flatMap(ofLine)),
    ...fields,
    ...(returns ?? []).flatMap(ofReturn),
    ...notes.map(({ says }) => says),
    ...(notKnown ?? []),
  ]
}

const ofLine = ({ name, fact }: Said) => (name === undefined ? [fact.says] : [name, fact.says])

const ofReturn = ({ name, rows, fact }: StatutoryReturn) => [name, ...rows.map(({ label }) => label), fact.says]
