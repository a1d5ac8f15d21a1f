import { KINDS } from '../kinds.ts'
import type { Result } from '../result.ts'
import { CountryPack, PACK_LISTS, PACK_SHAPE } from './pack.ts'
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
  const crossed = usual && most && usual.value > most.value ? [{ where: 'timers.aftercare-months', why: 'is longer than the most' }] : []
  return [...twice, ...unknown, ...fields, ...nobody, ...crossed]
}
