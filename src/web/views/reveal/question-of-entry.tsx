import { Trans } from '@lingui/react/macro'
import type { Entry } from '#domain/entry/entry.ts'
import { needsReveal } from '#domain/shown/before-reveal.ts'
import { faceOf } from '#web/kinds/face.ts'
import type { Speak } from '#web/kinds/speak.ts'

/** Before the reader opens a sealed entry by a tap on it, its title does not even name its kind. */
export function QuestionOfEntry({ entry, speak }: { readonly entry: Entry; readonly speak: Speak }) {
  if (needsReveal(entry.folder)) return <Trans>A sealed entry</Trans>
  return speak.say(faceOf(entry.kind)?.name ?? { id: entry.kind })
}
