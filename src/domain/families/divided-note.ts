import type { Draft } from '../entry/entry.ts'
import type { FileId } from '../entry/ids.ts'
import { foldedName, partsOfName, containsName, textsIn } from './names-in.ts'

/** What one file gets of a note about several (P6): its own part, and what was the same for all. */
export interface FilePart {
  readonly file: FileId
  readonly draft: Draft
}

export interface Mention {
  /** Whose part it is in. */
  readonly file: FileId
  /** Whose name it is. */
  readonly of: FileId
}

/**
 * Parts that contain another child's name, whole or in part, for a person to check before saving: a brother's name in
 * her part would tell the readers of her file about him. A name that both have, such as the family name, tells nothing.
 */
export function mentionsOfOthers(
  parts: readonly FilePart[],
  names: ReadonlyMap<FileId, readonly string[]>,
): readonly Mention[] {
  return parts.flatMap(({ file, draft }) => {
    const text = foldedName(textsIn(draft.body).join('\n'))
    const own = new Set((names.get(file) ?? []).flatMap(partsOfName))
    return [...names].flatMap(([of, called]) =>
      of !== file && called.flatMap(partsOfName).some((name) => !own.has(name) && containsName(name, text))
        ? [{ file, of }]
        : [],
    )
  })
}
