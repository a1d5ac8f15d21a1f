import { Button } from '#web/components/button.tsx'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { FileView } from '#device/files/api.ts'
import { handOverPage, type HandOverPage } from '#domain/continuity/hand-over-page.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { offerNow } from '#domain/kinds/any/hand-over.ts'
import { KINDS } from '#domain/kinds.ts'
import { monthsOf } from '#web/views/child-file/known-child.ts'
import { RevealedOnly } from '#web/views/reveal/revealed-only.tsx'
import { useChildWords } from '#web/views/child-file/child-words.tsx'
import { wordsForToday } from '#web/views/child-file/due-words.ts'
import { helpedLines } from '#web/screens/child/entry-lines/helped-words.tsx'
import { Icon } from '#web/components/icon.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useRead } from '#web/device/use-read.ts'
import { Screen } from '#web/frame/screen.tsx'
import { useSpeak, type Speak } from '#web/kinds/speak.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { todayHere } from '#web/words/today.ts'
import { alongLines } from './along-lines.tsx'
import { HandOverOffer } from './hand-over-offer.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'
import './hand-over.css'

/** One page for the worker who takes over (P24): who, wants, never do, promises, next. Nothing of health, therapy, origins or whereabouts is on it. */
function HandOverScreen({ file }: { readonly file: FileId }) {
  const view = useRead(['files'], file, (device) => device.file(file))
  return (
    <Screen title={<Trans>For the new worker</Trans>} leave="back" reading>
      {view.is === 'refused' && <RefusedNote code={view.code} />}
      {view.is === 'read' && <Page view={view.value} />}
    </Screen>
  )
}

function Page({ view }: { readonly view: FileView }) {
  const trail = useNavigation()
  const speak = useSpeak(view.caseFile)
  const page = handOverPage(KINDS, view.caseFile, todayHere())
  const offer = offerNow(view.caseFile)
  return (
    <>
      {offer && <HandOverOffer offer={offer} view={view} speak={speak} />}
      <RevealedOnly file={view.file}>
        <div className="print-sheet hand-over-page panel inside">
          <Who page={page} view={view} speak={speak} />
          <Wants page={page} speak={speak} />
          <Never page={page} speak={speak} />
          <Reach page={page} speak={speak} />
          <Part
            title={<Trans>What not to ask again</Trans>}
            none={<Trans>Nothing is written about the child telling anybody.</Trans>}
          >
            {page.toldAlready.times === 0
              ? []
              : [
                  <li key="told">{speak.code(page.toldAlready.askAgain)}</li>,
                  ...page.never.notToRaise.map((topic) => <li key={topic}>{topic}</li>),
                ]}
          </Part>
          <Part title={<Trans>What was declined</Trans>} none={<Trans>No declined help is written.</Trans>}>
            {page.declined.map((one) => (
              <li key={one.entry}>
                {speak.code(one.help)}: {speak.said(one.words)} · <Door door={one.door} />
              </li>
            ))}
          </Part>
          <Part title={<Trans>What helped, and what did not</Trans>} none={<Trans>Nothing is written yet.</Trans>}>
            {helpedLines(page.helped, speak)}
          </Part>
          <Part title={<Trans>Condition, medicine, papers, money</Trans>} none={<Trans>Nothing is written yet.</Trans>}>
            {alongLines(page.along, speak)}
          </Part>
          <Part title={<Trans>What was promised</Trans>} none={<Trans>No promises are open.</Trans>}>
            {page.promises.map((one) => (
              <li key={one.entry}>
                {one.words ?? <Trans>Something in a closed part of the file</Trans>}
                {one.on && ` · ${speak.day(one.on)}`}
              </li>
            ))}
          </Part>
          <Part title={<Trans>What comes next</Trans>} none={<Trans>Nothing is due in the next month.</Trans>}>
            {page.next.map((one, at) => (
              <li key={at}>
                {speak.day(one.on)}: {speak.say(wordsForToday(one.what).says)}
                {one.waitingOn !== undefined && (
                  <>
                    {' · '}
                    <Trans>waiting for others</Trans>
                  </>
                )}
              </li>
            ))}
          </Part>
          {page.notHeld.length > 0 && (
            <p className="hint">
              <Trans>This page was made without these parts of the file: {speak.codes(page.notHeld)}.</Trans>
            </p>
          )}
        </div>
        <p className="hint no-print">
          <Trans>Paper can be lost. Print it only if the new worker has no device.</Trans>
        </p>
        <Button
          className="no-print"
          variant="outline"
          leftSection={<Icon name="print" size="small" />}
          onClick={() => print()}
        >
          <Trans>Print it</Trans>
        </Button>
      </RevealedOnly>
      <div className="stack no-print">
        {offer?.stands !== 'open' && (
          <Button onClick={() => trail.go({ is: 'write', kind: 'hand-over', file: view.file })}>
            <Trans>Hand over to a colleague</Trans>
          </Button>
        )}
      </div>
    </>
  )
}

