import type { Draft } from '#domain/entry/entry.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import type { outsideRequest, OutsideRequest } from '#domain/kinds/before/outside-request.ts'
import { askedAbout } from '#domain/kinds/before/asked-about.ts'
import { authorityDemand } from '#domain/kinds/follow-up/authority-demand.ts'

/** The request, as the child's own file keeps it, with the day of the request. `words`: what the app says where nobody typed it. */
interface FromRequest {
  readonly file: FileId
  readonly entry: OutsideRequest
  readonly demand: string
  readonly words: { readonly anAuthority: string; readonly standingAnswer: string }
}

/**
 * A request is about a child: what was asked goes into the child's file. Of an authority it becomes a demand there,
 * which two people answer (N10).
 */
export function draftsForChild({ file, entry, demand, words }: FromRequest): readonly Draft[] {
  const { child: _, showed, answerBy, ...asked } = entry.body
  const about: BodyOf<typeof askedAbout> = { stands: 'this-child', request: { file, entry: entry.id }, ...asked }
  const at = { at: entry.at, about: ['child'] as const }
  const written: Draft[] = [{ kind: askedAbout.name, ...at, body: about }]
  if (asked.says !== 'says-authority') return written
  const body: BodyOf<typeof authorityDemand> = {
    demand,
    authority: asked.who ?? words.anAuthority,
    wants: asked.wants,
    showed: showed ?? 'not-known',
    ...(asked.ground !== undefined && asked.ground.length <= 200 && { lawNamed: asked.ground }),
    ...(answerBy !== undefined && { answerBy }),
    ...saidAtOnce(asked, words.standingAnswer),
  }
  return [...written, { kind: authorityDemand.name, ...at, body }]
}

/** What an authority was told on the spot. Whoever was told nothing yet was not told what everybody is told. */
const saidAtOnce = (
  { told, toldWords }: Pick<BodyOf<typeof outsideRequest>, 'told' | 'toldWords'>,
  standing: string,
) => (told === 'nothing-yet' ? {} : { saidAtOnce: toldWords ?? standing })

/** The name is alike and the child is another: said once, and nothing of the request goes into this file. */
export const draftForAnother = ({ file, entry }: Pick<FromRequest, 'file' | 'entry'>): Draft => {
  const body: BodyOf<typeof askedAbout> = { stands: 'another-child', request: { file, entry: entry.id } }
  return { kind: askedAbout.name, at: entry.at, about: ['child'], body }
}
