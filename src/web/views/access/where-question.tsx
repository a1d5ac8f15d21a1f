import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { WhereReader } from '#device/access/api.ts'
import type { Leaving } from '#device/kept/row-types.ts'
import type { FileId, MemberId } from '#domain/entry/ids.ts'
import { Button } from '#web/components/button.tsx'
import { Name } from '#web/components/name.tsx'
import { RoleLine } from '#web/components/role-line.tsx'
import { useRead } from '#web/device/use-read.ts'
import { ManyChoicesField } from '#web/fields/choice-field.tsx'
import { FullScreenDialog } from '#web/frame/full-screen-dialog.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { AskSupervisorFirstOf } from '#web/views/colleagues/ask-supervisor-first.tsx'
import { useTimeWords } from '#web/words/times.ts'

interface WhereQuestionProps {
  readonly files: readonly FileId[]
  /** Null where the question was closed without an answer. */
  readonly answer: (leaving: Leaving | null) => void
  readonly busy?: boolean
  /** The address is written already, by a colleague. */
  readonly afterwards?: boolean
  readonly refused?: Parameters<typeof RefusedNote>[0]['code']
}

/** Who of those who hold `whereabouts` still needs to know where the child is. A member whom the file marks is listed and always loses the folder. */
export function WhereQuestionDialog({ files, answer, busy = false, afterwards = false, refused }: WhereQuestionProps) {
  const times = useTimeWords()
  const read = useRead(['files', 'members'], `where-readers ${files.join(' ')}`, async (device) => {
    const lists: [FileId, readonly WhereReader[]][] = []
    for (const file of files) {
      const readers = await device.whereReaders(file)
      if (!readers.ok) return readers
      lists.push([file, readers.value])
    }
    return { ok: true, value: lists }
  })
  const [changed, setChanged] = useState<Readonly<Record<FileId, readonly MemberId[]>>>({})
  const lists = read.is === 'read' ? read.value : []
  const staying = (file: FileId, readers: readonly WhereReader[]) =>
    changed[file] ?? readers.filter(({ leaves }) => leaves === null).map(({ member }) => member)
  const leavingIn = (file: FileId, readers: readonly WhereReader[]) => {
    const stay = staying(file, readers)
    return readers.filter(({ member, leaves }) => leaves === 'marked' || !stay.includes(member))
  }
  const leaving = lists.flatMap(([file, readers]) => leavingIn(file, readers))
  const names = times.list([...new Set(leaving.map(({ name }) => name))])
  return (
    <FullScreenDialog
      open
      title={<Trans>Who still needs to know?</Trans>}
      close={() => answer(null)}
      dock={
        <Button
          data-main
          loading={busy || read.is !== 'read'}
          onClick={() =>
            answer(
              Object.fromEntries(
                lists.map(([file, readers]) => [file, leavingIn(file, readers).map(({ member }) => member)]),
              ),
            )
          }
        >
          {afterwards ? <Trans>Answer</Trans> : <Trans>Save</Trans>}
        </Button>
      }
    >
      <div className="stack wide roomy">
        {read.is === 'refused' && <RefusedNote code={read.code} />}
        {lists.map(([file, readers]) => (
          <div key={file} className="stack tight">
            <ManyChoicesField
              label={<Trans>Who of these still needs to know where the child is?</Trans>}
              hint={<Trans>Remove the tick for anyone who no longer needs it for their work.</Trans>}
              value={staying(file, readers)}
              set={(stay) => setChanged({ ...changed, [file]: stay })}
              choices={readers.map((one) => ({
                value: one.member,
                words: <Name>{one.name}</Name>,
                disabled: one.leaves === 'marked',
                more: (
                  <>
                    <RoleLine roles={one.roles} /> <WhyTheyLeave reader={one} />
                  </>
                ),
              }))}
            />
            <AskSupervisorFirstOf
              file={file}
              members={readers.filter(({ member }) => staying(file, readers).includes(member))}
            />
          </div>
        ))}
        {leaving.length > 0 && (
          <p role="status">
            <b>
              <Trans>{names} can no longer open this part of the file.</Trans>
            </b>{' '}
            <Trans>What they have already read cannot be taken back.</Trans>
          </p>
        )}
        {!afterwards && (
          <p className="ink-2">
            <Trans>
              The new address is locked with a new key: anyone who is given this part later sees this address and later
              ones, but no earlier ones. Without a network, the new address is kept on this phone until it can be sent.
            </Trans>
          </p>
        )}
        <RefusedNote code={refused} />
      </div>
    </FullScreenDialog>
  )
}

/** Why somebody is proposed not to stay. */
function WhyTheyLeave({ reader: { leaves, until } }: { readonly reader: WhereReader }) {
  const times = useTimeWords()
  if (leaves === 'marked') return <Trans>· The file marks this person: they must not know.</Trans>
  if (leaves === 'nothing-left') return <Trans>· Their task here is done.</Trans>
  if (until === undefined) return null
  const day = times.fullDay(until)
  return leaves === 'ended' ? <Trans>· They had this part until {day}.</Trans> : <Trans>· Ends on {day}.</Trans>
}
