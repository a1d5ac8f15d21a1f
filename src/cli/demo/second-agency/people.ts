import type { InventedMember } from '../scene/cast.ts'

export const SECOND_AGENCY = 'Dera e Hapur (demonstration)'

/** A small agency: its supervisor is also custodian and contact point. Both people are invented; their passphrases are printed and protect nothing. */
export const SECOND_PEOPLE = {
  vjosa: {
    name: 'Vjosa Prenga',
    roles: ['supervisor', 'administrator'],
    does: 'supervisor, contact point, administrator',
    passphrase: 'nalore pitesu vamoki',
  },
  teuta: { name: 'Teuta Bardhi', roles: ['caseworker'], does: 'caseworker', passphrase: 'rilomu sadeko benita' },
} as const satisfies Readonly<Record<string, InventedMember>>

/** How each contact point is reached, as the other reads it. The numbers are assigned to nobody. */
export const REACH = { first: '+355 69 555 0171, weekdays until four', second: '+355 69 555 0172, any day' } as const
