import { Trans } from '@lingui/react/macro'
import { languageNow } from '../words/language.ts'

/** Says plainly that a native speaker has not read this language yet. */
export function LanguageNote() {
  if (languageNow().reviewed) return null
  return (
    <p className="language-note">
      <Trans>No native speaker has reviewed this language yet.</Trans>
    </p>
  )
}