function Door({ door }: { readonly door: HandOverPage['declined'][number]['door'] }) {
  if (door === 'yes') return <Trans>we may get in touch about it</Trans>
  return door === 'no' ? (
    <Trans>we may not get in touch about it</Trans>
  ) : (
    <Trans>no answer yet on whether we may get in touch about it</Trans>
  )
}

/** How to reach the child: the agreed ways, and never a number; the card has it. */
function Reach({ page: { reach }, speak }: { readonly page: HandOverPage; readonly speak: Speak }) {
  return (
    <Part
      title={<Trans>How to reach the child</Trans>}
      none={<Trans>Nothing is written on how to get in touch. Ask first.</Trans>}
    >
      {reach === null
        ? []
        : [
            <li key="rule">{speak.code(reach.rule)}</li>,
            ...reach.agreed.map(({ way, when, weAre }, at) => (
              <li key={at}>
                {[speak.code(way), when, weAre === undefined ? undefined : `“${weAre}”`]
                  .filter((part) => part !== undefined)
                  .join(' · ')}
              </li>
            )),
            ...(reach.never.length > 0
              ? [
                  <li key="never">
                    <b>
                      <Trans>Never: {speak.codes(reach.never)}</Trans>
                    </b>
                  </li>,
                ]
              : []),
            ...(reach.neverWords === null
              ? []
              : [
                  <li key="words">
                    <b>{reach.neverWords}</b>
                  </li>,
                ]),
          ]}
    </Part>
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
    <section>
      <h2>{title}</h2>
      {children.flat().length === 0 ? <p className="ink-2">{none}</p> : <ul>{children}</ul>}
    </section>
  )
}

function Who({ page, view, speak }: { readonly page: HandOverPage; readonly view: FileView; readonly speak: Speak }) {
  const words = useChildWords()
  const { t } = useLingui()
  const months = monthsOf(view.caseFile, page.who, todayHere())
  const languages = page.who.languages.map(speak.language)
  return (
    <section>
      <h2>{words.title(page.who, months)}</h2>
      <p>
        {[
          words.about(page.who, months),
          ...languages,
          ...(page.who.interpreter === 'needed' ? [t`needs an interpreter`] : []),
        ].join(' · ')}
      </p>
      {page.speaking !== null && <p>{page.speaking}</p>}
      <p>
        <Trans>Safety: {speak.code(page.safe)}</Trans>
      </p>
    </section>
  )
}

function Wants({ page, speak }: { readonly page: HandOverPage; readonly speak: Speak }) {
  return (
    <Part title={<Trans>What the child wants</Trans>} none={<Trans>Nothing is written yet.</Trans>}>
      {[
        ...page.wants.goals.map((goal) => (
          <li key={goal.title}>
            {goal.title}: {speak.said(goal.wish)}
          </li>
        )),
        ...page.wants.views.map((view) => (
          <li key={view.matter}>
            {speak.code(view.matter)}: {speak.said(view.say)}
          </li>
        )),
      ]}
    </Part>
  )
}

function Never({ page, speak }: { readonly page: HandOverPage; readonly speak: Speak }) {
  return (
    <Part title={<Trans>What must never be done</Trans>} none={<Trans>No warning is written.</Trans>}>
      {[
        ...(page.never.collecting === null || page.never.collecting === 'collect-as-usual'
          ? []
          : [
              <li key="collecting">
                <b>{speak.code(page.never.collecting)}</b>
              </li>,
            ]),
        ...page.never.marks.map((mark) => (
          <li key={mark.person}>
            <b>{mark.called}</b>: {mark.never.map((act) => speak.code(act)).join(' · ')}
          </li>
        )),
        ...page.never.askFirst.map(({ id, body }) => (
          <li key={id}>
            {speak.code(body.before)}: {speak.code(body.ask)}
          </li>
        )),
      ]}
    </Part>
  )
}

export const screen = defineScreen('hand-over-page', HandOverScreen)
