import type { Entry } from '#domain/entry/entry.ts'

/** What was seen at the visits of a file, with the ids of their entries. */
export const wordsSeen = ({ entries }: { readonly entries: readonly Entry[] }) =>
  entries.flatMap(({ id, body }) => {
    const { saw } = body as { saw?: string }
    return saw === undefined ? [] : [{ id, saw }]
  })
