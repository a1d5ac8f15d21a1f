import type { I18n } from '@lingui/core'
import { useLingui } from '@lingui/react'
import { packTexts } from '#domain/country-pack/texts.ts'
import { exampleTexts } from '#domain/stocktaking/texts-of-examples.ts'
import { Name } from '../components/name.tsx'

/** What countries say and what the worked examples say, as it came with the app. */
const OURS: ReadonlySet<string> = new Set([...packTexts(), ...exampleTexts()])

interface Spoken {
  readonly words: string
  /** Translated; English, because the language has no words for it yet; or an agency's own and so as it was written. */
  readonly is: 'translated' | 'english' | 'as-written'
}

/** Only what came with the app is looked up: an agency's own words never meet a catalogue. */
function spokenIn(i18n: I18n, text: string): Spoken {
  if (!OURS.has(text)) return { words: text, is: 'as-written' }
  return Object.hasOwn(i18n.messages, text) ? { words: i18n._(text), is: 'translated' } : { words: text, is: 'english' }
}

/** A text of a country or of a worked example in the reader's language, where only a text can stand: a choice, a hint, a table that is saved. */
export function useAppWords(): (text: string) => string {
  const { i18n } = useLingui()
  return (text) => spokenIn(i18n, text).words
}

interface AppWordsProps {
  readonly children: string
  /** With the English beneath, where it was translated: on paper that others compare with their own. */
  readonly english?: boolean
}

/** The same on a page. What is still English says so, for those who listen; what an agency wrote is in a language that nobody knows. */
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
