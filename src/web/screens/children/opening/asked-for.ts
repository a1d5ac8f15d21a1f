import type { AskedFor } from '#device/families/api.ts'
import type { Device } from '#device/api.ts'
import { ageTyped, type TypedOpening } from './typed-opening.ts'

/** What was typed so far, as a query to the device. */
export const askedFor = ({
  name,
  kin,
  place,
  sex,
  from,
  to,
  notThese,
}: Pick<TypedOpening, 'name' | 'kin' | 'place' | 'sex' | 'from' | 'to' | 'notThese'>): AskedFor => ({
  name,
  kin,
  place,
  sex: sex === 'female' || sex === 'male' ? sex : null,
  age: ageTyped(from, to),
  notThese,
})

/** Keys of those whose name and age are similar to a file on this device that nobody has told apart from them. */
export async function whoMayBeKnown(
  device: Device,
  asked: readonly (Pick<TypedOpening, 'name' | 'from' | 'to' | 'sex'> & {
    readonly key: string
    readonly notThese?: TypedOpening['notThese']
  })[],
): Promise<readonly string[]> {
  const answers = await Promise.all(
    asked.map(async (one) => {
      if (one.name.trim() === '') return []
      const found = await device.alreadyKnown(askedFor({ ...one, kin: '', place: '', notThese: one.notThese ?? [] }))
      return found.ok && found.value.length > 0 ? [one.key] : []
    }),
  )
  return answers.flat()
}
