import { Trans, useLingui } from '@lingui/react/macro'
import { LongTextField } from '#web/fields/text-field.tsx'
import { pluralForms } from '#web/words/catalogue/check-message.ts'
import type { AppLanguage } from '#web/words/catalogue/app-languages.ts'
import { correctionFaults, type Corrections, type Text } from './catalogue-texts.ts'
import { troubleWords } from './trouble-words.ts'

interface OneTextProps {
  readonly text: Text
  readonly language: AppLanguage
  readonly corrections: Corrections
  readonly correct: (key: string, translation: string) => void
}

/** The English, the placeholders, and the translation, editable in place. */
export function TextToReview({ text, language, corrections, correct }: OneTextProps) {
  const { i18n } = useLingui()
  const { entry, key } = text
  const corrected = corrections[key]
  const troubles = correctionFaults(text, corrections, language)
  return (
    <li className="panel inside stack review-text">
      <LongTextField
        label={
          // Two texts may have the same English: the context tells them apart, also for screen readers.
          <span lang="en" dir="ltr">
            {entry.source}
            {entry.context !== undefined && <span className="ink-2"> ({entry.context})</span>}
          </span>
        }
        hint={<Hint text={text} language={language} />}
        wrong={
          troubles.length === 0 ? undefined : (
            <>
              {troubles.map(({ what, detail }) => (
                <span key={`${what} ${detail ?? ''}`} className="review-trouble">
                  {i18n._(troubleWords(what))}
                  {detail !== undefined && (
                    <>
                      : <bdi>{what.startsWith('placeholder') ? detail.replace(/\S+$/, '{$&}') : detail}</bdi>
                    </>
                  )}
                  .
                </span>
              ))}
            </>
          )
        }
        lang={language.code}
        value={corrected ?? entry.translation}
        set={(translation) => correct(key, translation)}
        limit={2000}
      />
      {corrected !== undefined && corrected !== entry.translation && troubles.length === 0 && (
        <p className="text-small in-safe">
          <Trans>Changed. Kept on this device until you send it out.</Trans>
        </p>
      )}
    </li>
  )
}

function Hint({ text: { entry }, language }: Pick<OneTextProps, 'text' | 'language'>) {
  const fills = entry.notes.flatMap((note) => {
    const [, name, what] = /^placeholder (\{\d+\}): (.*)$/.exec(note) ?? []
    return name === undefined || what === undefined ? [] : [{ name, what }]
  })
  const remarks = entry.notes.filter((note) => !note.startsWith('placeholder '))
  const [first] = entry.places
  return (
    <>
      {fills.map(({ name, what }) => (
        <span key={`${name} ${what}`} className="review-note">
          <Trans>
            Filled in for <code dir="ltr">{name}</code>: <code dir="ltr">{what}</code>
          </Trans>
        </span>
      ))}
      {/,\s*plural\s*,/.test(entry.source) && (
        <span className="review-note">
          <Trans>
            This text counts. Plural forms of this language: {pluralForms(language, 'plural').needed.join(', ')}. # is
            the number.
          </Trans>
        </span>
      )}
      {remarks.map((remark) => (
        <span key={remark} className="review-note" lang="en">
          {remark}
        </span>
      ))}
      {first !== undefined && (
        <span className="review-note">
          <Trans>
            Used in <code dir="ltr">{first.replace(/^src\/(web\/)?/, '')}</code>
          </Trans>
        </span>
      )}
    </>
  )
}
