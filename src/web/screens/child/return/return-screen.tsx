import { Trans } from '@lingui/react/macro'
import type { CaseFile } from '#domain/file/case-file.ts'
import type { ReactNode } from 'react'
import type { FileView } from '#device/files/api.ts'
import { returnView, type ReturnView } from '#domain/care/return-view.ts'
import { endOf } from '#domain/entry/plain-date.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { Panel } from '#web/components/panel.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useRead } from '#web/device/use-read.ts'
import { Screen } from '#web/frame/screen.tsx'
import { useSpeak, type Speak } from '#web/kinds/speak.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { RevealedOnly } from '#web/views/reveal/revealed-only.tsx'
import { formForMissing } from '#web/views/child-file/form-for-missing.ts'
import { missingWords } from '#web/words/missing.ts'
import { defineScreen } from '#web/navigation/define-screen.ts'
import './return.css'

/** Everything that a move to live somewhere rests on, on one page: what both sides found, the family, the decision, what the child said, and what is still missing. */
function ReturnScreen({ file }: { readonly file: FileId }) {
  const view = useRead(['files'], file, (device) => device.file(file))
  return (
    <Screen title={<Trans>Going back: basis for the decision</Trans>} leave="back" reading>
      {view.is === 'refused' && <RefusedNote code={view.code} />}
      {view.is === 'read' && (
        <RevealedOnly file={file}>
          <Rests view={view.value} />
        </RevealedOnly>
      )}
    </Screen>
  )
}

function Rests({ view }: { readonly view: FileView }) {
  const speak = useSpeak(view.caseFile)
  const seen = returnView(view.caseFile)
  return (
    <div className="stack">
      <Ruling seen={seen} caseFile={view.caseFile} file={view.file} speak={speak} />
      <Risk risk={seen.risk} speak={speak} />
      <Part title={<Trans>The family</Trans>} none={<Trans>The family is not assessed yet.</Trans>}>
        {[seen.family].flatMap((entry) =>
          entry
            ? [
                <p key={entry.id}>
                  <b>{speak.code(entry.body.finding)}</b>, {speak.day(endOf(entry.at))}. {entry.body.observation}
                </p>,
              ]
            : [],
        )}
      </Part>
      <Part
        title={<Trans>The community around the family</Trans>}
        none={<Trans>The community is not assessed yet.</Trans>}
      >
        {[seen.community].flatMap((entry) =>
          entry
            ? [
                <p key={entry.id}>
                  {speak.day(endOf(entry.at))}. {entry.body.observation}
                </p>,
              ]
            : [],
        )}
      </Part>
      <Part title={<Trans>What the child said</Trans>} none={<Trans>The child was not asked yet.</Trans>}>
        {seen.childsViews.map((entry) => (
          <p key={entry.id}>
            {speak.day(endOf(entry.at))}: {speak.said(entry.body.say)}
          </p>
        ))}
      </Part>
      <Part title={<Trans>What was decided</Trans>} none={<Trans>No valid decision yet.</Trans>}>
        {seen.decisions.map((entry) => (
          <p key={entry.id}>
            <b>{entry.body.options[entry.body.chosen]?.option}</b>. {entry.body.reasons}{' '}
            <Trans>To be reviewed on {speak.day(entry.body.reviewOn)}.</Trans>
          </p>
        ))}
      </Part>
      {seen.plan && (
        <Part title={<Trans>The plan</Trans>} none={null}>
          {[
            <p key="to">
              {seen.plan.body.to} ({speak.code(seen.plan.body.place)}), {speak.everyone(seen.plan.body.with)}
            </p>,
            <p key="over">
              <Trans>
                Travels with {speak.who(seen.plan.body.handOver.travelsWith)}, received by{' '}
                {speak.who(seen.plan.body.handOver.receivedBy)}. First visit by {speak.day(seen.plan.body.firstVisitBy)}
                .
              </Trans>
            </p>,
            <p key="fails">
              <Trans>If it does not work: {seen.plan.body.ifItFails}</Trans>
            </p>,
            ...(seen.nextLook === null
              ? []
              : [
                  <p key="look">
                    <Trans>Next check on {speak.day(seen.nextLook)}.</Trans>
                  </p>,
                ]),
          ]}
        </Part>
      )}
    </div>
  )
}

function Part({
  title,
  none,
  children,
}: {
  readonly title: ReactNode
  readonly none: ReactNode
  readonly children: readonly ReactNode[]
}) {
  return (
    <Panel title={title}>
      <div className="return-text">{children.length === 0 ? <p className="ink-2">{none}</p> : children}</div>
    </Panel>
  )
}

/** R8 in words: allowed, what is missing with the form that supplies it, or what cannot be judged. */
function Ruling({
  seen: { ruling },
  caseFile,
  file,
  speak,
}: {
  readonly seen: ReturnView
  readonly caseFile: CaseFile
  readonly file: FileId
  readonly speak: Speak
}) {
  const trail = useNavigation()
  if (ruling.answer === 'allowed') {
    return (
      <p className="strip-note">
        <Trans>Everything needed for a return is in the file.</Trans>
      </p>
    )
  }
  if (ruling.answer === 'cannot-judge') {
    return (
      <p className="strip-note">
        <Trans>This cannot be judged without: {speak.codes(ruling.dependsOn)}.</Trans>
      </p>
    )
  }
  return (
    <Part title={<Trans>What is missing</Trans>} none={null}>
      {ruling.missing.map((code) => {
        const words = missingWords(code)
        const { next } = words
        return (
          <p key={code}>
            {speak.say(words.what)}{' '}
            {next && (
              <button
                type="button"
                className="plain link"
                onClick={() => trail.go(formForMissing(caseFile, file, code, next.kind))}
              >
                {speak.say(next.words)}
              </button>
            )}
          </p>
        )
      })}
    </Part>
  )
}

/** The assessments of both sides, side by side; where they differ the page says so, and the more worried one leads. */
function Risk({ risk, speak }: { readonly risk: ReturnView['risk']; readonly speak: Speak }) {
  const sides = risk.leading?.body.sides ?? []
  return (
    <Part title={<Trans>What could go wrong</Trans>} none={<Trans>The risk is not assessed yet.</Trans>}>
      {risk.leading
        ? [
            <p key="leads">
              <b>{speak.code(risk.mostWorried ?? risk.leading.body.finding)}</b>. {risk.leading.body.observation}
            </p>,
            ...sides.map((side, at) => (
              <p key={at}>
                {speak.code(side.from)}, {speak.who(side.by)}: {speak.code(side.finds)}. {side.words}
              </p>
            )),
            ...(risk.differ
              ? [
                  <p key="differ" className="in-due">
                    <Trans>
                      The two sides differ. Talk before anybody decides; until then the more worried view counts.
                    </Trans>
                  </p>,
                ]
              : []),
            ...(risk.heard.length === 1
              ? [
                  <p key="half" className="hint">
                    <Trans>Only one side has assessed the risk.</Trans>
                  </p>,
                ]
              : []),
          ]
        : []}
    </Part>
  )
}

export const screen = defineScreen('return', ReturnScreen)
