import type { Role } from '#device/kept/rights.ts'
import type { CastKey } from './scene.ts'

export const AGENCY = 'Open Door (demonstration)'

export interface InventedMember {
  readonly name: string
  readonly roles: readonly Role[]
  readonly does: string
  readonly passphrase: string
}

/** All are invented. Their passphrases are printed for the person who tries the demonstration, and protect nothing. */
export const INVENTED_MEMBERS: Readonly<Record<CastKey, InventedMember>> = {
  drita: { name: 'Drita Kola', roles: ['caseworker'], does: 'caseworker', passphrase: 'banuko temiva soralu' },
  besa: { name: 'Besa Leka', roles: ['supervisor'], does: 'supervisor', passphrase: 'meraho lituna kevabo' },
  mira: {
    name: 'Mira Hoxha',
    roles: ['specialist'],
    does: 'psychologist, one folder of some files',
    passphrase: 'sivolu parane dukimo',
  },
  arben: {
    name: 'Arben Dema',
    roles: ['administrator'],
    does: 'administrator, opens no file',
    passphrase: 'tukeba nomira velasu',
  },
}
