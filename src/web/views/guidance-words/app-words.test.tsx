import { setupI18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { withOverride } from '#domain/country-pack/override.ts'
import { albania } from '#domain/country-pack/packs/albania.ts'
import { albaniaExample } from '#domain/stocktaking/examples/albania.ts'
import { given } from '../../../../test/support/given.ts'
import { textKey } from '../../words/catalogue/text-key.ts'
import { AppWords, useAppWords } from './app-words.tsx'

const byKey = (messages: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(messages).map(([text, said]) => [textKey(text), said]))

const AT = albania.bodies.findIndex(({ id }) => id === 'civil-status-office')
const OFFICE = albania.bodies[AT]?.name ?? ''
const SAYS = albania.bodies[AT]?.fact.says ?? ''
const OURS = 'Our desk at the Civil Status Office'

/** A country page for an Albanian reader, with a catalogue that translates only part of it. */
function shown(text: string, messages: Readonly<Record<string, string>>, english = false): string {
  const i18n = setupI18n({ locale: 'sq', messages: { sq: byKey(messages) } })
  i18n.setMessagesCompiler((message) => [message])
  return renderToStaticMarkup(
    <I18nProvider i18n={i18n}>
      <AppWords english={english}>{text}</AppWords>
    </I18nProvider>,
  )
}

describe('what a country says', () => {
  it('is shown in English, and says that it is, where the language has no words for it yet', () => {
    expect(shown(SAYS, { [OFFICE]: 'Zyra e Gjendjes Civile' })).toBe(`<bdi lang="en">${SAYS}</bdi>`)
  })

  it('is shown in the language of the reader where it has, and no longer says that it is English', () => {
    expect(shown(OFFICE, { [OFFICE]: 'Zyra e Gjendjes Civile' })).toBe('<bdi>Zyra e Gjendjes Civile</bdi>')
  })

  it('carries its English beneath on a paper for an office, once and only where it was translated', () => {
    expect(shown(OFFICE, { [OFFICE]: 'Zyra e Gjendjes Civile' }, true)).toBe(
      `<bdi>Zyra e Gjendjes Civile</bdi><span class="block text-small ink-2" lang="en" dir="ltr">${OFFICE}</span>`,
    )
    expect(shown(OFFICE, {}, true)).toBe(`<bdi lang="en">${OFFICE}</bdi>`)
  })

  it('is as the agency wrote it where it says otherwise, whatever a catalogue holds under the same words', () => {
    const otherwise = given(
      withOverride(albania, {
        country: 'AL',
        changes: [{ is: 'says', list: 'bodies', id: 'civil-status-office', name: OURS, says: 'Hapur të hënën.' }],
      }),
    )
    const line = otherwise.bodies[AT]
    expect(shown(line?.name ?? '', { [OURS]: 'Diçka tjetër', [OFFICE]: 'Zyra e Gjendjes Civile' })).toBe(
      `<bdi>${OURS}</bdi>`,
    )
    expect(shown(line?.fact.says ?? '', { [SAYS]: 'Regjistron lindjet.' })).toBe('<bdi>Hapur të hënën.</bdi>')
  })

  it('is as it was written where braces stand in it', () => {
    expect(shown('Zyra {x} e re', {})).toBe('<bdi>Zyra {x} e re</bdi>')
  })
})

describe('what a worked example says', () => {
  it('is found again in each reader’s language, also in a choice or a table', () => {
    const i18n = setupI18n({
      locale: 'sq',
      messages: { sq: byKey({ [albaniaExample.name]: 'Shqipëria, sa u lexua dot' }) },
    })
    const InTable = () => useAppWords()(albaniaExample.name)
    expect(
      renderToStaticMarkup(
        <I18nProvider i18n={i18n}>
          <InTable />
        </I18nProvider>,
      ),
    ).toBe('Shqipëria, sa u lexua dot')
  })
})
