import { developmental } from './built-in/developmental.ts'
import { communityLook, familyLook } from './built-in/family-and-community.ts'
import { fourLevels } from './built-in/four-levels.ts'
import { reintegrationOutcomes } from './built-in/reintegration-outcomes.ts'
import { rightsLook } from './built-in/rights.ts'
import { riskAndProtection } from './built-in/risk-and-protection.ts'
import type { Ages } from '../kinds/registration/birth.ts'
import type { Instrument, Item } from '../vocabulary/instrument.ts'

/**
 * The instruments that come with Homeward, all of our own wording. Item texts of others are not shipped; an agency that
 * holds a licence loads its own file.
 */
export const BUILT_IN: readonly Instrument[] = [
  fourLevels,
  reintegrationOutcomes,
  riskAndProtection,
  familyLook,
  communityLook,
  developmental,
  rightsLook,
]

/** Instruments that are filled in as a kind of their own. */
export const WRITTEN_AS: Readonly<Record<string, string>> = { [fourLevels.id]: 'level-assessment' }

/** The two ages that a child may have (P23). An open end includes every age. */
type Possible = Pick<Ages, 'youngest' | 'oldest'> | undefined

const overlaps = (ages: { readonly from: number; readonly to: number } | undefined, child: Possible): boolean =>
  ages === undefined ||
  child === undefined ||
  ((child.oldest === null || child.oldest >= ages.from) && (child.youngest === null || child.youngest <= ages.to))

/** Instruments that are for an age that this child may have. */
export const instrumentsFor = (instruments: readonly Instrument[], child: Possible): readonly Instrument[] =>
  instruments.filter((instrument) => overlaps(instrument.ages, child))

/** The questions for an age, section by section; a section without any is left out. */
export function sectionsFor(instrument: Instrument, child: Possible): Instrument['sections'] {
  return instrument.sections.flatMap((section) => {
    const items = section.items.filter((item) => overlaps(item.ages, child))
    return items.length > 0 ? [{ ...section, items }] : []
  })
}

export const itemsOf = (instrument: Instrument): readonly Item[] =>
  instrument.sections.flatMap((section) => section.items)

/** The instrument that was answered: the same id and version, in the wanted language if available. */
export function instrumentOf(
  instruments: readonly Instrument[],
  named: { readonly instrument: string; readonly instrumentVersion: string },
  language?: string,
): Instrument | undefined {
  const same = instruments.filter((one) => one.id === named.instrument && one.version === named.instrumentVersion)
  return same.find((one) => one.language === language) ?? same[0]
}
