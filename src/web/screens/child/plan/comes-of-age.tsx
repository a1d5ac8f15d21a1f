import { Trans } from '@lingui/react/macro'
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
  const { earliest, latest } = comesOfAge(file)
  if ((earliest === undefined && latest === undefined) || (latest !== undefined && latest <= day)) return null
  return (
    <p className="text-small">
      {earliest !== undefined && latest === earliest ? (
        <Trans>Comes of age on {speak.day(earliest)}.</Trans>
      ) : earliest !== undefined && latest !== undefined ? (
        <Trans>
          Comes of age: by the oldest age on {speak.day(earliest)}, by the youngest on {speak.day(latest)}. Prepare for
          the first. Protect until the second.
        </Trans>
      ) : earliest !== undefined ? (
        <Trans>
          Comes of age: by the oldest age on {speak.day(earliest)}. By the youngest nobody can tell: protect as a child.
        </Trans>
      ) : latest !== undefined ? (
        <Trans>Comes of age: by the youngest age on {speak.day(latest)}. By the oldest nobody can tell.</Trans>
      ) : null}
    </p>
  )
}
