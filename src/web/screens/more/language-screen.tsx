import { Button } from '#web/components/button.tsx'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { ChoiceField } from '../../fields/choice-field.tsx'
import { Screen } from '../../frame/screen.tsx'
import { useNavigation } from '../../navigation/navigation.tsx'
import { logError } from '../../diagnostics/error-log.ts'
import { LANGUAGES, switchLanguage, type LanguageChoice } from '../../words/language.ts'
import { shareWords } from '../../words/share-words.ts'
import { defineScreen } from '#web/navigation/define-screen.ts'

function LanguageScreen() {
  // Read through `useLingui`, so that the choice updates as soon as the language has changed.
  const { i18n } = useLingui()
  const trail = useNavigation()
  const [missing, setMissing] = useState<LanguageChoice>()
  const choose = (code: string) => {
    const chosen = LANGUAGES.find((language) => language.code === code)
    if (!chosen) return
    setMissing(undefined)
    switchLanguage(chosen, true).catch((error: unknown) => {
      logError('language', error)
      setMissing(chosen)
    })
  }
  return (
    <Screen title={<Trans>Language</Trans>} leave="back" reading>
      <ChoiceField
        label={<Trans>Which language should this device speak?</Trans>}
        value={i18n.locale}
        set={choose}
        choices={LANGUAGES.map((language) => ({
          value: language.code,
          words: <bdi lang={language.code}>{language.name}</bdi>,
          more: <TranslationProgress of={language} />,
        }))}
      />
      {missing && (
        <p className="wrong" role="alert">
          <Trans>
            The words of <bdi lang={missing.code}>{missing.name}</bdi> are not on this device yet. Choose it again when
            there is a network; after that it works without one.
          </Trans>
        </p>
      )}
      <Button variant="outline" onClick={() => trail.go({ is: 'review-words' })}>
        <Trans>Read and correct the words</Trans>
      </Button>
    </Screen>
  )
}

/** How much is translated, and that no native speaker has read it yet. */
function TranslationProgress({ of }: { readonly of: LanguageChoice }) {
  const { i18n } = useLingui()
  if (of.code === 'en') return undefined
  return (
    <>
      {i18n._(shareWords(of.share))} {!of.reviewed && <Trans>Waits for a native speaker’s review.</Trans>}
    </>
  )
}

export const screen = defineScreen('language', LanguageScreen)
