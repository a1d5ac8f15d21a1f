import './children.css'
import { Button } from '#web/components/button.tsx'
import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useMemo, useState } from 'react'
import type { Refusal } from '#device/platform/refusals.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { EntryId, FileId } from '#domain/entry/ids.ts'
import { EmptyState } from '#web/components/empty-state.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { useRead } from '#web/device/use-read.ts'
import { useDraft } from '#web/session/drafts/drafts.tsx'
import { focusFirstWrong } from '#web/fields/field.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useMe } from '#web/session/session.tsx'
import { todayHere } from '#web/words/today.ts'
import { knownChildren, opensFiles } from '#web/views/child-file/known-child.ts'
import { KnownSoFarStep } from './opening/ask-step.tsx'
import { similarByNames } from '#web/views/met-without-file/by-names.ts'
import { MetRows } from '#web/screens/children/met-rows.tsx'
import { readContacts, useContactLines } from '#web/views/met-without-file/use-contacts.ts'
import { CompareStep } from './opening/compare-step.tsx'
import { FormStep } from './opening/form-step.tsx'
import { typedFromMet, metChildOf, useMetOpening, type MetChild } from './opening/met-opening.ts'
import { whoMayBeKnown } from './opening/asked-for.ts'
import { newFiles } from './opening/opening-drafts.ts'
import { ageTyped, emptyOpening, type TypedOpening } from './opening/typed-opening.ts'
import { ChildGroupScreen } from './opening/several-children.tsx'
import { defineScreen } from '#web/navigation/define-screen.ts'

export interface AlreadyKnownProps {
  /** What was typed into the search without a result. */
  readonly name?: string
  /** A child who was met without a file. */
  readonly met?: { readonly file: FileId; readonly entry: EntryId; readonly mark: string }
}

/** *Is this child already known?* before a new file, whatever it is opened from; then the short form; then, separately, what is sealed in `origins`. */
function AlreadyKnownScreen({ name, met }: AlreadyKnownProps) {
  const me = useMe()
  if (!opensFiles(me.roles)) {
    return (
      <Screen title={<Trans>Open a new file</Trans>} leave="back">
        <EmptyState icon="lock" title={<Trans>You do not open files</Trans>} />
      </Screen>
    )
  }
  return met ? <FromMeeting {...met} /> : <NewFile name={name ?? ''} />
}

function NewFile({ name }: { readonly name: string }) {
  // A draft begun for another child without a search has a key of its own.
  const begin = { ...emptyOpening(todayHere()), name, searched: name }
  const draft = useDraft<TypedOpening>(name === '' ? 'open-file' : 'open-file searched', begin)
  const opening = draft.value.searched === name ? draft.value : begin
  const set = (change: Partial<TypedOpening>) => draft.set({ ...opening, ...change })
  const trail = useNavigation()
  // Once the file is opened, the next child starts with an empty form.
  const same = (file: FileId) => {
    draft.drop()
    trail.replace({ is: 'child', file, tab: 'overview' })
  }
  const goOn = (unsure: boolean) => set({ step: 'form', unsure })
  if (opening.step === 'ask')
    return (
      <Ask
        opening={opening}
        set={set}
        passOver={() => goOn(true)}
        startAnew={() => draft.set({ ...emptyOpening(todayHere()), searched: name })}
      />
    )
  if (opening.step === 'compare') return <Compare opening={opening} set={set} same={same} goOn={goOn} />
  if (opening.step === 'group' && opening.opened !== null)
    return <ChildGroupScreen file={opening.opened} drop={draft.drop} />
  return <Form opening={opening} set={set} />
}

/** The same check for a child who was met: it is made with what was written then. */
function FromMeeting({ file, entry, mark }: NonNullable<AlreadyKnownProps['met']>) {
  const lines = useContactLines()
  const contact =
    lines.is === 'read'
      ? readContacts(lines.value, todayHere()).find((one) => one.line.file === file && one.entry.id === entry)
      : undefined
  const met = contact && metChildOf(contact.line, contact.entry, mark, contact.is === 'closed')
  if (met) return <AskOfMet met={met} />
  return (
    <Screen title={<Trans>Already known?</Trans>} leave="back">
      {lines.is === 'refused' && <RefusedNote code={lines.code} />}
    </Screen>
  )
}

function AskOfMet({ met }: { readonly met: MetChild }) {
  const draft = useDraft<TypedOpening>(`open-file ${met.entry.id} ${met.child.mark}`, typedFromMet(met))
  const trail = useNavigation()
  const becomes = useMetOpening()
  const opening = draft.value
  const set = (change: Partial<TypedOpening>) => draft.set({ ...opening, ...change })
  const to = (file: FileId) => {
    draft.drop()
    trail.replace({ is: 'child', file, tab: 'overview' })
  }
  const goOn = async (unsure: boolean) => {
    const own = await becomes.open(met, { ...opening, unsure })
    if (own !== undefined) to(own)
  }
  const same = async (known: FileId) => {
    if (await becomes.same(met, known)) to(known)
  }
  if (opening.step === 'ask')
    return (
      <Ask
        opening={opening}
        set={set}
        passOver={() => void goOn(true)}
        startAnew={() => draft.set({ ...typedFromMet(met), step: 'ask' })}
      />
    )
  return (
    <Compare
      opening={opening}
      set={set}
      same={(known) => void same(known)}
      goOn={(unsure) => void goOn(unsure)}
      exceptMet={met.entry.id}
      refused={becomes.refused}
    />
  )
}

