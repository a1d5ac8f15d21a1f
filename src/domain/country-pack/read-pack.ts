import { KINDS } from '../kinds.ts'
import type { Result } from '../result.ts'
import { typesOfKind } from '../file-types/file-type.ts'
import { CountryPack, PACK_LISTS, PACK_SHAPE } from './pack.ts'
import type { StatutoryReturn } from './returns/statutory-return.ts'
import { LARGEST_DATA, readData, type DataFault, type DataRefusal } from './read-data.ts'

export type PackRefusal = DataRefusal
export type PackFault = DataFault

export const LARGEST_PACK = LARGEST_DATA

/** Reads a pack that somebody made: whole, or refused with every place and reason. */
export const readPack = (text: string): Result<CountryPack, PackRefusal, readonly PackFault[]> => readData(text, { schema: CountryPack, shape: PACK_SHAPE, doubtful })

/** What is shaped right and cannot be: an id twice, a form that fills from a kind nobody knows, times that contradict each other. */
export function doubtful(pack: CountryPack): readonly PackFault[] {
  const names = new Set<string>(KINDS.map((kind) => kind.name))
  const twice = PACK_LISTS.flatMap((list) => {
    const ids = (pack[list] ?? []).map(({ id }) => id)
    return ids.flatMap((id, at) => (ids.indexOf(id) < at ? [{ where: `${list}.${String(at)}.id`, why: 'stands there twice' }] : []))
  })
  const unknown = pack.forms.flatMap(({ fills }, at) => fills.flatMap((kind, place) => (names.has(kind) ? [] : [{ where: `forms.${String(at)}.fills.${String(place)}`, why: 'is no kind of this app' }])))
  const { 'aftercare-months': usual, 'aftercare-most-months': most } = pack.timers
  const fields = pack.forms.flatMap((form, at) => (form.fields ?? []).flatMap(({ from }, place) => (names.has(from.kind) ? [] : [{ where: `forms.${String(at)}.fields.${String(place)}.from.kind`, why: 'is no kind of this app' }])))
  const nobody = (pack.duties ?? []).flatMap(({ to }, at) => (to === undefined || pack.bodies.some(({ id }) => id === to) ? [] : [{ where: `duties.${String(at)}.to`, why: 'is no body of this pack' }]))
  const returns = (pack.returns ?? []).flatMap((one, at) => doubtfulReturn(pack, one, `returns.${String(at)}`))
  const crossed = usual && most && usual.value > most.value ? [{ where: 'timers.aftercare-months', why: 'is longer than the most' }] : []
  return [...twice, ...unknown, ...fields, ...nobody, ...returns, ...crossed]
}

/** A return to a body that is not there, with an id twice, or that counts what no child's file holds. */
function doubtfulReturn(pack: CountryPack, { id, to, rows }: StatutoryReturn, where: string): readonly PackFault[] {
  const again = (pack.returns ?? []).filter((one) => one.id === id).length > 1 ? [{ where: `${where}.id`, why: 'stands there twice' }] : []
  const nobody = to === undefined || pack.bodies.some((body) => body.id === to) ? [] : [{ where: `${where}.to`, why: 'is no body of this pack' }]
  const ids = rows.map((row) => row.id)
  const ofChildren = (name: string) => KINDS.some((kind) => kind.name === name && typesOfKind(kind).includes('child'))
  const inRows = rows.flatMap(({ counts }, at) => [
    ...(ids.indexOf(ids[at] ?? '') < at ? [{ where: `${where}.rows.${String(at)}.id`, why: 'stands there twice' }] : []),
    ...(counts.of === 'notes' && !ofChildren(counts.kind) ? [{ where: `${where}.rows.${String(at)}.counts.kind`, why: 'is no kind of a child’s file' }] : []),
  ])
  return [...again, ...nobody, ...inRows]
}
