import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { MarkAsked } from '#device/safeguarding/api.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { Button } from '#web/components/button.tsx'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useRead } from '#web/device/use-read.ts'
import { PickField } from '#web/fields/pick-field.tsx'
import { FullScreenDialog } from '#web/frame/full-screen-dialog.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { type Speak, useSpeak } from '#web/kinds/speak.ts'
import type { KnownChild } from '#web/views/child-file/known-child.ts'

/** First on *Today*: a focal point asks for a mark on a card. The child is named once the row is opened, since whoever looks on reads *Today* too. */
export function MarksAsked({ known }: { readonly known: readonly KnownChild[] }) {
  const speak = useSpeak(null)
  const [opened, setOpened] = useState<FileId | null>(null)
  const read = useRead(['files'], 'marks-asked', (device) => device.marksAsked())
  const toMe = read.is === 'read' ? read.value.toMe : []
  const one = toMe.find(({ file }) => file === opened)
  if (read.is === 'refused') return <RefusedNote code={read.code} />
  if (toMe.length === 0) return null
  return (
    <>
      <RowList>
        {toMe.map(({ file, asked }) => (
          <li key={file}>
            <EntryRow
              lead={<Icon name="shield" />}
              title={<Trans>A mark on a child’s card</Trans>}
              line={
                <b>
                  <Trans>{speak.member(asked.by)} asks you for this mark today.</Trans>
                </b>
              }
              open={() => setOpened(file)}
            />
          </li>
        ))}
      </RowList>
      {one && <MarkSheet key={one.file} one={one} known={known} close={() => setOpened(null)} />}
    </>
  )
}

function MarkSheet({
  one: { file, asked },
  known,
  close,
}: {
  readonly one: MarkAsked
  readonly known: readonly KnownChild[]
  readonly close: () => void
}) {
  const { t } = useLingui()
  const speak = useSpeak(null)
  const mine = known.filter(({ line: { rights } }) => rights.card === 'write' || rights.card === 'keep')
  const [chosen, setChosen] = useState<string>(() => onlyOneCalled(mine, asked.body.child, speak))
  const action = useDeviceAction<true, Refusal, WhyRefused>()
  const answer = async (child: FileId | null) => {
    if (await action.run((device) => device.answerMark({ asked: file, child }))) close()
  }
  const child = mine.find(({ line }) => line.file === chosen)
  return (
    <FullScreenDialog
      open
      title={<Trans>A mark on a child’s card</Trans>}
      close={close}
      dock={
        <Button
          data-main
          loading={action.busy}
          missing={[!child && <Trans key="a">Which child?</Trans>]}
          onClick={() => child && void answer(child.line.file)}
        >
          <Trans>Mark the card</Trans>
        </Button>
      }
    >
      <div className="stack wide roomy">
        <p>
          <Trans>
            {speak.member(asked.by)} asks you to mark the card of: <bdi>{asked.body.child}</bdi>
          </Trans>
        </p>
        <p>
          <Trans>
            The card will say: “{speak.code(asked.body.before)}: first ask {speak.code('focal-point')}”.
          </Trans>
        </p>
        <p className="ink-2">
          <Trans>No reason is given, and you need not know one. Do not ask the child or the family about it.</Trans>
        </p>
        <PickField
          label={<Trans>Which child?</Trans>}
          value={chosen}
          set={setChosen}
          picks={mine.map(({ line, who }) => ({
            value: line.file,
            words: who.called?.text ?? t`A child without a name yet`,
          }))}
        />
        <RefusedNote code={action.refused?.code} />
        <Button variant="outline" loading={action.busy} onClick={() => void answer(null)}>
          <Trans>I do not work with this child</Trans>
        </Button>
      </div>
    </FullScreenDialog>
  )
}

/** The child whose name is in the words, where it is one alone. */
function onlyOneCalled(children: readonly KnownChild[], words: string, speak: Speak): string {
  const said = speak.small(words)
  const found = children.filter(({ names }) => names.some((name) => name !== '' && said.includes(speak.small(name))))
  const [only] = found
  return only && found.length === 1 ? only.line.file : ''
}
