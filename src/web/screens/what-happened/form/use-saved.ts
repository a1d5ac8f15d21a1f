import { useLingui } from '@lingui/react/macro'
import type { Draft } from '#domain/entry/entry.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import { KINDS } from '#domain/kinds.ts'
import { useUndoEntries, useUndo } from '#web/session/undo/undo-bar.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import type { Route } from '#web/navigation/routes.ts'
import { todayHere } from '#web/words/today.ts'

/** After saving: goes on to `next`, else back to where the form was opened, says that it is saved here, and offers undo for ten seconds. */
export function useAfterSaving(
  file: FileId,
  next?: Route,
): (entries: readonly EntryId[], act: readonly { readonly file: FileId; readonly draft: Draft }[]) => void {
  const { t } = useLingui()
  const takeBack = useUndoEntries()
  const trail = useNavigation()
  const offer = useUndo()
  return (entries, act) => {
    const takenBack = entries.flatMap((entry, at) => {
      const one = act[at]
      const folder = one && (one.draft.folder ?? KINDS.find((kind) => kind.name === one.draft.kind)?.folders[0])
      return one && folder
        ? [
            {
              file: one.file,
              draft: {
                kind: 'superseded',
                folder,
                at: todayHere(),
                body: { entry, because: t`Undone at once.` },
              } satisfies Draft,
            },
          ]
        : []
    })
    offer(t`Saved on this phone`, () => {
      takeBack(entries, takenBack)
    })
    if (next) trail.replace(next)
    else if (trail.canGoBack()) trail.back()
    else trail.replace({ is: 'child', file, tab: 'journey' })
  }
}
