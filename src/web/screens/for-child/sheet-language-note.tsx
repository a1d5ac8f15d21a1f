import type { MessageDescriptor } from '@lingui/core'
import { Plural, Trans } from '@lingui/react/macro'
import { LANGUAGES } from '#web/words/language.ts'
import type { SheetWords } from '#web/words/sheet-words.ts'

/** State of the sheet's language: which of its lines are English, and whether a native speaker has read them. For the worker, never on the paper. */
export function SheetLanguageNote({
  words,
  says,
}: {
  readonly words: SheetWords | null
  readonly says: readonly MessageDescriptor[]
}) {
  if (words === null) return null
  const english = words.inEnglish(says).length
  const reviewed = LANGUAGES.find(({ code }) => code === words.language.code)?.reviewed === true
  return (
    <>
      {english > 0 && (
        <p>
          <Plural
            value={english}
            one="# of the page’s own lines is not in this language yet and is in English."
            other="# of the page’s own lines are not in this language yet and are in English."
          />
        </p>
      )}
      {!reviewed && (
        <p>
          <Trans>No native speaker has read the page’s own lines in this language yet.</Trans>
        </p>
      )}
    </>
  )
}
