/**
 * uroman (Python; no registry of ours carries a port) on other names of the same sets, among 46,000 to 57,000 Latin
 * names: the better of trigrams and Jaro–Winkler, at 1 and at 10, as far as the project's reference notes of 2026-11-25
 * have them. They were not run again; ours are compared on the half of the data that is here.
 */
export const UROMAN = 'uroman, recorded 2026-11-25 on other names of this set'
export const UROMAN_RECALL: Readonly<Record<string, readonly [number, number]>> = {
  'burmese-names': [0.003, 0.013],
  'khmer-names': [0.167, 0.417],
  'khmer-places': [0.263, 0.537],
  'thai-places': [0.78, 0.953],
}

/**
 * Historical 50,000 with the same eight blocking rules, pair level, best threshold: Splink 4 on SQLite, some of its
 * parameters untrained, recorded 2026-11-25.
 */
export const SPLINK_HISTORICAL_F1 = 0.7
