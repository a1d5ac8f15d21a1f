import { Trans } from '@lingui/react/macro'
import { BY_WORD_OF_WRITER } from '#domain/rules/deciding/conditions.ts'
import type { Speak } from '#web/kinds/speak.ts'
import { missingWords } from '#web/words/missing.ts'

/** A condition that a rule has for this kind and a tick fulfils: shown to the writer and to the second person who answers. */
export function WordOfWriter({ kind, speak }: { readonly kind: string; readonly speak: Speak }) {
  const codes = BY_WORD_OF_WRITER[kind]
  if (!codes) return null
  const what = speak.list(codes.map((code) => speak.say(missingWords(code).what)))
  return (
    <p className="text-small ink-2">
      <Trans>The app does not check this; the writer confirms it: {what}.</Trans>
    </p>
  )
}
