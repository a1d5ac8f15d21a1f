import { Button } from '#web/components/button.tsx'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { FileView } from '#device/files/api.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import { complaintChannel, complaintChannelOf } from '#domain/kinds/any/complaint-channel.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import { KINDS } from '#domain/kinds.ts'
import { whatItReplaces } from '#domain/file/what-it-replaces.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { FullScreenDialog } from '#web/frame/full-screen-dialog.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { LongTextField, TextField } from '#web/fields/text-field.tsx'
import { todayHere } from '#web/words/today.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import { useDraft } from '#web/session/drafts/drafts.tsx'

interface ChannelFormProps {
  readonly team: FileView
  readonly language: string
  readonly languageName: string
  readonly close: () => void
}

/** How somebody complains here: kept in the organisation's own file, separately for each language. */
export function ChannelForm({ team, language, languageName, close }: ChannelFormProps) {
  const { t } = useLingui()
  const entry = complaintChannelOf(team.caseFile)
  const stands = entry?.body
  const [empty] = useState(() => ({
    ways: (stands?.ways ?? [])
      .filter((way) => way.language === language)
      .map((way) => way.text)
      .join('\n'),
    called: stands?.called ?? '',
  }))
  const draft = useDraft(`channel ${language} ${entry?.id ?? ''}`, empty)
  const { ways, called } = draft.value
  const action = useDeviceAction<unknown, Refusal, WhyRefused>()
  const lines = ways
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const tooMany = lines.length > 6 || lines.some((line) => line.length > 300)
  const save = async () => {
    const body: BodyOf<typeof complaintChannel> = {
      ways: [
        ...(stands?.ways ?? []).filter((way) => way.language !== language),
        ...lines.map((text) => ({ language, text })),
      ],
      ...(called.trim() !== '' && { called: called.trim() }),
    }
    const replaces = whatItReplaces(KINDS, team.caseFile, { kind: complaintChannel.name, body })
    if (
      await action.run((device) =>
        device.write([{ file: team.file, draft: { kind: complaintChannel.name, at: todayHere(), replaces, body } }]),
      )
    ) {
      draft.drop()
      close()
    }
  }
  return (
    <FullScreenDialog
      title={<Trans>How to complain here</Trans>}
      open
      close={close}
      dock={
        <Button
          loading={action.busy}
          because={tooMany && <Trans>Write at most six lines of 300 letters each.</Trans>}
          onClick={() => void save()}
        >
          <Trans>Save</Trans>
        </Button>
      }
    >
      <p className="ink-2">
        <Trans>Children carry this paper with them: write nothing that shows what your agency does.</Trans>
      </p>
      <LongTextField
        label={<Trans>Ways to complain, one on each line, in {languageName}</Trans>}
        hint={<Trans>A number, a box by the door, a person. At most six.</Trans>}
        lang={language}
        value={ways}
        set={(next) => draft.set({ ways: next, called })}
        wrong={tooMany ? t`Write at most six lines of 300 letters each.` : undefined}
      />
      <TextField
        label={<Trans>Who outside the management line reads complaints, as a child would find them</Trans>}
        value={called}
        set={(next) => draft.set({ ways, called: next })}
      />
      <p className="ink-2">
        <Trans>The list on People says which of us this is. Only they read these complaints.</Trans>
      </p>
      <RefusedNote code={action.refused?.code} />
    </FullScreenDialog>
  )
}
