import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { Refusal } from '#device/platform/refusals.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { Doer } from '#domain/entry/doer.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { startOf } from '#domain/entry/plain-date.ts'
import { BEFORE_ACTING, BeforeActing } from '#domain/vocabulary/contact.ts'
import { Button } from '#web/components/button.tsx'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { SectionHead } from '#web/components/panel.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useRead } from '#web/device/use-read.ts'
import { PickField } from '#web/fields/pick-field.tsx'
import { TextField } from '#web/fields/text-field.tsx'
import { FullScreenDialog } from '#web/frame/full-screen-dialog.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { useMe } from '#web/session/session.tsx'
import { CompareUnmetMember, confirmCompared } from '#web/views/colleagues/give-to.tsx'
import { useDraft } from '#web/session/drafts/drafts.tsx'

interface AskForMarkProps {
  /** The report. */
  readonly file: FileId
  /** Whom the report is about: none of them is asked. */
  readonly about: readonly Doer[]
  readonly child: string | undefined
}

/** For a focal point: a colleague who carries the child is asked to mark its card, without a reason; below, what was asked before. */
export function AskForMark(props: AskForMarkProps) {
  const speak = useSpeak(null)
  const [open, setOpen] = useState(false)
  const read = useRead(['files'], 'marks-asked', (device) => device.marksAsked())
  const asked = read.is === 'read' ? read.value.byMe : []
  return (
    <>
      <Button
        variant="outline"
        leftSection={<Icon name="shield" size="small" />}
        onClick={() => {
          setOpen(true)
        }}
      >
        <Trans>Ask a colleague to mark a child’s card</Trans>
      </Button>
      {read.is === 'refused' && <RefusedNote code={read.code} />}
      {asked.length > 0 && (
        <>
          <SectionHead title={<Trans>Marks you asked for</Trans>} side={asked.length} />
          <RowList>
            {asked.toReversed().map(({ file, asked: { at, body } }) => (
              <li key={file}>
                <EntryRow
                  title={body.child}
                  line={`${speak.member(body.to)} · ${speak.code(body.stands)} · ${speak.day(startOf(at))}`}
                />
              </li>
            ))}
          </RowList>
        </>
      )}
      {open && <AskSheet {...props} close={() => setOpen(false)} />}
    </>
  )
}

function AskSheet({ file, about, child, close }: AskForMarkProps & { readonly close: () => void }) {
  const me = useMe()
  const speak = useSpeak(null)
  const members = useRead(['members'], 'members', (device) => device.members())
  const [to, setTo] = useState('')
  const { value: words, set: setWords, drop } = useDraft(`ask-for-mark ${file}`, child ?? '')
  const [before, setBefore] = useState<string>('anything')
  const action = useDeviceAction<FileId, Refusal, WhyRefused | undefined>()
  const concerned = about.flatMap((one) => ('member' in one ? [one.member] : []))
  const others =
    members.is === 'read'
      ? members.value.filter(
          (one) => !one.removed && !one.external && one.member !== me.member && !concerned.includes(one.member),
        )
      : []
  const chosen = others.find(({ member }) => member === to)
  const act = BeforeActing.safeParse(before)
  const ask = async () => {
    if (!chosen || !act.success) return
    const asked = await action.run(async (device) => {
      const met = await confirmCompared(device, chosen)
      return met.ok ? device.askForMark({ member: chosen.member, child: words.trim(), before: act.data }) : met
    })
    if (!asked) return
    drop()
    close()
  }
  return (
    <FullScreenDialog
      open
      title={<Trans>Ask a colleague to mark a child’s card</Trans>}
      close={close}
      dock={
        <Button
          data-main
          loading={action.busy}
          missing={[
            !chosen && <Trans key="a">Who is the child’s caseworker?</Trans>,
            words.trim() === '' && <Trans key="b">How do they find the child?</Trans>,
            !act.success && <Trans key="c">What must they ask you about first?</Trans>,
          ]}
          onClick={() => void ask()}
        >
          {!chosen || chosen.met ? <Trans>Ask for the mark</Trans> : <Trans>Same fingerprint: ask now</Trans>}
        </Button>
      }
    >
      <div className="stack wide roomy">
        <p className="ink-2">
          <Trans>
            The card will say that colleagues must ask you first. It gives no reason, and everybody who has the card can
            read it.
          </Trans>
        </p>
        {members.is === 'refused' && <RefusedNote code={members.code} />}
        <PickField
          label={<Trans>Who is the child’s caseworker?</Trans>}
          hint={<Trans>Do not choose anyone whom this report is about, or who could warn them.</Trans>}
          value={to}
          set={setTo}
          picks={others.map(({ member, name }) => ({ value: member, words: name }))}
        />
        <TextField
          label={<Trans>How do they find the child?</Trans>}
          hint={<Trans>Write only what is needed, and nothing about what happened.</Trans>}
          value={words}
          set={setWords}
        />
        <PickField
          label={<Trans>What must they ask you about first?</Trans>}
          value={before}
          set={setBefore}
          picks={BEFORE_ACTING.map((code) => ({ value: code, words: speak.code(code) }))}
        />
        {chosen && !chosen.met && <CompareUnmetMember fingerprint={chosen.fingerprint} />}
        <RefusedNote code={action.refused?.code} />
      </div>
    </FullScreenDialog>
  )
}
