import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { hideLanguageNote, hiddenLanguageNotes, languageNow } from '../words/language.ts'

/**
 * Says that no native speaker has reviewed this language yet. Staff may hide it, for each language; above a page for a
 * child or family it is shown all the same (screens/for-child/for-child.css).
 */
export function LanguageNote({ hides = false }: { readonly hides?: boolean }) {
  const { code, reviewed } = languageNow()
  const [hidden, setHidden] = useState(hiddenLanguageNotes)
  if (reviewed) return null
  const aside = hides && hidden.includes(code)
  return (
    <p className={aside ? 'language-note hidden-by-staff' : 'language-note'}>
      <Trans>No native speaker has reviewed this language yet.</Trans>{' '}
      {hides && !aside && (
        <button type="button" className="plain link" onClick={() => setHidden(hideLanguageNote(code))}>
          <Trans>Do not show this again</Trans>
        </button>
      )}
    </p>
  )
}
