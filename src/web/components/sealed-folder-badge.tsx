import { Trans, useLingui } from '@lingui/react/macro'
import type { Folder } from '#domain/entry/ids.ts'
import { folderWords } from '../words/folders.ts'
import { useTimeWords } from '../words/times.ts'
import { Icon } from './icon.tsx'

/** Before saving: the folder that keeps it, who can open it, and who of the team cannot. Names as the file's grants give them. */
export function SealedFolderBadge({
  folder,
  can,
  cannot = [],
}: {
  readonly folder: Folder
  readonly can: readonly string[]
  readonly cannot?: readonly string[]
}) {
  const { i18n } = useLingui()
  const { list } = useTimeWords()
  const name = i18n._(folderWords(folder))
  return (
    <p className="sealed-badge">
      <Icon name="lock" size="small" />
      <span className="grow">
        <b>{name}</b>.{' '}
        {can.length === 0 ? <Trans>Only you can open this.</Trans> : <Trans>You and {list(can)} can open this.</Trans>}{' '}
        {cannot.length > 0 && <Trans>{list(cannot)} cannot.</Trans>}
      </span>
    </p>
  )
}
