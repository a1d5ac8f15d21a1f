import { useLingui } from '@lingui/react/macro'
import { LANGUAGES, languageNow, switchLanguage } from '../words/language.ts'
import { logError } from '../diagnostics/error-log.ts'

/** Languages by their own names, each with a note where much of it is still in English. */
export function LanguagePicker() {
  const { t } = useLingui()
  return (
    <select
      className="language-picker"
      aria-label={t`Language`}
      autoComplete="off"
      value={languageNow().code}
      onChange={(event) => {
        const chosen = LANGUAGES.find((language) => language.code === event.currentTarget.value)
        if (chosen) switchLanguage(chosen, true).catch((error: unknown) => logError('language', error))
      }}
    >
      {LANGUAGES.map((language) => (
        <option key={language.code} value={language.code} lang={language.code}>
          {language.share < 0.9 ? t`${language.name} (in part)` : language.name}
        </option>
      ))}
    </select>
  )
}
