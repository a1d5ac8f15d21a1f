import type { CountryPack } from './pack.ts'
import { albania } from './packs/albania.ts'
import { cambodia, china, lao, myanmar, thailand, vietNam } from './packs/greater-mekong.ts'
import { sierraLeone } from './packs/sierra-leone.ts'

/** The packs that come with the app. An agency’s own, read with `readPack`, stands before them. */
export const PACKS: readonly CountryPack[] = [albania, cambodia, china, lao, myanmar, sierraLeone, thailand, vietNam]

export const packOf = (country: string, own: readonly CountryPack[] = []): CountryPack | undefined =>
  [...own, ...PACKS].find((pack) => pack.country === country)
