import { Trans } from '@lingui/react/macro'
import type { GivenValue } from '#domain/kinds/services/given-fact.ts'
import type { Speak } from '#web/kinds/speak.ts'
import type { ChildFile } from '../child-file/child-file.ts'
import { bornWords, SLIP_FIELD_WORDS } from '#web/views/slip-paper/slip-words.ts'

/** What sort of thing was given: never the value. The title of a document may say what happened: it waits for the touch. */
export function GivenSort({ value, child }: { readonly value: GivenValue; readonly child: ChildFile }) {
  if (value.what !== 'document') return <>{child.speak.say(SLIP_FIELD_WORDS[value.what])}</>
  if (!child.reveal.revealed) return <Trans>A document</Trans>
  return (
    <Trans>
      A document: <bdi>{value.title}</bdi>
    </Trans>
  )
}

/** The value of a field in words. A document has none: it is opened. */
export function givenWords(value: GivenValue, speak: Speak): string | null {
  switch (value.what) {
    case 'legal-name':
      return speak.list(value.texts)
    case 'born':
      return speak.list(value.born.map((born) => bornWords(born, speak)))
    case 'document':
      return null
  }
}
