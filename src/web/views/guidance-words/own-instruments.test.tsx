import { setupI18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { familyLook } from '#domain/instruments/built-in/family-and-community.ts'
import { textsOf } from '#domain/instruments/texts.ts'
import { textKey } from '../../words/catalogue/text-key.ts'
import { useOwnInstruments } from './own-instruments.ts'

function Family() {
  const instrument = useOwnInstruments().find(({ id }) => id === familyLook.id)
  return `${instrument?.language ?? ''}: ${instrument?.sections[0]?.items[0]?.asks ?? ''} ${instrument?.scale.map(({ words }) => words).join(', ') ?? ''}`
}

/** A family assessment for an Albanian reader, with a catalogue that translates only part of these texts. */
function shown(texts: readonly string[]): string {
  const i18n = setupI18n({
    locale: 'sq',
    messages: { sq: Object.fromEntries(texts.map((text) => [textKey(text), `[${text}]`] as const)) },
  })
  i18n.setMessagesCompiler((message) => [message])
  return renderToStaticMarkup(
    <I18nProvider i18n={i18n}>
      <Family />
    </I18nProvider>,
  )
}

const asked = familyLook.sections[0]?.items[0]?.asks ?? ''

describe('a set of questions that came with the app', () => {
  it('is English as a whole, and says so, where one of its texts has no words in the language', () => {
    expect(shown(textsOf(familyLook).slice(1))).toBe(
      `en: ${asked} ${familyLook.scale.map(({ words }) => words).join(', ')}`,
    )
  })

  it('is asked in the language of the reader, answers and all', () => {
    expect(shown(textsOf(familyLook))).toBe(
      `sq: [${asked}] ${familyLook.scale.map(({ words }) => `[${words}]`).join(', ')}`,
    )
  })
})
