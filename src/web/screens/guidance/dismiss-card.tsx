import { Button } from '#web/components/button.tsx'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Refusal } from '#device/platform/refusals.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import { DISMISSED_BECAUSE, guidanceDismissed } from '#domain/kinds/any/guidance-dismissed.ts'
import { KINDS } from '#domain/kinds.ts'
import { whatItReplaces } from '#domain/file/what-it-replaces.ts'
import { dismissalDraft } from '#guidance/engine/drafts.ts'
import type { ApplicableCard } from '#guidance/engine/guidance-for.ts'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { FullScreenDialog } from '#web/frame/full-screen-dialog.tsx'
import { ChoiceField } from '#web/fields/choice-field.tsx'
import { TextField } from '#web/fields/text-field.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useDraft } from '#web/session/drafts/drafts.tsx'

interface TypedDismissal {
  readonly because: (typeof DISMISSED_BECAUSE)[number] | null
  readonly words: string
}

/** Dismisses a card for this child, with a reason that the supervisor can read. */
export function DismissCard({
  spoken,
  child,
  open,
  close,
  done,
}: {
  readonly spoken: ApplicableCard
  readonly child: ChildFile
  readonly open: boolean
  readonly close: () => void
  readonly done: () => void
}) {
  const { t } = useLingui()
  const { file, whole: caseFile, day, speak } = child
  const typed = useDraft<TypedDismissal>(`dismiss ${file} ${spoken.card.id}`, { because: null, words: '' })
  const { because, words } = typed.value
  const action = useDeviceAction<unknown, Refusal, WhyRefused>()
  const missing = because === null || (because === 'other' && words.trim() === '')

  const lay = async () => {
    if (because === null || missing) return
    const draft = dismissalDraft(spoken, day, because, words.trim() === '' ? undefined : words.trim())
    const replaces = whatItReplaces(KINDS, caseFile, { kind: guidanceDismissed.name, body: draft.body })
    if (!(await action.run((device) => device.write([{ file, draft: { ...draft, replaces } }])))) return
    typed.drop()
    done()
  }
  return (
    <FullScreenDialog
      title={<Trans>Not for this child, or not now</Trans>}
      open={open}
      close={close}
      dock={
        <Button
          loading={action.busy}
          missing={[
            because === null && <Trans key="a">Why?</Trans>,
            because === 'other' && words.trim() === '' && <Trans key="b">In words</Trans>,
          ]}
          onClick={() => void lay()}
        >
          <Trans>Dismiss this advice</Trans>
        </Button>
      }
    >
      <p className="ink-2">
        <Trans>
          This advice comes back only when something new is written. Your supervisor can see what you dismissed, and
          why.
        </Trans>
      </p>
      <ChoiceField
        label={<Trans>Why?</Trans>}
        choices={DISMISSED_BECAUSE.map((value) => ({
          value,
          words: value === 'other' ? t`Another reason` : speak.code(value),
        }))}
        value={because}
        set={(next) => typed.set({ because: next, words })}
      />
      <TextField
        label={because === 'other' ? t`In words` : t`In words, if you like`}
        value={words}
        set={(next) => typed.set({ because, words: next })}
      />
      <RefusedNote code={action.refused?.code} />
    </FullScreenDialog>
  )
}
