import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { FOLDERS, type Folder } from '#domain/entry/ids.ts'
import { ChoiceField, ManyChoicesField } from '#web/fields/choice-field.tsx'
import { EndWords, type ChosenEnd, UntilField } from '#web/views/access/until-field.tsx'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { folderWords } from '#web/words/folders.ts'
import { GiveDialog } from './give-dialog.tsx'
import { FolderRightWords } from './holder-sheet.tsx'

const RIGHTS = ['read', 'write', 'keep'] as const

/** Gives folders to one person: only what the work needs. The card is given with every folder. */
export function GiveSheet({ child, close }: { readonly child: ChildFile; readonly close: () => void }) {
  const [folders, setFolders] = useState<readonly Folder[]>([])
  const [right, setRight] = useState<(typeof RIGHTS)[number] | null>(null)
  const [end, setEnd] = useState<ChosenEnd | null>(null)
  const isAnswered = folders.length > 0 && (right === 'keep' || !child.view.mayEnd || end !== null)
  const list = child.speak.list(folders.map((folder) => child.speak.say(folderWords(folder))))
  const mayGive = FOLDERS.filter((folder) => child.view.rights[folder] === 'keep' && folder !== 'card')
  return (
    <GiveDialog
      child={child}
      title={<Trans>Give a folder</Trans>}
      close={close}
      nobody={<Trans>Nobody else is here yet. An administrator invites people.</Trans>}
      what={isAnswered ? right : null}
      look={({ name }) => ({
        title: (
          <Trans>
            Give {list} to {name}?
          </Trans>
        ),
        loses: (
          <Trans>
            They read everything in it, also what was written before. You can take access back, but not what they have
            already read.
          </Trans>
        ),
        more: (
          <>
            {folders.includes('whereabouts') && child.view.mayEnd && (
              <p>
                <Trans>They see the address since the last move, and no earlier one.</Trans>
              </p>
            )}
            {end?.until && <EndWords until={end.until} />}
          </>
        ),
      })}
      give={(device, member, given) =>
        device.grant({
          file: child.file,
          member,
          rights: Object.fromEntries(folders.map((folder) => [folder, given])),
          ...(given !== 'keep' && end?.until && { until: end.until }),
        })
      }
      fields={
        <>
          <ManyChoicesField
            label={<Trans>Which folders?</Trans>}
            hint={<Trans>Give only what they need for their work. The card is always given too.</Trans>}
            side
            value={folders}
            set={setFolders}
            choices={mayGive.map((folder) => ({ value: folder, words: child.speak.say(folderWords(folder)) }))}
          />
          <ChoiceField
            label={<Trans>To do what?</Trans>}
            value={right}
            set={setRight}
            choices={RIGHTS.map((value) => ({ value, words: <FolderRightWords right={value} /> }))}
          />
          {right !== null && right !== 'keep' && <UntilField mayEnd={child.view.mayEnd} value={end} set={setEnd} />}
        </>
      }
    />
  )
}
