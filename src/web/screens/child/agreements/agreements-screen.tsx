import { Trans, useLingui } from '@lingui/react/macro'
import type { FileView } from '#device/files/api.ts'
import { endOf } from '#domain/entry/plain-date.ts'
import type { FileId } from '#domain/entry/ids.ts'
import type { EntryOf } from '#domain/file/kind.ts'
import { marksOf } from '#domain/kinds/registration/do-not.ts'
import { personOf } from '#domain/kinds/registration/person.ts'
import type { consent } from '#domain/kinds/registration/consent.ts'
import { consents, whoMayNotAgree, type Consented } from '#domain/rules/consent/consents.ts'
import { Button } from '#web/components/button.tsx'
import { Icon } from '#web/components/icon.tsx'
import { Name } from '#web/components/name.tsx'
import { Panel } from '#web/components/panel.tsx'
import { StatusChip } from '#web/components/status-chip.tsx'
import { useRead } from '#web/device/use-read.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { face as consentFace } from '#web/kinds/registration/consent.tsx'
import { useSpeak, type Speak } from '#web/kinds/speak.ts'
import { defineScreen } from '#web/navigation/define-screen.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { UsuallyAsked } from '#web/views/decisions/usually-asked.tsx'
import { RevealedOnly } from '#web/views/reveal/revealed-only.tsx'
import { todayHere } from '#web/words/today.ts'

/** Which agreements hold, on one page: what was answered, by whom and as what; who is usually asked; from whom no yes is accepted. It names people who are marked, so nobody else may see the screen. */
function AgreementsScreen({ file }: { readonly file: FileId }) {
  const view = useRead(['files'], file, (device) => device.file(file))
  return (
    <Screen title={<Trans>Which agreements are valid</Trans>} leave="back" reading>
      {view.is === 'refused' && <RefusedNote code={view.code} />}
      {view.is === 'read' && (
        <RevealedOnly file={file}>
          <Agreements view={view.value} />
        </RevealedOnly>
      )}
    </Screen>
  )
}

function Agreements({ view: { caseFile, file } }: { readonly view: FileView }) {
  const trail = useNavigation()
  const speak = useSpeak(caseFile)
  const lines = consents(caseFile, todayHere())
  const said = lines.filter((line) => line.answers.length + line.notCounted.length + line.untilOfAge.length > 0)
  const notAsked = lines.filter((line) => line.answer === 'not-asked' && !said.includes(line))
  const marks = marksOf(caseFile)
  const barred = whoMayNotAgree(caseFile).map(
    (person) => personOf(caseFile, person)?.body.called ?? marks.find((mark) => mark.person === person)?.called,
  )
  const named = barred.filter((called) => called !== undefined)
  return (
    <div className="stack">
      {lines.some(({ answer }) => answer === 'cannot-tell') && (
        <p className="hint">
          <Trans>You cannot open the folder where this is written.</Trans>
        </p>
      )}
      {said.map((line) => (
        <Line key={`${line.purpose} ${line.recipient ?? ''}`} line={line} speak={speak} />
      ))}
      {notAsked.length > 0 && (
        <Panel inside title={<Trans>Not asked about yet</Trans>}>
          <p>{speak.list(notAsked.map(({ purpose }) => speak.code(purpose)))}</p>
        </Panel>
      )}
      <Panel inside title={<Trans>Who may agree, and who may not</Trans>}>
        <div className="stack tight">
          <p>
            <UsuallyAsked file={caseFile} />
          </p>
          {barred.length > 0 && (
            <p className="row top">
              <Icon name="unsafe" size="small" />
              <span>
                <Trans>Agreement from {speak.list(named)} does not count.</Trans>
              </span>
            </p>
          )}
        </div>
      </Panel>
      <Button variant="outline" onClick={() => trail.go({ is: 'write', kind: 'consent', file })}>
        {speak.say(consentFace.ask)}
      </Button>
    </div>
  )
}

function Line({ line, speak }: { readonly line: Consented; readonly speak: Speak }) {
  const { purpose, recipient, answer, answers, notCounted, untilOfAge, assentAlone, doNotInterrupt } = line
  return (
    <Panel
      inside
      title={
        recipient === undefined ? speak.code(purpose) : `${speak.code(purpose)}: ${speak.small(speak.code(recipient))}`
      }
      side={
        answer === 'not-asked' && untilOfAge.length > 0 ? (
          <StatusChip tone="unknown">
            <Trans>On hold until the person answers</Trans>
          </StatusChip>
        ) : answer === 'not-asked' ? (
          <StatusChip tone="unknown">
            <Trans>Nobody who may agree was asked</Trans>
          </StatusChip>
        ) : (
          <StatusChip tone={answer === 'yes' && !assentAlone ? 'safe' : 'plain'}>{speak.code(answer)}</StatusChip>
        )
      }
    >
      <ul className="stack tight">
        {answers.map((entry) => (
          <Answer key={entry.id} entry={entry} counts speak={speak} />
        ))}
        {notCounted.map((entry) => (
          <Answer key={entry.id} entry={entry} counts={false} speak={speak} />
        ))}
        {untilOfAge.map((entry) => (
          <Answer key={entry.id} entry={entry} counts={false} speak={speak} />
        ))}
      </ul>
      {assentAlone && (
        <p className="in-due">
          <Trans>The child agrees; nobody who may decide has agreed yet.</Trans>
        </p>
      )}
      {doNotInterrupt && (
        <p className="in-due">
          <Trans>Two people say different things: the help goes on while you talk.</Trans>
        </p>
      )}
    </Panel>
  )
}

interface AnswerProps {
  readonly entry: EntryOf<typeof consent>
  readonly counts: boolean
  readonly speak: Speak
}

/** Who answered, as what, how, and until when; of somebody who may not agree, that it does not count, and not what they said. */
function Answer({ entry: { at, body }, counts, speak }: AnswerProps) {
  const { t } = useLingui()
  const who = speak.who(body.by)
  if (!counts)
    return (
      <li>
        <Trans>{who} answered. The answer does not count.</Trans>
      </li>
    )
  const as = body.by === 'child' ? [] : [speak.small(speak.code(body.capacity))]
  const until = body.until === undefined ? [] : [t`until ${speak.day(body.until)}`]
  return (
    <li>
      <b>
        <Name>{who}</Name>: {speak.code(body.answer)}
      </b>
      <span className="block text-small ink-2">
        {[...as, speak.code(body.how), speak.day(endOf(at)), ...until].join(' · ')}
      </span>
    </li>
  )
}

export const screen = defineScreen('agreements', AgreementsScreen)
