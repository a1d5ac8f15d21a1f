import type { I18n } from '@lingui/core'
import { useLingui } from '@lingui/react'
import { packTexts } from '#domain/country-pack/texts.ts'
import { exampleTexts } from '#domain/stocktaking/examples/texts-of-examples.ts'
import { Name } from '../../components/name.tsx'
import { textKey } from '../../words/catalogue/text-key.ts'

/** Texts of the country packs and of the worked examples, as shipped with the app. */
const OURS: ReadonlySet<string> = new Set([...packTexts(), ...exampleTexts()])

interface Spoken {
  readonly words: string
  /** Translated; English, because the language has no words for it yet; or an agency's own, shown as written. */
  readonly is: 'translated' | 'english' | 'as-written'
}

/** Only shipped texts are looked up: an agency's own words are never looked up in a catalogue. */
function spokenIn(i18n: I18n, text: string): Spoken {
  if (!OURS.has(text)) return { words: text, is: 'as-written' }
  const key = textKey(text)
  return Object.hasOwn(i18n.messages, key) ? { words: i18n._(key), is: 'translated' } : { words: text, is: 'english' }
}

/** A text of a country or of a worked example in the reader's language, for places that accept only a string: a choice, a hint, a table that is saved. */
export function useAppWords(): (text: string) => string {
  const { i18n } = useLingui()
  return (text) => spokenIn(i18n, text).words
}

interface AppWordsProps {
  readonly children: string
  /** Followed by the English where it was translated: for paper that others compare with their own. */
  readonly english?: boolean
}

/** The same as an element. Text that is still English has its `lang` set, for screen readers; the language of an agency's own text is unknown. */
export function AppWords({ children, english = false }: AppWordsProps) {
  const { i18n } = useLingui()
  const { words, is } = spokenIn(i18n, children)
  if (is === 'as-written') return <Name>{words}</Name>
  return (
    <>
      <bdi {...(is === 'english' && { lang: 'en' })}>{words}</bdi>
      {english && is === 'translated' && (
        <span className="block text-small ink-2" lang="en" dir="ltr">
          {children}
        </span>
      )}
    </>
  )
}
