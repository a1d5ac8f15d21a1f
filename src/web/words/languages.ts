import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { intlOf } from './catalogue/tongues.ts'

/** Languages that browsers have no name for: people speak them all the same. Any other is named by the browser. */
export const LANGUAGES_OF_OURS: Readonly<Record<string, MessageDescriptor>> = {
  rom: msg`Romani`,
  shn: msg`Shan`,
  kar: msg`Karen`,
  mnw: msg`Mon`,
  men: msg`Mende`,
  tem: msg`Temne`,
  ff: msg`Fula`,
}

interface Words {
  readonly locale: string
  readonly _: (words: MessageDescriptor) => string
}

/** A language in words; a code that nobody can name shows as it is. */
export function languageWords(i18n: Words, tag: string): string {
  const ours = Object.hasOwn(LANGUAGES_OF_OURS, tag) ? LANGUAGES_OF_OURS[tag] : undefined
  return ours ? i18n._(ours) : (new Intl.DisplayNames(intlOf(i18n.locale), { type: 'language', fallback: 'code' }).of(tag) ?? tag)
}
