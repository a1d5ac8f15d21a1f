import { Button } from '#web/components/button.tsx'
import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useMemo, useState } from 'react'
import type { Refusal } from '#device/api.ts'
import type { WhyRefused } from '#domain/decide.ts'
import type { EntryId, FileId } from '#domain/ids.ts'
import { EmptyState } from '#web/components/empty-state.tsx'
import { RefusedNote } from '#web/components/refused-note.tsx'
import { useDeed } from '#web/device/use-deed.ts'
import { useRead } from '#web/device/use-read.ts'
import { useDraft } from '#web/drafts/drafts.tsx'
import { focusFirstWrong } from '#web/fields/field.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useMe } from '#web/session/session.tsx'
import { today } from '#web/words/today.ts'
import { knownChildren, opensFiles } from '#web/child/known-child.ts'
import { AskStep } from './opening/ask-step.tsx'
import { CompareStep } from './opening/compare-step.tsx'
import { FormStep } from './opening/form-step.tsx'
import { GroupStep, type Groups } from './opening/group-step.tsx'
import { newFiles } from './opening/opening-drafts.ts'
import { ageTyped, emptyOpening, type Opening } from './opening/opening.ts'
import './children.css'

/** *Is this child already known?* before a new file; then the short form; then, apart, what is sealed in `origins`. */
export function AlreadyKnownScreen() {
  const me = useMe()
  const draft = useDraft<Opening>('open-file', emptyOpening(today()))
  if (!opensFiles(me.roles)) {
    return (
      <Screen title={<Trans>Open a new file</Trans>} leave="back">
        <EmptyState icon="lock" title={<Trans>You do not open files</Trans>} />
      </Screen>
    )
  }
  const opening = draft.value
  const set = (change: Partial<Opening>) => draft.set({ ...opening, ...change })
  if (opening.step === 'ask') return <Ask opening={opening} set={set} startAnew={() => draft.set(emptyOpening(today()))} />
  if (opening.step === 'compare') return <Compare opening={opening} set={set} />
  if (opening.step === 'group' && opening.opened !== null) return <Group file={opening.opened} drop={draft.drop} />
  return <Form opening={opening} set={set} />
}

interface StepScreenProps {
  readonly opening: Opening
  readonly set: (change: Partial<Opening>) => void
}

function Ask({ opening, set, startAnew }: StepScreenProps & { readonly startAnew: () => void }) {
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
      <AskStep opening={opening} set={set} />
    </Screen>
  )
}

function Compare({ opening, set }: StepScreenProps) {
  const files = useRead(['files'], 'files', (device) => device.files())
  const lines = files.is === 'read' ? files.value : null
  const known = useMemo(() => (lines ? knownChildren(lines, today()) : null), [lines])
  return (
    <Screen title={<Trans>Already known?</Trans>} sub={<Trans>Check before a new file</Trans>} leave="back" onLeave={() => set({ step: 'ask' })} reading>
      {files.is === 'refused' && <RefusedNote code={files.code} />}
      {known && <CompareStep opening={opening} set={set} known={known} />}
    </Screen>
  )
}

function Form({ opening, set }: StepScreenProps) {
  const { t } = useLingui()
  const me = useMe()
  const [wrong, setWrong] = useState(false)
  const deed = useDeed<readonly FileId[], Refusal, WhyRefused>()
  const badAge = (opening.from !== '' || opening.to !== '') && ageTyped(opening.from, opening.to) === null
  const count = 1 + (opening.asked === 'some-there' ? opening.others.filter((other) => other.openFile).length : 0)
  const save = async () => {
    if (opening.source === '' || badAge) {
      setWrong(true)
      focusFirstWrong(document.body)
      return
    }
    const lookAgain = t`Look with your supervisor: does this child already have a file?`
    const done = await deed.run((device) => device.openFiles(newFiles(opening, me.member, today(), { lookAgain })))
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
        <Button data-main loading={deed.busy} onClick={() => void save()}>
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
      <RefusedNote code={deed.refused?.code} />
    </Screen>
  )
}

function Group({ file, drop }: { readonly file: FileId; readonly drop: () => void }) {
  const trail = useNavigation()
  const me = useMe()
  const view = useRead(['files'], file, (device) => device.file(file))
  const [groups, setGroups] = useState<Groups>({})
  const deed = useDeed<readonly EntryId[], Refusal, WhyRefused>()
  const can = view.is === 'read' ? view.value.grants.filter((grant) => grant.member !== me.member && grant.rights.origins !== undefined).map((grant) => grant.name) : []
  const goOn = () => {
    drop()
    trail.replace({ is: 'child', file, tab: 'overview' })
  }
  const save = async () => {
    const act = Object.entries(groups).map(([group, stands]) => ({ file, draft: { kind: 'child-group', at: today(), body: { group, stands } } }))
    if (await deed.run((device) => device.write(act))) goOn()
  }
  return (
    <Screen
      title={<Trans>Kept apart</Trans>}
      leave="back"
      onLeave={goOn}
      reading
      dock={
        <>
          <Button variant="outline" onClick={goOn}>
            <Trans>Not now</Trans>
          </Button>
          <Button variant="outline" disabled={Object.keys(groups).length === 0} loading={deed.busy} onClick={() => void save()}>
            <Trans>Save</Trans>
          </Button>
        </>
      }
    >
      <GroupStep groups={groups} set={setGroups} can={can} />
      <RefusedNote code={deed.refused?.code} />
    </Screen>
  )
}
