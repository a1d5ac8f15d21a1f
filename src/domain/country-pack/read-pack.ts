import type { DataFault } from '../data-files/fault.ts'
import { LARGEST_DATA, newerShape, readData, type DataRefusal } from '../data-files/read-data.ts'
import { EVERY_KIND } from '../kinds/every-kind.ts'
import type { Result } from '#result.ts'
import { typesOfKind } from '../file/file-type.ts'
import { CountryPack, PACK_LISTS, PACK_SHAPE } from '../vocabulary/country-pack/pack.ts'
import type { StatutoryReturn } from '../vocabulary/country-pack/statutory-return.ts'

export type PackRefusal = DataRefusal
export type PackFault = DataFault

export const LARGEST_PACK = LARGEST_DATA

/** Reads a pack that somebody made: accepted as a whole, or refused with every path and reason. */
export const readPack = (text: string): Result<CountryPack, PackRefusal, readonly PackFault[]> =>
  readData(text, { schema: CountryPack, newer: newerShape(PACK_SHAPE), doubtful })

/**
 * What has the right shape and is still impossible: an id twice, a form filled from an unknown kind, times that
 * contradict each other.
 */
export function doubtful(pack: CountryPack): readonly PackFault[] {
  const names = new Set<string>(EVERY_KIND.map((kind) => kind.name))
  const twice = PACK_LISTS.flatMap((list) => {
    const ids = (pack[list] ?? []).map(({ id }) => id)
    return ids.flatMap((id, at) =>
      ids.indexOf(id) < at ? [{ where: `${list}.${String(at)}.id`, code: 'twice' as const }] : [],
    )
  })
  const unknown = pack.forms.flatMap(({ fills }, at) =>
    fills.flatMap((kind, index) =>
      names.has(kind) ? [] : [{ where: `forms.${String(at)}.fills.${String(index)}`, code: 'no-kind' as const }],
    ),
  )
  const { 'aftercare-months': usual, 'aftercare-most-months': most } = pack.timers
  const fields = pack.forms.flatMap((form, at) =>
    (form.fields ?? []).flatMap(({ from }, index) =>
      names.has(from.kind)
        ? []
        : [{ where: `forms.${String(at)}.fields.${String(index)}.from.kind`, code: 'no-kind' as const }],
    ),
  )
  const nobody = (pack.duties ?? []).flatMap(({ to }, at) =>
    to === undefined || pack.bodies.some(({ id }) => id === to)
      ? []
      : [{ where: `duties.${String(at)}.to`, code: 'no-body-here' as const }],
  )
  const returns = (pack.returns ?? []).flatMap((one, at) => doubtfulReturn(pack, one, `returns.${String(at)}`))
  const crossed =
    usual && most && usual.value > most.value
      ? [{ where: 'timers.aftercare-months', code: 'longer-than-the-most' as const }]
      : []
  return [...twice, ...unknown, ...fields, ...nobody, ...returns, ...crossed]
}

/** A return to a body that the pack does not have, with a repeated id, or that counts what no child's file holds. */
function doubtfulReturn(pack: CountryPack, { id, to, rows }: StatutoryReturn, where: string): readonly PackFault[] {
  const again =
    (pack.returns ?? []).filter((one) => one.id === id).length > 1
      ? [{ where: `${where}.id`, code: 'twice' as const }]
      : []
  const nobody =
    to === undefined || pack.bodies.some((body) => body.id === to)
      ? []
      : [{ where: `${where}.to`, code: 'no-body-here' as const }]
  const ids = rows.map((row) => row.id)
  const ofChildren = (name: string) =>
    EVERY_KIND.some((kind) => kind.name === name && typesOfKind(kind).includes('child'))
  const inRows = rows.flatMap(({ counts }, at) => [
    ...(ids.indexOf(ids[at] ?? '') < at ? [{ where: `${where}.rows.${String(at)}.id`, code: 'twice' as const }] : []),
    ...(counts.of === 'notes' && !ofChildren(counts.kind)
      ? [{ where: `${where}.rows.${String(at)}.counts.kind`, code: 'no-kind-of-a-child' as const }]
      : []),
  ])
  return [...again, ...nobody, ...inRows]
}
