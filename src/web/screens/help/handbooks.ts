import { useEffect, useState } from 'react'
import english from '../../../../docs/handbook.md?raw'
import { HANDBOOK_LANGUAGES } from '../../words/catalogue/offline-files.ts'
import { sectionsOf, type HandbookSection } from './handbook.ts'

/** The handbook in other languages, each with the sections of the English one in the same order. */
const OTHERS: Readonly<Record<(typeof HANDBOOK_LANGUAGES)[number], () => Promise<{ readonly default: string }>>> = {
  sq: () => import('../../../../docs/handbook.sq.md?raw'),
}

export interface Handbook {
  /** Language of the text shown: English until the other one is loaded, and where there is none. */
  readonly language: string
  /** `name`: the English title, which navigation/routes.ts uses to refer to a section. */
  readonly sections: readonly (HandbookSection & { readonly name: string })[]
}

const inEnglish = sectionsOf(english)
const ENGLISH: Handbook = {
  language: 'en',
  sections: inEnglish.map((section) => ({ ...section, name: section.title })),
}

/** The handbook in the app's language, if it is written in it. */
export function useHandbook(language: string): Handbook {
  const [other, setOther] = useState<Handbook | null>(null)
  useEffect(() => {
    let left = false
    const translated = HANDBOOK_LANGUAGES.find((one) => one === language)
    const load = translated && OTHERS[translated]
    // If it cannot be loaded the English one stays, which says that it is English.
    load?.().then(
      ({ default: text }) => {
        if (!left)
          setOther({
            language,
            sections: sectionsOf(text).map((section, at) => ({
              ...section,
              name: inEnglish[at]?.title ?? section.title,
            })),
          })
      },
      () => undefined,
    )
    return () => {
      left = true
    }
  }, [language])
  return other?.language === language ? other : ENGLISH
}
