import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { displayName } from './written/display-names.ts'

/** Languages that neither browsers nor CLDR name, although people speak them. */
export const LANGUAGES_OF_OURS: Readonly<Record<string, MessageDescriptor>> = {
  rom: msg({ context: 'Languages that neither browsers nor CLDR name', message: 'Romani' }),
  shn: msg({ context: 'Languages that neither browsers nor CLDR name', message: 'Shan' }),
  kar: msg({ context: 'Languages that neither browsers nor CLDR name', message: 'Karen' }),
  mnw: msg({ context: 'Languages that neither browsers nor CLDR name', message: 'Mon' }),
  men: msg({ context: 'Languages that neither browsers nor CLDR name', message: 'Mende' }),
  tem: msg({ context: 'Languages that neither browsers nor CLDR name', message: 'Temne' }),
  ff: msg({ context: 'Languages that neither browsers nor CLDR name', message: 'Fula' }),
}

interface Words {
  readonly locale: string
  readonly _: (words: MessageDescriptor) => string
}

/** A language in words; a code without a name is shown as it is. */
export function languageWords(i18n: Words, tag: string): string {
  const ours = Object.hasOwn(LANGUAGES_OF_OURS, tag) ? LANGUAGES_OF_OURS[tag] : undefined
  return ours ? i18n._(ours) : displayName(i18n.locale, 'language', tag)
}
