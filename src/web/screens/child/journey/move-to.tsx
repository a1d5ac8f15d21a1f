import { mayWriteIn } from '#web/device/may-write-in.ts'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Entry } from '#domain/entry/entry.ts'
import { fileTypeOf } from '#domain/file/file-type.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { KINDS } from '#domain/kinds.ts'
import { whoIsThis } from '#domain/questions/who-is-this.ts'
import { useRead } from '#web/device/use-read.ts'
import { PickField } from '#web/fields/pick-field.tsx'
import { todayHere } from '#web/words/today.ts'

/** The file to move an entry to that was written into the wrong one: a file of another child, in which this member may write the same folder. */
export function MoveEntry({
  entry,
  to,
  set,
}: {
  readonly entry: Entry
  readonly to: FileId | null
  readonly set: (to: FileId | null) => void
}) {
  const { t, i18n } = useLingui()
  const lines = useRead(['files'], 'lines', (device) => device.files())
  const others = (lines.is === 'read' ? lines.value : [])
    .filter(
      (one) => one.file !== entry.file && mayWriteIn(one, entry.folder) && fileTypeOf(KINDS, one.line) === 'child',
    )
    .map(({ file, line }) => ({
      value: file,
      words: whoIsThis(line, todayHere()).called?.text ?? t`a child without a name`,
    }))
    .sort((one, other) => one.words.localeCompare(other.words, i18n.locale))
  if (others.length === 0) return null
  return (
    <PickField
      label={<Trans>Whose file does the note belong in?</Trans>}
      hint={<Trans>The note moves there unchanged. If you choose no file, it is only made unreadable here.</Trans>}
      picks={others}
      value={to ?? ''}
      set={(value) => set(value === '' ? null : (value as FileId))}
    />
  )
}
