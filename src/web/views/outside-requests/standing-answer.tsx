import { Button } from '#web/components/button.tsx'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { FileView } from '#device/files/api.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import { whatItReplaces } from '#domain/file/what-it-replaces.ts'
import { current } from '#domain/file/values.ts'
import { KINDS } from '#domain/kinds.ts'
import { standingAnswer, standingAnswersOf } from '#domain/kinds/any/standing-answer.ts'
import { Panel } from '#web/components/panel.tsx'
import { mayWriteIn } from '#web/device/may-write-in.ts'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useRead } from '#web/device/use-read.ts'
import { LongTextField } from '#web/fields/text-field.tsx'
import { FullScreenDialog } from '#web/frame/full-screen-dialog.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { languageNow } from '#web/words/language.ts'
import { todayHere } from '#web/words/today.ts'
import { useDraft } from '#web/session/drafts/drafts.tsx'

const useTeamFile = (): FileView | null => {
  const team = useRead(['files'], 'team', (device) => device.team())
  return team.is === 'read' ? team.value : null
}

const worded = (team: FileView, language: string) =>
  standingAnswersOf(team.caseFile).find((one) => one.language === language)?.text

/** Ready to be read out: the same for every child, known or not, and for whoever asks. */
export function StandingAnswer() {
  const team = useTeamFile()
  const own = team && worded(team, languageNow().code)
  return (
    <Panel title={<Trans>Read this out, and say nothing more</Trans>} inside>
      <p className="bold" dir="auto">
        {own ?? <BuiltIn />}
      </p>
    </Panel>
  )
}

const BuiltIn = () => (
  <Trans>
    “We never say whether we know a child, whoever asks. Everybody gets this answer, for every child. I write down what
    you ask, and we will think about it. I cannot say whether you will hear from us. If a child is in danger now, ring
    the emergency number.”
  </Trans>
)

/** The agency's own words in the language of this app, kept by those who keep the team's file. */
export function OwnStandingAnswer() {
  const team = useTeamFile()
  const [open, setOpen] = useState(false)
  if (!team || !mayWriteIn(team, 'card')) return null
  return (
    <>
      <Button variant="outline" onClick={() => setOpen(true)}>
        <Trans>Write our agency’s own answer</Trans>
      </Button>
      {open && <WordIt team={team} close={() => setOpen(false)} />}
    </>
  )
}

function WordIt({ team, close }: { readonly team: FileView; readonly close: () => void }) {
  const { t } = useLingui()
  const { code: language, name } = languageNow()
  const before = worded(team, language) ?? ''
  const stands = current(team.caseFile, standingAnswer)[0]?.id ?? ''
  const { value: text, set: setText, drop } = useDraft(`standing-answer ${language} ${stands}`, before)
  const action = useDeviceAction<unknown, Refusal, WhyRefused>()
  const tooLong = text.trim().length > 600
  const save = async () => {
    const others = standingAnswersOf(team.caseFile).filter((one) => one.language !== language)
    const body: BodyOf<typeof standingAnswer> = {
      says: [...others, text.trim() === '' ? { language } : { language, text: text.trim() }],
    }
    const replaces = whatItReplaces(KINDS, team.caseFile, { kind: standingAnswer.name, body })
    if (
      await action.run((device) =>
        device.write([{ file: team.file, draft: { kind: standingAnswer.name, at: todayHere(), replaces, body } }]),
      )
    ) {
      drop()
      close()
    }
  }
  return (
    <FullScreenDialog
      open
      title={<Trans>The answer that everybody gets</Trans>}
      close={close}
      dock={
        <Button
          data-main
          loading={action.busy}
          because={tooLong && <Trans>At most 600 letters.</Trans>}
          onClick={() => void save()}
        >
          <Trans>Save</Trans>
        </Button>
      }
    >
      <div className="stack wide roomy">
        <p className="ink-2">
          <Trans>
            The answer must be true for a child whom you know and for one whom you do not: it names no child, no place,
            nobody from the agency, and promises nothing. If you leave it empty, the built-in answer is used.
          </Trans>
        </p>
        <LongTextField
          label={<Trans>In {name}</Trans>}
          lang={language}
          value={text}
          set={setText}
          wrong={tooLong ? t`At most 600 letters.` : undefined}
        />
        <RefusedNote code={action.refused?.code} />
      </div>
    </FullScreenDialog>
  )
}
