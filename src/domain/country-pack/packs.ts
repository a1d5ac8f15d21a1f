import type { CountryPack } from '../vocabulary/country-pack/pack.ts'
import { albania } from './packs/albania.ts'
import { cambodia } from './packs/cambodia.ts'
import { china } from './packs/china.ts'
import { lao } from './packs/lao.ts'
import { myanmar } from './packs/myanmar.ts'
import { thailand } from './packs/thailand.ts'
import { vietNam } from './packs/viet-nam.ts'
import { bosniaAndHerzegovina } from './packs/bosnia-and-herzegovina.ts'
import { bulgaria } from './packs/bulgaria.ts'
import { kosovo } from './packs/kosovo.ts'
import { northMacedonia } from './packs/north-macedonia.ts'
import { romania } from './packs/romania.ts'
import { serbia } from './packs/serbia.ts'
import { ukraine } from './packs/ukraine.ts'
import { sierraLeone } from './packs/sierra-leone.ts'

/** The packs that come with the app. An agency's own pack, read with `readPack`, takes precedence. */
export const PACKS: readonly CountryPack[] = [
  albania,
  bosniaAndHerzegovina,
  bulgaria,
  cambodia,
  china,
  kosovo,
  lao,
  myanmar,
  northMacedonia,
  romania,
  serbia,
  sierraLeone,
  thailand,
  ukraine,
  vietNam,
]

export const packOf = (country: string, own: readonly CountryPack[] = []): CountryPack | undefined =>
  [...own, ...PACKS].find((pack) => pack.country === country)
