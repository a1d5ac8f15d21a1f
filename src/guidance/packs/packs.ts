import { ALBANIA } from './countries/albania.ts'
import { CAMBODIA, CHINA, LAO_PDR, MYANMAR, THAILAND, VIET_NAM } from './countries/mekong.ts'
import { SIERRA_LEONE } from './countries/sierra-leone.ts'
import type { Pack } from './pack.ts'

/** The packs that come with the app, as far as facts were found. An agency chooses, and says otherwise where it knows better. */
export const PACKS: readonly Pack[] = [ALBANIA, CAMBODIA, CHINA, LAO_PDR, MYANMAR, SIERRA_LEONE, THAILAND, VIET_NAM]
