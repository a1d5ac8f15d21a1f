import { Trans } from '@lingui/react/macro'
import type { Entry } from '#domain/entry/entry.ts'
import { firstAuthor } from '#domain/entry/first-author.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import type { Speak } from '#web/kinds/speak.ts'

/**
 * Who is responsible for an entry and, where somebody entered another person's words, who wrote them; or who is said to
 * have, where nothing proves it.
 */
export function WrittenBy({
  entry,
  file,
  speak,
}: {
  readonly entry: Entry
  readonly file: Pick<CaseFile, 'entries'>
  readonly speak: Pick<Speak, 'member'>
}) {
  const who = speak.member(entry.by)
  const by = firstAuthor(file.entries, entry)
  if (by === undefined) return who
  const first = speak.member(by.by)
  return by.proven ? (
    <Trans>
      written by {first}, taken over by {who}
    </Trans>
  ) : (
    <Trans>
      written by {who}, who says that {first} wrote it first
    </Trans>
  )
}
