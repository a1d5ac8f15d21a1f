import { Trans } from '@lingui/react/macro'
import type { Refusal } from '#device/platform/refusals.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { Draft } from '#domain/entry/entry.ts'
import type { EntryId } from '#domain/entry/ids.ts'
import { isStillToWrite, type ExceptionAsked } from '#domain/kinds/planning/exception-asked.ts'
import { KINDS } from '#domain/kinds.ts'
import { whatItReplaces } from '#domain/file/what-it-replaces.ts'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { EntryWords } from '#web/views/child-file/entry-words.tsx'
import { Button } from '#web/components/button.tsx'
import { Panel } from '#web/components/panel.tsx'
import { Icon } from '#web/components/icon.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { faceOf } from '#web/kinds/face.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useMe } from '#web/session/session.tsx'
import { missingWords } from '#web/words/missing.ts'

/** What a rule asks, and the decision as it would be written without it; the member who asked writes it here once a second person agreed. */
export function Exception({ child, asked }: { readonly child: ChildFile; readonly asked: ExceptionAsked }) {
  const { whole: caseFile, speak } = child
  const me = useMe()
  const trail = useNavigation()
  const action = useDeviceAction<readonly EntryId[], Refusal, WhyRefused>()
  const body: unknown = JSON.parse(asked.body.asks)
  const draft: Draft = {
    kind: asked.body.of,
    folder: asked.folder,
    at: child.day,
    about: asked.about,
    body,
    replaces: whatItReplaces(KINDS, caseFile, { kind: asked.body.of, body }),
  }
  const save = async () => {
    if (await action.run((device) => device.write([{ file: child.file, draft }]))) trail.back()
  }
  return (
    <>
      <Panel title={<Trans>Request for an exception to a rule</Trans>} inside>
        <div className="stack tight">
          {asked.body.missing.map((code) => (
            <p key={code} className="row top">
              <Icon name="flag" size="small" />
              <span>
                <Trans>Missing: {speak.say(missingWords(code).what)}</Trans>
              </span>
            </p>
          ))}
          <h3>{speak.say(faceOf(asked.body.of)?.name ?? { id: asked.body.of })}</h3>
          <EntryWords entry={{ ...asked, kind: asked.body.of, body }} file={caseFile} speak={speak} />
        </div>
      </Panel>
      {isStillToWrite(caseFile, asked) && asked.by === me.member && (
        <Panel title={<Trans>The second person agreed</Trans>} inside>
          <div className="stack tight">
            <RefusedNote code={action.refused?.code} />
            <Button loading={action.busy} onClick={() => void save()}>
              <Trans>Save the decision now</Trans>
            </Button>
          </div>
        </Panel>
      )}
    </>
  )
}
