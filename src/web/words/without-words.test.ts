import type { MessageDescriptor } from '@lingui/core'
import { generateMessageId } from '@lingui/message-utils/generateMessageId'
import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../../scripts/build/catalogue-plugin.ts'
import { isPlain } from './catalogue/text-key.ts'
import { readPo } from './catalogue/read-po.ts'
import { withoutWords } from './without-words.ts'

/** As the build leaves it in the code: a plain text has no id. */
const said = (message: string) =>
  (isPlain(message) ? { message } : { id: String(generateMessageId(message)), message }) as MessageDescriptor

/** A catalogue of Krio as it is built into the app. */
function krio(translations: Readonly<Record<string, string>>) {
  const read = readPo(
    [
      'msgid ""\nmsgstr ""\n"Language: kri\\n"',
      ...Object.entries(translations).map(([english, own]) => `msgid "${english}"\nmsgstr "${own}"`),
    ].join('\n\n'),
  )
  if (!read.ok) throw new Error(read.trouble.what)
  return Object.fromEntries(Object.entries(wordsOf(read.value)).map(([id, words]) => [id, [words]]))
}

describe('lines of a sheet', () => {
  it('are English where the language has no words for them yet', () => {
    const messages = krio({ 'My plan': '', Print: 'Print' })
    expect(withoutWords(messages, [said('My plan'), said('Who helps')]).map(({ message }) => message)).toEqual([
      'My plan',
      'Who helps',
    ])
  })

  it('are not taken for English where a language says it with the same words', () => {
    const messages = krio({ Plan: 'Plan', 'To: {0}': 'To: {0}', Print: 'Print' })
    expect(withoutWords(messages, [said('Plan'), said('To: {0}'), said('Print')])).toEqual([])
  })
})
