import type { Draft, Entry } from '#domain/entry/entry.ts'
import type { EntryId } from '#domain/entry/ids.ts'
import { adoptedId } from '../folds/originals.ts'
import type { ActPart } from './act-part.ts'

/**
 * Entries that were written before, as parts of an act that writes them again. `adopts`: which of them are another
 * author's, whose words keep their first author and one id, however often they are adopted, so that references between
 * them stay valid. `originals`: the segments that prove them. `stand`: they lie on the server, so the adopted ones replace them.
 */
export async function partsWrittenBefore(
  entries: readonly Entry[],
  how: {
    readonly adopts: (entry: Entry) => boolean
    readonly originals: ReadonlyMap<EntryId, string>
    readonly stand?: true
  },
): Promise<readonly ActPart[]> {
  const adopted = await Promise.all(
    entries.filter(how.adopts).map((entry) => adoptingOf(entry, how.originals.get(entry.id))),
  )
  const taken = new Map(adopted.map((one) => [one.was, one.adopting]))
  return entries.map((entry) => {
    const adopting = taken.get(entry.id)
    const first = how.stand && adopting && adopting.id !== entry.id ? [entry.id] : []
    const replaces = [...first, ...entry.replaces.map((id) => taken.get(id)?.id ?? id)]
    return { file: entry.file, draft: { ...draftOf(entry), replaces }, asItWas: true, ...(adopting && { adopting }) }
  })
}

async function adoptingOf(
  { id, by, device, recordedAt, adopted }: Entry,
  original: string | undefined,
): Promise<{ was: EntryId; adopting: NonNullable<ActPart['adopting']> }> {
  if (adopted) return { was: id, adopting: { id, adopted } }
  const proof = original === undefined ? {} : { original }
  return { was: id, adopting: { id: await adoptedId(id), adopted: { by, device, recordedAt, ...proof } } }
}

function draftOf(entry: Entry): Draft {
  const { kind, folder, at, about, toldBy, childMayLearn, replaces, body } = entry
  return {
    kind,
    folder,
    at,
    about,
    replaces,
    body,
    ...(toldBy === undefined ? {} : { toldBy }),
    ...(childMayLearn === undefined ? {} : { childMayLearn }),
  }
}