export interface StepScreenProps {
  readonly opening: TypedOpening
  readonly set: (change: Partial<TypedOpening>) => void
}

/** A child who needs a bed does not wait for the check: one tap opens the file, and the question comes again as a task. */
function PassOver({ go }: { readonly go: () => void }) {
  return (
    <Button variant="outline" onClick={go}>
      <Trans>A bed is needed now: open a file, ask me again tomorrow</Trans>
    </Button>
  )
}

function Ask({
  opening,
  set,
  passOver,
  startAnew,
}: StepScreenProps & { readonly passOver: () => void; readonly startAnew: () => void }) {
  const typed = opening.name !== '' || opening.from !== '' || opening.kin !== '' || opening.place !== ''
  return (
    <Screen
      title={<Trans>Already known?</Trans>}
      sub={<Trans>Check before a new file</Trans>}
      leave="close"
      reading
      dock={
        <>
          {typed && (
            <Button variant="outline" onClick={startAnew}>
              <Trans>Empty it</Trans>
            </Button>
          )}
          <Button data-main onClick={() => set({ step: 'compare', notThese: [], unsure: false })}>
            <Trans>Look</Trans>
          </Button>
        </>
      }
    >
      <KnownSoFarStep opening={opening} set={set} />
      <PassOver go={passOver} />
    </Screen>
  )
}

export interface CompareProps extends StepScreenProps {
  readonly same: (file: FileId) => void
  /** `unsure`: nobody has answered it, and the question comes again. */
  readonly goOn: (unsure: boolean) => void
  /** The contact from which it is asked. */
  readonly exceptMet?: EntryId
  readonly refused?: ReturnType<typeof useMetOpening>['refused']
}

function Compare({ opening, set, same, goOn, exceptMet, refused }: CompareProps) {
  const files = useRead(['files'], 'files', (device) => device.files())
  const lines = files.is === 'read' ? files.value : null
  const known = useMemo(() => (lines ? knownChildren(lines, todayHere()) : null), [lines])
  const contacts = useContactLines()
  const met = useMemo(
    () =>
      contacts.is === 'read'
        ? similarByNames(contacts.value, opening.name, todayHere()).filter(({ entry }) => entry !== exceptMet)
        : [],
    [contacts, opening.name, exceptMet],
  )
  return (
    <Screen
      title={<Trans>Already known?</Trans>}
      sub={<Trans>Check before a new file</Trans>}
      leave="back"
      onLeave={() => set({ step: 'ask' })}
      reading
    >
      {files.is === 'refused' && <RefusedNote code={files.code} />}
      <RefusedNote code={refused} />
      {met.length > 0 && (
        <section className="stack tight">
          <p>
            <Trans>
              Met before, without a file, and called like this. If it is the same child, open the file from there.
            </Trans>
          </p>
          <MetRows met={met} />
        </section>
      )}
      {known && <CompareStep opening={opening} set={set} known={known} same={same} goOn={goOn} />}
      <PassOver go={() => goOn(true)} />
    </Screen>
  )
}

function Form({ opening, set }: StepScreenProps) {
  const { t } = useLingui()
  const me = useMe()
  const [wrong, setWrong] = useState(false)
  const action = useDeviceAction<readonly FileId[], Refusal, WhyRefused>()
  const badAge = (opening.from !== '' || opening.to !== '') && ageTyped(opening.from, opening.to) === null
  const count = 1 + (opening.asked === 'some-there' ? opening.others.filter((other) => other.openFile).length : 0)
  const save = async () => {
    if (opening.source === '' || badAge) {
      setWrong(true)
      focusFirstWrong(document.body)
      return
    }
    const lookAgain = t`Look with your supervisor: does this child already have a file?`
    const done = await action.run(async (device) => {
      const maybeKnown = await whoMayBeKnown(
        device,
        opening.others.filter((other) => other.openFile).map((other) => ({ ...other, name: other.called })),
      )
      return device.openFiles(
        newFiles(opening, me.member, todayHere(), { lookAgain, nameless: t`a child` }, maybeKnown),
      )
    })
    const [file] = done?.value ?? []
    if (file !== undefined) set({ step: 'group', opened: file })
  }
  return (
    <Screen
      title={<Trans>Open a new file</Trans>}
      leave="back"
      onLeave={() => set({ step: 'ask' })}
      reading
      dock={
        <Button data-main loading={action.busy} onClick={() => void save()}>
          {t`${plural(count, { one: 'Open the file', other: 'Open # files' })}`}
        </Button>
      }
    >
      <FormStep opening={opening} set={set} wrong={wrong} />
      {wrong && (opening.source === '' || badAge) && (
        <p className="wrong" role="alert">
          <Trans>One answer is missing or not right. It is marked above.</Trans>
        </p>
      )}
      <RefusedNote code={action.refused?.code} />
    </Screen>
  )
}

export const screen = defineScreen('already-known', AlreadyKnownScreen)
