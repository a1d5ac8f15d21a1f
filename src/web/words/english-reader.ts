import type { I18n } from '@lingui/core'

/**
 * English is in the source itself and replaces missing translations. The build has parsed it
 * (scripts/build/english-plugin.ts), so that no phone has a parser of messages.
 */
export async function setEnglishReader(i18n: I18n): Promise<void> {
  const read = import.meta.env.DEV
    ? (await import('@lingui/message-utils/compileMessage')).compileMessage
    : (text: string) => [text]
  i18n.setMessagesCompiler(read)
}
