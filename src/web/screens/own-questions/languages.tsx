import { Trans, useLingui } from '@lingui/react/macro'
import { Name } from '#web/components/name.tsx'
import { PickField } from '#web/fields/pick-field.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { appLanguage } from '#web/words/catalogue/app-languages.ts'
import { LANGUAGES } from '#web/words/language.ts'

interface Typed {
  readonly language: string
  readonly languages: readonly string[]
}

/** In which language the texts are typed; a missing one is said, and stops nothing. */
export function Languages({
  typed,
  missing,
  set,
}: {
  readonly typed: Typed
  /** Languages in which a text is missing that another has. */
  readonly missing: readonly string[]
  readonly set: (change: Partial<Typed>) => void
}) {
  const { t } = useLingui()
  const speak = useSpeak(null)
  const nameOf = (code: string) => appLanguage(code)?.name ?? code
  const others = LANGUAGES.filter(({ code }) => !typed.languages.includes(code))
  const names = speak.list(missing.map(nameOf))
  return (
    <div className="stack tight">
      <div className="pills" role="group" aria-label={t`In which language?`}>
        {typed.languages.map((code) => (
          <button
            key={code}
            type="button"
            className="pill"
            aria-pressed={code === typed.language}
            onClick={() => set({ language: code })}
          >
            <Name lang={code}>{nameOf(code)}</Name>
          </button>
        ))}
      </div>
      {others.length > 0 && (
        <PickField
          label={<Trans>Add a language</Trans>}
          picks={others.map(({ code, name }) => ({ value: code, words: name }))}
          value=""
          set={(code) => {
            if (code !== '') set({ language: code, languages: [...typed.languages, code] })
          }}
        />
      )}
      {missing.length > 0 && typed.languages.length > 1 && (
        <p className="note in-due">
          <Trans>A text is missing in {names}. Until it is there, colleagues read another language.</Trans>
        </p>
      )}
    </div>
  )
}
