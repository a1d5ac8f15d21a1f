import { mayWriteIn } from '#web/device/may-write-in.ts'
import { Trans } from '@lingui/react/macro'
import type { Folder } from '#domain/entry/ids.ts'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { Icon } from '#web/components/icon.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { folderWords } from '#web/words/folders.ts'

/** The journey filtered to one folder: its name, a button to write into it, and a link back to everything. */
export function FolderOnly({ child, folder }: { readonly child: ChildFile; readonly folder: Folder }) {
  const trail = useNavigation()
  const { file, speak, view } = child
  return (
    <div className="status-line">
      <Icon name="lock" size="small" />
      <p className="grow">
        <Trans>Only: {speak.say(folderWords(folder))}</Trans>
      </p>
      {mayWriteIn(view, folder) && (
        <button type="button" className="plain link" onClick={() => trail.go({ is: 'what-happened', file, folder })}>
          <Trans>Write what happened</Trans>
        </button>
      )}
      <button type="button" className="plain link" onClick={() => trail.replace({ is: 'child', file, tab: 'journey' })}>
        <Trans>Show all</Trans>
      </button>
    </div>
  )
}
