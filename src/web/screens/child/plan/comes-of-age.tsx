import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { CaseFile } from '#domain/file/case-file.ts'
import { comesOfAge } from '#domain/kinds/registration/birth.ts'
import type { Speak } from '#web/kinds/speak.ts'

/**
 * Both days of coming of age: by the oldest possible age, from which help for children may be refused, and by the youngest, until which protection holds (P23). Renders
 * nothing once both are past, or where no age is written.
 */
export function ComesOfAge({
  file,
  day,
  speak,
}: {
  readonly file: CaseFile
  readonly day: string
  readonly speak: Speak
}) {
  const words = wordsOf(comesOfAge(file), day, speak)
  return words && <p className="text-small">{words}</p>
}

function wordsOf({ earliest, latest }: ReturnType<typeof comesOfAge>, day: string, speak: Speak): ReactNode {
  if (latest === undefined)
    return earliest === undefined ? null : (
      <Trans>
        Comes of age: at the earliest on {speak.day(earliest)}. The latest date is not known: protect as a child.
      </Trans>
    )
  if (latest <= day) return null
  if (earliest === undefined)
    return <Trans>Comes of age: at the latest on {speak.day(latest)}. The earliest date is not known.</Trans>
  if (latest === earliest) return <Trans>Comes of age on {speak.day(earliest)}.</Trans>
  return (
    <Trans>
      Comes of age: at the earliest on {speak.day(earliest)}, at the latest on {speak.day(latest)}. Prepare for the
      first date. Protect until the second.
    </Trans>
  )
}
