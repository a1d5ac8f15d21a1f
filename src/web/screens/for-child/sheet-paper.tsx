import { I18nProvider } from '@lingui/react'
import { useRef, type ReactNode } from 'react'
import type { SheetWords } from '#web/words/sheet-words.ts'
import { ReadAloudButton } from './read-aloud-button.tsx'
import './for-child.css'

/** One sheet in a language of its own, whatever language the app has: on the screen, aloud, or on paper. `look`: its size, and the level of detail. */
export function SheetPaper({
  words,
  look,
  children,
}: {
  readonly words: SheetWords
  readonly look: string
  readonly children: ReactNode
}) {
  const page = useRef<HTMLElement>(null)
  const { i18n, language } = words
  return (
    <article
      ref={page}
      className={`child-page print-sheet ${look}`}
      lang={language.code}
      dir={language.dir}
      data-testid="child-page"
    >
      <I18nProvider i18n={i18n}>
        <ReadAloudButton key={language.code} page={page} language={language.code} />
        {children}
      </I18nProvider>
    </article>
  )
}
