import { Trans } from '@lingui/react/macro'
import { Screen } from '../../frame/screen.tsx'
import { ChoiceField } from '../../fields/choice-field.tsx'
import { noteTrouble } from '../../session/trouble.ts'
import { LANGUAGES, languageNow, speak } from '../../words/language.ts'

export function LanguageScreen() {
  return (
    <Screen title={<Trans>Language</Trans>} leave="back" reading>
      <ChoiceField
        label={<Trans>Which language should this device speak?</Trans>}
        value={languageNow().code}
        set={(code) => {
          speak(
            LANGUAGES.find((language) => language.code === code),
            true,
          ).catch((error: unknown) => noteTrouble('language', error))
        }}
        choices={LANGUAGES.map((language) => ({
          value: language.code,
          words: <span lang={language.code}>{language.name}</span>,
          more: language.reviewed ? undefined : <Trans>A beginning. Waits for a native speaker’s review</Trans>,
        }))}
      />
    </Screen>
  )
}
