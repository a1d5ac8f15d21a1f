import { KINDS } from '#domain/kinds.ts'
import { accept, refuse, type Result } from '#domain/result.ts'
import { jsonLines, pathOf } from './json-lines.ts'
import { Pack, PACK_FORMAT, PACK_LISTS } from './pack.ts'

/** One thing that is wrong with a pack: where, and why in plain words. */
export interface PackProblem {
  readonly line: number | null
  /** As in `bodies.3.name`; empty where the whole is meant. */
  readonly path: string
  readonly reason: string
}

export type PackRefusal = 'too-large' | 'not-json' | 'newer' | 'not-well-formed'

/** Characters. The worked packs hold a tenth of it. */
export const LARGEST_PACK = 400_000
const MOST_PROBLEMS = 50

/** Reads a country pack. Nothing of a pack that is refused is used; the problems name the line, the path and the reason. */
export function readPack(text: string): Result<Pack, PackRefusal, readonly PackProblem[]> {
  if (text.length > LARGEST_PACK) return refuse('too-large', [{ line: null, path: '', reason: `is longer than ${LARGEST_PACK} characters` }])
  const lines = jsonLines(text)
  if (!lines.ok) return refuse('not-json', [{ line: lines.line, path: '', reason: lines.reason }])

  const value: unknown = JSON.parse(text)
  const lineAt = (path: string): number | null => lines.lineOf.get(path) ?? (path.includes('.') ? lineAt(path.slice(0, path.lastIndexOf('.'))) : (lines.lineOf.get('') ?? null))
  const problem = (path: string, reason: string): PackProblem => ({ line: lineAt(path), path, reason })

  if (isNewer(value)) return refuse('newer', [problem('format', 'was made for a newer app')])
  const read = Pack.safeParse(value)
  if (!read.success) return refuse('not-well-formed', read.error.issues.slice(0, MOST_PROBLEMS).map((issue) => problem(pathOf(issue.path), issue.message)))

  const lost = lostIn(read.data).slice(0, MOST_PROBLEMS)
  return lost.length > 0 ? refuse('not-well-formed', lost.map(({ path, reason }) => problem(path, reason))) : accept(read.data)
}

const isNewer = (value: unknown) => typeof value === 'object' && value !== null && 'format' in value && typeof value.format === 'number' && value.format > PACK_FORMAT

/** What is well formed and leads nowhere: an id that stands twice, a body or a kind that is not there. */
export function lostIn(pack: Pack): readonly { readonly path: string; readonly reason: string }[] {
  const lost: { path: string; reason: string }[] = []
  for (const list of PACK_LISTS) {
    const ids = new Set<string>()
    pack[list].forEach(({ id }, at) => {
      if (ids.has(id)) lost.push({ path: `${list}.${at}.id`, reason: `“${id}” stands twice` })
      ids.add(id)
    })
  }
  const bodies = new Set(pack.bodies.map(({ id }) => id))
  const named = (list: 'duties' | 'civilStatus', key: string, at: number, id: string | undefined) => {
    if (id !== undefined && !bodies.has(id)) lost.push({ path: `${list}.${at}.${key}`, reason: `no body of this pack is called “${id}”` })
  }
  pack.duties.forEach((duty, at) => named('duties', 'to', at, duty.to))
  pack.civilStatus.forEach((step, at) => named('civilStatus', 'with', at, step.with))

  const kinds = new Set(KINDS.map(({ name }) => name))
  pack.forms.forEach((form, at) =>
    form.fields.forEach((field, place) => {
      if (!kinds.has(field.from.kind)) lost.push({ path: `forms.${at}.fields.${place}.from.kind`, reason: `this app knows no “${field.from.kind}”` })
    }),
  )
  return lost
}
