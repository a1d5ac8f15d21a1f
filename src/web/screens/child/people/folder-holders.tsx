import { Button } from '#web/components/button.tsx'
import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Rights } from '#device/kept/rights.ts'
import { FOLDERS } from '#domain/entry/ids.ts'
import { SectionHead } from '#web/components/panel.tsx'
import { Icon } from '#web/components/icon.tsx'
import { Name } from '#web/components/name.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useMe } from '#web/session/session.tsx'
import { useRead } from '#web/device/use-read.ts'
import { roleWords } from '#web/words/roles.ts'
import { folderWords } from '#web/words/folders.ts'
import { lowerCased } from '#web/words/written/lower-case.ts'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { FOLDER_ICONS } from './folder-icons.ts'
import { GivenFactsList } from './given-facts.tsx'
import { GiveSheet } from './give-sheet.tsx'
import { LeftBehind } from '#web/screens/child/stopped/nobody-keeps.tsx'
import { ClosedParts, OpenToSupervisor } from './open-to-supervisor.tsx'
import { RightsTaken } from './rights-taken.tsx'
import { EndOfFolder, HolderSheet, type FolderHolder } from './holder-sheet.tsx'

/** Who holds the key of which folder; a row opens the same in words, and a way to revoke a folder. */
export function FolderHolders({ child }: { readonly child: ChildFile }) {
  const { t } = useLingui()
  const [giving, setGiving] = useState(false)
  const [shown, setShown] = useState<FolderHolder['member'] | null>(null)
  const me = useMe()
  const trail = useNavigation()
  const holders = child.view.grants.toSorted((a, b) => Number(b.member === me.member) - Number(a.member === me.member))
  const keeps = FOLDERS.some((folder) => child.view.rights[folder] === 'keep')
  const holder = holders.find((one) => one.member === shown)
  return (
    <>
      <SectionHead
        title={<Trans>Who can open what</Trans>}
        side={t`${plural(holders.length, { one: '# person', other: '# people' })}`}
      />
      <div className="panel">
        <ul className="folder-key">
          {FOLDERS.map((folder) => (
            <li key={folder} className="row">
              <Icon name={FOLDER_ICONS[folder]} size="tiny" />
              {child.speak.say(folderWords(folder))}
            </li>
          ))}
        </ul>
        {holders.map((one) => (
          <HolderRow
            key={one.member}
            holder={one}
            mine={one.member === me.member}
            child={child}
            open={() => setShown(one.member)}
          />
        ))}
      </div>
      <SteppedOut child={child} />
      <RightsTaken child={child} />
      <LeftBehind view={child.view} speak={child.speak} />
      <ClosedParts child={child} />
      <OpenToSupervisor child={child} />
      {keeps ? (
        <Button variant="outline" leftSection={<Icon name="key" size="small" />} onClick={() => setGiving(true)}>
          <Trans>Give a folder</Trans>
        </Button>
      ) : (
        <p className="text-small ink-2">
          <Trans>You can open what you were given. The person who keeps the file can give you more.</Trans>
        </p>
      )}
      <Button
        variant="subtle"
        leftSection={<Icon name="unsafe" size="small" />}
        onClick={() => trail.go({ is: 'stopped-members', file: child.file })}
      >
        <Trans>Stop somebody on this file</Trans>
      </Button>
      {child.view.rights.identity && <GivenFactsList child={child} />}
      {giving && <GiveSheet child={child} close={() => setGiving(false)} />}
      {holder && <HolderSheet holder={holder} child={child} close={() => setShown(null)} />}
    </>
  )
}

/** As long as the key of a part is not turned out of which somebody stepped. */
function SteppedOut({ child }: { readonly child: ChildFile }) {
  return (child.view.steppedOut ?? []).map(({ member, name, folder }) => {
    const part = child.speak.say(folderWords(folder))
    return (
      <p key={`${member} ${folder}`} className="strip-note">
        <Trans>
          {name} gave up access to {part}. The device of a colleague who keeps it changes the key the next time it has a
          network; until then nothing new is accepted there.
        </Trans>
      </p>
    )
  })
}

function HolderRow({
  holder,
  mine,
  child,
  open,
}: {
  readonly holder: FolderHolder
  readonly mine: boolean
  readonly child: ChildFile
  readonly open: () => void
}) {
  const { i18n } = useLingui()
  const members = useRead(['members'], 'members', (device) => device.members())
  const member = members.is === 'read' ? members.value.find((one) => one.member === holder.member) : undefined
  const [firstEnd] = Object.values(holder.ends ?? {}).sort()
  const roles = member?.roles.map((role) => lowerCased(i18n.locale, i18n._(roleWords(role)))).join(', ')
  return (
    <button type="button" className="plain holder" onClick={open}>
      <span>
        <b>{mine ? <Trans>You</Trans> : <Name>{holder.name}</Name>}</b>{' '}
        <span className="ink-2 text-small">{roles}</span>
        {member?.external === true && (
          <span className="ink-2 text-small">
            {' '}
            <Trans>(another agency)</Trans>
          </span>
        )}
      </span>
      <span className="sr-only">{heldFolderWords(holder.rights, child)}</span>
      {firstEnd !== undefined && (
        <span className="text-small">
          <EndOfFolder on={firstEnd} />
        </span>
      )}
      <span className="holder-folders" aria-hidden="true">
        {FOLDERS.map((folder) => (
          <span key={folder} className={holder.rights[folder] ? 'holder-folder held' : 'holder-folder'}>
            <Icon name={holder.rights[folder] ? FOLDER_ICONS[folder] : 'lock'} size="tiny" />
          </span>
        ))}
      </span>
    </button>
  )
}

export const heldFolderWords = (rights: Rights, child: ChildFile): string =>
  child.speak.list(FOLDERS.filter((folder) => rights[folder]).map((folder) => child.speak.say(folderWords(folder))))
