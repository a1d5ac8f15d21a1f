import './children.css'
import { codeWords } from '#web/kinds/codes/first-codes.ts'
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
import { AskScreen, PassOver, type StepScreenProps } from './opening/ask-already-known.tsx'
import {
  similarAtRisk,
  similarByNames,
  similarInGroups,
  similarInRequests,
} from '#web/views/met-without-file/by-names.ts'
import { WhoGetsFile } from '#web/views/colleagues/who-gets-file.tsx'
import { AtRiskRows, InGroupRows, InRequestRows, MetRows } from '#web/screens/children/met-rows.tsx'
import { readContacts, useContactLines, useGroupLines } from '#web/views/met-without-file/use-contacts.ts'
import { CompareStep } from './opening/compare-step.tsx'
import { FormStep } from './opening/form-step.tsx'
import { typedFromMet, metChildOf, useMetOpening, type MetChild } from './opening/met-opening.ts'
import { settledInGroup, type OnList } from './opening/in-group.ts'
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
  /** Somebody on a group’s list; `name` is the by-name. */
  readonly inGroup?: OnList
}

/** *Is this child already known?* before a new file, whatever it is opened from; then the short form; then, separately, what is sealed in `origins`. */
function AlreadyKnownScreen({ name, met, inGroup }: AlreadyKnownProps) {
  const me = useMe()
  if (!opensFiles(me.roles)) {
    return (
      <Screen title={<Trans>Open a new file</Trans>} leave="back">
        <EmptyState icon="lock" title={<Trans>Your role does not open files</Trans>} />
      </Screen>
    )
  }
  return met ? <FromMeeting {...met} /> : <NewFile name={name ?? ''} {...(inGroup && { inGroup })} />
}

function NewFile({ name, inGroup }: { readonly name: string; readonly inGroup?: OnList }) {
  // A draft begun for another child without a search has a key of its own.
  const begin = { ...emptyOpening(todayHere()), name, searched: name, ...(inGroup && { step: 'compare' as const }) }
  const key = inGroup ? `open-file ${inGroup.file} ${inGroup.mark}` : name === '' ? 'open-file' : 'open-file searched'
  const draft = useDraft<TypedOpening>(key, begin)
  const groups = useGroupLines()
  const settled = inGroup ? settledInGroup(inGroup, groups, todayHere()) : []
  const action = useDeviceAction<unknown, Refusal, WhyRefused>()
  const opening = draft.value.searched === name ? draft.value : begin
  const set = (change: Partial<TypedOpening>) => draft.set({ ...opening, ...change })
  const trail = useNavigation()
  // Once the file is opened, the next child starts with an empty form.
  const same = async (file: FileId) => {
    if (settled.length > 0 && !(await action.run((device) => device.write(settled)))) return
    draft.drop()
    trail.replace({ is: 'child', file, tab: 'overview' })
  }
  // A by-name is not a name.
  const goOn = (unsure: boolean) => set({ step: 'form', unsure, ...(inGroup && opening.name === name && { name: '' }) })
  if (opening.step === 'ask')
    return (
      <AskScreen
        opening={opening}
        set={set}
        passOver={() => goOn(true)}
        startAnew={() => draft.set({ ...emptyOpening(todayHere()), searched: name })}
      />
    )
  if (opening.step === 'compare')
    return (
      <Compare
        opening={opening}
        set={set}
        same={(file) => void same(file)}
        goOn={goOn}
        refused={action.refused?.code}
        {...(inGroup && { exceptOnList: inGroup })}
      />
    )
  if (opening.step === 'group' && opening.opened !== null)
    return <ChildGroupScreen file={opening.opened} drop={draft.drop} />
  return <Form opening={opening} set={set} settled={settled} />
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
    <Screen title={<Trans>Is this child already known?</Trans>} leave="back">
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
      <AskScreen
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

export interface CompareProps extends StepScreenProps {
  readonly same: (file: FileId) => void
  /** `unsure`: nobody has answered it, and the question comes again. */
  readonly goOn: (unsure: boolean) => void
  /** The contact from which it is asked. */
  readonly exceptMet?: EntryId
  /** The place on a group’s list from which it is asked. */
  readonly exceptOnList?: OnList
  readonly refused?: ReturnType<typeof useMetOpening>['refused']
}

function Compare({ opening, set, same, goOn, exceptMet, exceptOnList, refused }: CompareProps) {
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
  const atRisk = contacts.is === 'read' ? similarAtRisk(contacts.value, opening.name) : []
  const inRequests = contacts.is === 'read' ? similarInRequests(contacts.value, opening.name, todayHere()) : []
  const groups = useGroupLines()
  const inGroups = similarInGroups(groups, opening.name).filter(
    ({ file, mark }) => file !== exceptOnList?.file || mark !== exceptOnList.mark,
  )
  return (
    <Screen
      title={<Trans>Is this child already known?</Trans>}
      sub={<Trans>Check before a new file</Trans>}
      leave="back"
      onLeave={() => set({ step: 'ask' })}
      reading
    >
      {files.is === 'refused' && <RefusedNote code={files.code} />}
      <RefusedNote code={refused} />
      {met.length + inGroups.length > 0 && (
        <section className="stack tight">
          <p>
            <Trans>
              A person with this name was met without a file, or is on a group’s list. If it is the same child, open the
              file from there.
            </Trans>
          </p>
          <MetRows met={met} />
          <InGroupRows inGroups={inGroups} />
        </section>
      )}
      <AtRiskRows atRisk={atRisk} />
      <InRequestRows inRequests={inRequests} />
      {known && <CompareStep opening={opening} set={set} known={known} same={same} goOn={goOn} />}
      <PassOver go={() => goOn(true)} />
    </Screen>
  )
}

function Form({ opening, set, settled }: StepScreenProps & { readonly settled: ReturnType<typeof settledInGroup> }) {
  const { t, i18n } = useLingui()
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
      const opened = await device.openFiles(
        newFiles(
          opening,
          me.member,
          todayHere(),
          { lookAgain, nameless: t`a child`, notKnown: i18n._(codeWords('not-known')) },
          maybeKnown,
        ),
      )
      if (!opened.ok || settled.length === 0) return opened
      const told = await device.write(settled)
      return told.ok ? opened : told
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
      <WhoGetsFile />
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
