import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#device/platform/refusals.ts'
import { FOLDERS, type Folder } from '#domain/entry/ids.ts'
import { Button } from '#web/components/button.tsx'
import { SecondLook } from '#web/components/second-look.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { ManyChoicesField } from '#web/fields/choice-field.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useMe } from '#web/session/session.tsx'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { folderWords } from '#web/words/folders.ts'

/** The card and `care` are the file itself: whoever keeps it takes those back. */
const THE_FILE: readonly Folder[] = ['card', 'care']

/** A member gives up parts that a colleague keeps by now. What nobody else keeps is named: it is handed on first. */
export function StepOut({ child, done }: { readonly child: ChildFile; readonly done: () => void }) {
  const me = useMe()
  const [chosen, setChosen] = useState<readonly Folder[]>([])
  const [second, setSecond] = useState(false)
  const action = useDeviceAction<true, Refusal>()
  if (child.view.byTwo !== true) return null
  const { grants, rights } = child.view
  const held = FOLDERS.filter((folder) => rights[folder] && !THE_FILE.includes(folder))
  const keepers = (folder: Folder) =>
    grants.filter((one) => one.member !== me.member && one.rights[folder] === 'keep').map(({ name }) => name)
  const free = held.filter((folder) => keepers(folder).length > 0)
  const alone = held.filter((folder) => keepers(folder).length === 0)
  const words = (folders: readonly Folder[]) =>
    child.speak.list(folders.map((folder) => child.speak.say(folderWords(folder))))
  const [list, names] = [words(chosen), child.speak.list([...new Set(chosen.flatMap(keepers))])]
  const go = async () => {
    if (await action.run((device) => device.stepOut({ file: child.file, folders: chosen }))) done()
  }
  if (second)
    return (
      <>
        <SecondLook
          title={<Trans>Give up access to {list}?</Trans>}
          loses={
            <Trans>
              This part is deleted from your devices, and you receive nothing new of it. {names} can give it to you
              again.
            </Trans>
          }
          more={
            <Trans>
              Their device changes the key the next time it has a network. Until then nothing new is accepted there, and
              the file says so.
            </Trans>
          }
          doIt={{ words: <Trans>Give up access now</Trans>, go: () => void go(), busy: action.busy }}
          leaveIt={() => setSecond(false)}
        />
        <RefusedNote code={action.refused?.code} />
      </>
    )
  return (
    <section className="panel inside stack roomy">
      {free.length > 0 && (
        <>
          <ManyChoicesField
            label={<Trans>Give up access to a part</Trans>}
            hint={<Trans>Only parts that a colleague keeps too. You need a network.</Trans>}
            side
            value={chosen}
            set={setChosen}
            choices={free.map((folder) => ({ value: folder, words: child.speak.say(folderWords(folder)) }))}
          />
          <Button
            variant="outline"
            because={chosen.length === 0 && <Trans>Nothing is chosen yet.</Trans>}
            onClick={() => setSecond(true)}
          >
            <Trans>Give up access to these</Trans>
          </Button>
        </>
      )}
      {alone.length > 0 && (
        <p className="ink-2">
          <Trans>
            Only you keep {words(alone)}. First give it to the colleague who does that work, so that they keep it; then
            you can give up access.
          </Trans>
        </p>
      )}
    </section>
  )
}
