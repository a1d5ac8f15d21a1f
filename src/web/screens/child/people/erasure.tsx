import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#device/platform/refusals.ts'
import { FOLDERS } from '#domain/entry/ids.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { SecondLook } from '#web/components/second-look.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { LongTextField } from '#web/fields/text-field.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useMe } from '#web/session/session.tsx'
import { EraseWords } from '#web/views/files-aside/erase-words.tsx'
import { NobodyElseAgrees, SecondActByShares } from '#web/views/files-aside/second-by-shares.tsx'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { erasureReason } from '#web/views/child-file/entry-title.ts'
import { useWaitingTime } from '#web/views/members/waiting-time.tsx'
import { useDraft } from '#web/session/drafts/drafts.tsx'

/** Erasing a whole file: one member asks and says why, another confirms. */
export function EraseFile({ child }: { readonly child: ChildFile }) {
  const me = useMe()
  const { erasureAskedBy, rights } = child.view
  if (FOLDERS.some((folder) => rights[folder] !== 'keep')) return null
  if (child.view.waiting?.some(({ is, agreed }) => is === 'erase' && agreed)) return null
  if (erasureAskedBy === null) return <Ask child={child} />
  const alone = child.view.waiting?.find(({ is, mayUseShares }) => is === 'erase' && mayUseShares)
  if (erasureAskedBy === me.member) {
    return (
      <section className="panel due inside stack">
        <h2>
          <Trans>You asked to erase this file</Trans>
        </h2>
        <p>
          {alone ? (
            <NobodyElseAgrees />
          ) : (
            <Trans>A second person who keeps the file must confirm it. Until then nothing changes.</Trans>
          )}
        </p>
        {alone && <SecondActByShares file={child.file} act={alone.act} loses={<EraseWords />} />}
      </section>
    )
  }
  return <Confirm child={child} />
}

function Ask({ child }: { readonly child: ChildFile }) {
  const [open, setOpen] = useState(false)
  const { value: reason, set: setReason, drop } = useDraft(`erase ${child.file}`, '')
  const action = useDeviceAction<true, Refusal>()
  const ask = async () => {
    if (!(await action.run((device) => device.askErasure({ file: child.file, reason: reason.trim() })))) return
    drop()
    setOpen(false)
  }
  if (!open) {
    return (
      <button type="button" className="plain link" onClick={() => setOpen(true)}>
        <Trans>Erase the whole file…</Trans>
      </button>
    )
  }
  return (
    <section className="panel inside stack">
      <h2>
        <Trans>Ask to erase the whole file</Trans>
      </h2>
      <p className="text-small ink-2">
        {child.view.setsAside ? (
          <Trans>
            Two people are needed. Closing a file keeps it. Erasing removes it from every device once a second person
            agrees, from the server 30 days after it was done, and from backups within 35 days after that.
          </Trans>
        ) : (
          <Trans>
            Two people are needed. Closing a file keeps it; erasing removes it everywhere, also from backups within 35
            days.
          </Trans>
        )}
      </p>
      <LongTextField label={<Trans>Why?</Trans>} value={reason} set={setReason} limit={2000} />
      <RefusedNote code={action.refused?.code} />
      <Button
        missing={[reason.trim() === '' && <Trans key="a">Why?</Trans>]}
        loading={action.busy}
        onClick={() => void ask()}
      >
        <Trans>Ask a second person</Trans>
      </Button>
      <Button variant="subtle" onClick={() => setOpen(false)}>
        <Trans>Go back</Trans>
      </Button>
    </section>
  )
}

function Confirm({ child }: { readonly child: ChildFile }) {
  const trail = useNavigation()
  const wait = useWaitingTime()
  const action = useDeviceAction<true, Refusal>()
  const [second, setSecond] = useState(false)
  const asker = child.view.erasureAskedBy
  const who = asker === null ? '' : child.speak.member(asker)
  const reason = erasureReason(child.caseFile.byKind['erasure-asked']?.at(-1))
  const erase = async () => {
    if (await action.run((device) => device.confirmErasure(child.file))) trail.replace({ is: 'children' })
  }
  if (!second) {
    return (
      <section className="panel due inside stack">
        <h2>
          <Trans>{who} asks to erase this file</Trans>
        </h2>
        <p>
          <Trans>Talk with {who} first. If you do nothing, the file stays.</Trans>
        </p>
        {reason !== null && <blockquote className="erasure-reason">{reason}</blockquote>}
        <Button variant="outline" onClick={() => setSecond(true)}>
          <Trans>Check and continue</Trans>
        </Button>
      </section>
    )
  }
  return (
    <>
      <SecondLook
        title={<Trans>Erase this file everywhere?</Trans>}
        loses={
          child.view.setsAside ? (
            <EraseWords />
          ) : child.view.byTwo ? (
            <Trans>
              From now on only the card is shown. After the waiting time ({wait}) the whole file is erased for ever from
              the server and from every device that connects to it. Until then everyone who can open the file can stop
              this.
            </Trans>
          ) : (
            <Trans>
              The whole file is erased for ever from the server and from every device that connects to it. A printed
              page stays; a device that never connects again keeps what it has.
            </Trans>
          )
        }
        doIt={{
          words: child.view.byTwo ? <Trans>Agree</Trans> : <Trans>Erase it now</Trans>,
          go: () => void erase(),
          busy: action.busy,
        }}
        leaveIt={() => setSecond(false)}
      />
      <RefusedNote code={action.refused?.code} />
    </>
  )
}
