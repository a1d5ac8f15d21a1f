import * as z from 'zod'
import type { Dhis2Mapping } from './mapping.ts'

const Objects = z.array(z.looseObject({ id: z.string() })).optional()

/** The parts of a DHIS2's metadata (`/api/metadata`) that a mapping names; others are not looked at. */
export const Dhis2Metadata = z.looseObject({
  dataSets: Objects,
  dataElements: Objects,
  organisationUnits: Objects,
  categoryOptionCombos: Objects,
})
export type Dhis2Metadata = z.infer<typeof Dhis2Metadata>

/** The first identifier of a mapping that the metadata does not have as what it is used for. */
export function unknownElement(
  mapping: Dhis2Mapping,
  metadata: Dhis2Metadata,
): { readonly kind: string; readonly uid: string } | undefined {
  const { dataSet, attributeOptionCombo, orgUnit, tables } = mapping
  const elements = tables.flatMap(({ cells, shares = [] }) => [...cells, ...shares])
  const combos = [attributeOptionCombo, ...elements.map(({ categoryOptionCombo }) => categoryOptionCombo)]
  const named = {
    dataSets: [dataSet],
    dataElements: elements.map(({ dataElement }) => dataElement),
    organisationUnits: typeof orgUnit === 'string' ? [orgUnit] : Object.values(orgUnit.district),
    categoryOptionCombos: combos.filter((uid) => uid !== undefined),
  }
  for (const [kind, uids] of Object.entries(named) as [keyof typeof named, string[]][]) {
    const known = new Set(metadata[kind]?.map(({ id }) => id))
    const uid = uids.find((one) => !known.has(one))
    if (uid !== undefined) return { kind, uid }
  }
  return undefined
}
