import type { AskedFor } from '#device/families/families-api.ts'
import { ageTyped, type Opening } from './opening.ts'

/** What was typed so far, as the device is asked. */
export const askedFor = ({ name, kin, place, sex, from, to, notThese }: Opening): AskedFor => ({
  name,
  kin,
  place,
  sex: sex === 'female' || sex === 'male' ? sex : null,
  age: ageTyped(from, to),
  notThese,
})
