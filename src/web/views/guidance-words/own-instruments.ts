import type { I18n } from '@lingui/core'
import { useLingui } from '@lingui/react'
import { BUILT_IN } from '#domain/instruments/catalogue.ts'
import type { Instrument } from '#domain/vocabulary/instrument.ts'
import { saidIn, textsOf } from '#domain/instruments/texts.ts'
import { textKey } from '../../words/catalogue/text-key.ts'

/** The question sets shipped with the app, in the reader's language. A partly translated one stays English as a whole: an answer scale in two languages weighs answers differently. */
export function useOwnInstruments(): readonly Instrument[] {
  const { i18n } = useLingui()
  return BUILT_IN.map((instrument) =>
    isTranslated(i18n, instrument) ? saidIn(i18n.locale, instrument, (text) => i18n._(textKey(text))) : instrument,
  )
}

const isTranslated = ({ messages }: I18n, instrument: Instrument): boolean =>
  textsOf(instrument).every((text) => Object.hasOwn(messages, textKey(text)))
