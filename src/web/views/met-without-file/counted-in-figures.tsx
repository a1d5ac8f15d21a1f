import { mayWriteIn } from '#web/device/may-write-in.ts'
import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import type { FileView } from '#device/files/api.ts'
import { current } from '#domain/file/values.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import { areEncountersCounted, encountersCounted } from '#domain/kinds/any/encounters-counted.ts'
import { KINDS } from '#domain/kinds.ts'
import { whatItReplaces } from '#domain/file/what-it-replaces.ts'
import { Panel } from '#web/components/panel.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useRead } from '#web/device/use-read.ts'
import { TextField } from '#web/fields/text-field.tsx'
import { todayHere } from '#web/words/today.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import { useDraft } from '#web/session/drafts/drafts.tsx'

const useTeam = () => {
  const team = useRead(['files'], 'team', (device) => device.team())
  return team.is === 'read' ? team.value : null
}

/** Whether the agency decided that meetings without a file are counted. */
export const useMeetingsCounted = (): boolean => {
  const team = useTeam()
  return team !== null && areEncountersCounted(team.caseFile)
}

/** What a meeting contributes to figures, shown to everyone who writes one. Decided, with a reason, by members who keep the team's file. */
export function MeetingsInFigures() {
  const team = useTeam()
  if (!team) return null
  const counted = areEncountersCounted(team.caseFile)
  const because = current(team.caseFile, encountersCounted)[0]?.body.because
  const keeps = mayWriteIn(team, 'card')
  return (
    <Panel title={<Trans>Meetings without a file in our figures</Trans>} inside>
      <div className="stack">
        <p>
          {counted ? (
            <Trans>
              When the notes of a meeting are deleted, the month, the district and how it ended are counted, under a
              number that leads to nobody. A person who has a file by then is not counted here. The people met are not
              asked, so the agency is responsible for this.
            </Trans>
          ) : (
            <Trans>Meetings are not counted: no figure that leaves the agency says anything about them.</Trans>
          )}
        </p>
        {because !== undefined && (
          <p className="ink-2">
            <Trans>Reason: {because}</Trans>
          </p>
        )}
        {keeps && <Decide team={team} counted={counted} />}
      </div>
    </Panel>
  )
}

function Decide({ team, counted }: { readonly team: FileView; readonly counted: boolean }) {
  const { value: because, set: setBecause, drop } = useDraft('meetings-counted', '')
  const action = useDeviceAction<unknown, Refusal, WhyRefused>()
  const save = async () => {
    const body = { counted: !counted, because: because.trim() }
    const saved = await action.run((device) =>
      device.write([
        {
          file: team.file,
          draft: {
            kind: encountersCounted.name,
            at: todayHere(),
            replaces: whatItReplaces(KINDS, team.caseFile, { kind: encountersCounted.name, body }),
            body,
          },
        },
      ]),
    )
    if (!saved) return
    setBecause('')
    drop()
  }
  return (
    <>
      <TextField label={<Trans>Why so?</Trans>} value={because} set={setBecause} />
      <RefusedNote code={action.refused?.code} />
      <Button
        variant="outline"
        loading={action.busy}
        missing={[because.trim() === '' && <Trans key="a">Why so?</Trans>]}
        onClick={() => void save()}
      >
        {counted ? <Trans>Stop counting meetings</Trans> : <Trans>Count meetings</Trans>}
      </Button>
    </>
  )
}
