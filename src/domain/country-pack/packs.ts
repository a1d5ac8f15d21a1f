import type { CountryPack } from '../vocabulary/country-pack/pack.ts'
import { albania } from './packs/albania.ts'
import { cambodia } from './packs/cambodia.ts'
import { china } from './packs/china.ts'
import { lao } from './packs/lao.ts'
import { myanmar } from './packs/myanmar.ts'
import { thailand } from './packs/thailand.ts'
import { vietNam } from './packs/viet-nam.ts'
import { sierraLeone } from './packs/sierra-leone.ts'

/** The packs that come with the app. An agency's own pack, read with `readPack`, takes precedence. */
export const PACKS: readonly CountryPack[] = [albania, cambodia, china, lao, myanmar, sierraLeone, thailand, vietNam]

export const packOf = (country: string, own: readonly CountryPack[] = []): CountryPack | undefined =>
  [...own, ...PACKS].find((pack) => pack.country === country)
