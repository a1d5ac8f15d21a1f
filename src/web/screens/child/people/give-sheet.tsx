import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#device/platform/refusals.ts'
import { FOLDERS, type Folder } from '#domain/entry/ids.ts'
import { Name } from '#web/components/name.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { RoleLine } from '#web/components/role-line.tsx'
import { SecondLook } from '#web/components/second-look.tsx'
import { FullScreenDialog } from '#web/frame/full-screen-dialog.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useRead } from '#web/device/use-read.ts'
import { ChoiceField, ManyChoicesField } from '#web/fields/choice-field.tsx'
import { confirmCompared, CompareUnmetMember } from '#web/views/colleagues/give-to.tsx'
import { AskSupervisorFirst } from '#web/views/colleagues/ask-supervisor-first.tsx'
import { useMe } from '#web/session/session.tsx'
import { folderWords } from '#web/words/folders.ts'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { EndWords, type ChosenEnd, UntilField } from '#web/views/access/until-field.tsx'
import { FolderRightWords } from './holder-sheet.tsx'
import type { Rights } from '#device/kept/rights.ts'

const RIGHTS = ['read', 'write', 'keep'] as const

/** Gives folders to one person: only what the work needs. The card is given with every folder. */
export function GiveSheet({ child, close }: { readonly child: ChildFile; readonly close: () => void }) {
  const me = useMe()
  const members = useRead(['members'], 'members', (device) => device.members())
  const [member, setMember] = useState<string | null>(null)
  const [folders, setFolders] = useState<readonly Folder[]>([])
  const [right, setRight] = useState<(typeof RIGHTS)[number] | null>(null)
  const [end, setEnd] = useState<ChosenEnd | null>(null)
  const [second, setSecond] = useState(false)
  const action = useDeviceAction<true, Refusal>()
  const others = members.is === 'read' ? members.value.filter((one) => !one.removed && one.member !== me.member) : []
  const chosen = others.find((one) => one.member === member)
  const name = chosen?.name ?? ''
  const isAnswered = right === 'keep' || !child.view.mayEnd || end !== null
  const list = child.speak.list(folders.map((folder) => child.speak.say(folderWords(folder))))
  const mayGive = FOLDERS.filter((folder) => child.view.rights[folder] === 'keep' && folder !== 'card')
  const give = async () => {
    if (!chosen || right === null) return
    const rights: Rights = Object.fromEntries(folders.map((folder) => [folder, right]))
    const given = await action.run(async (device) => {
      const met = await confirmCompared(device, chosen)
      return met.ok
        ? device.grant({
            file: child.file,
            member: chosen.member,
            rights,
            ...(right !== 'keep' && end?.until && { until: end.until }),
          })
        : met
    })
    if (given) close()
  }
  return (
    <FullScreenDialog
      open
      title={<Trans>Give a folder</Trans>}
      close={close}
      dock={
        second ? undefined : (
          <Button
            data-main
            disabled={member === null || folders.length === 0 || right === null || !isAnswered}
            onClick={() => setSecond(true)}
          >
            <Trans>Look once more</Trans>
          </Button>
        )
      }
    >
      {second ? (
        <div className="stack">
          {chosen && <AskSupervisorFirst file={child.file} member={chosen.member} />}
          {chosen?.met === false && <CompareUnmetMember fingerprint={chosen.fingerprint} />}
          <SecondLook
            title={
              <Trans>
                Give {list} to {name}?
              </Trans>
            }
            loses={
              <Trans>
                They read everything in it, also what was written before. It can be taken back; what was read stays
                read.
              </Trans>
            }
            more={
              <>
                {folders.includes('whereabouts') && child.view.mayEnd && (
                  <p>
                    <Trans>They see the address since the last move, and no earlier one.</Trans>
                  </p>
                )}
                {end?.until && <EndWords until={end.until} />}
              </>
            }
            doIt={{
              words: chosen?.met === false ? <Trans>It is the same: give it now</Trans> : <Trans>Give it now</Trans>,
              go: () => void give(),
              busy: action.busy,
            }}
            leaveIt={() => setSecond(false)}
          />
          <RefusedNote code={action.refused?.code} />
        </div>
      ) : (
        <div className="stack wide roomy">
          {members.is === 'refused' && <RefusedNote code={members.code} />}
          {members.is === 'read' && others.length === 0 && (
            <p className="ink-2">
              <Trans>Nobody else is here yet. An administrator invites people.</Trans>
            </p>
          )}
          <ChoiceField
            label={<Trans>To whom?</Trans>}
            value={member}
            set={setMember}
            choices={others.map((one) => ({
              value: one.member,
              words: <Name>{one.name}</Name>,
              more: <RoleLine roles={one.roles} />,
            }))}
          />
          <ManyChoicesField
            label={<Trans>Which folders?</Trans>}
            hint={<Trans>Only what they need for their work. The card goes with it.</Trans>}
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
        </div>
      )}
    </FullScreenDialog>
  )
}
