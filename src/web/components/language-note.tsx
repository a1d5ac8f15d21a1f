import { Trans } from '@lingui/react/macro'
import { languageNow } from '../words/language.ts'

/** Says that no native speaker has reviewed this language yet. */
export function LanguageNote() {
  if (languageNow().reviewed) return null
  return (
    <p className="language-note">
      <Trans>No native speaker has reviewed this language yet.</Trans>
    </p>
  )
}
