import type { Draft } from '../entry/entry.ts'
import type { FileId } from '../entry/ids.ts'
import { folded, partsOfName, stands, textsIn } from './names-in.ts'

/** What one file gets of a note about several (P6): its own part, and what was the same for all. */
export interface FilePart {
  readonly file: FileId
  readonly draft: Draft
}

export interface Mention {
  /** In whose part. */
  readonly file: FileId
  /** Whose name stands there. */
  readonly of: FileId
}

/**
 * Parts in which another one's name stands, whole or by a part of it, for a person to look at before saving: a brother's name in her part tells her file's
 * readers of him. A name that both have, such as that of their family, tells nothing.
 */
export function mentionsOfOthers(
  parts: readonly FilePart[],
  names: ReadonlyMap<FileId, readonly string[]>,
): readonly Mention[] {
  return parts.flatMap(({ file, draft }) => {
    const text = folded(textsIn(draft.body).join('\n'))
    const own = new Set((names.get(file) ?? []).flatMap(partsOfName))
    return [...names].flatMap(([of, called]) =>
      of !== file && called.flatMap(partsOfName).some((name) => !own.has(name) && stands(name, text))
        ? [{ file, of }]
        : [],
    )
  })
}
