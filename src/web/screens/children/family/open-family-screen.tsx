import '../children.css'
import { Button } from '#web/components/button.tsx'
import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import type { ReferralSource } from '#domain/vocabulary/services/referral-source.ts'
import { knownChildren, opensFiles } from '#web/views/child-file/known-child.ts'
import { EmptyState } from '#web/components/empty-state.tsx'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { Icon } from '#web/components/icon.tsx'
import { Avatar, Name } from '#web/components/name.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useRead } from '#web/device/use-read.ts'
import { useDraft } from '#web/session/drafts/drafts.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { WhoGetsFile } from '#web/views/colleagues/who-gets-file.tsx'
import { codeWords } from '#web/kinds/codes/first-codes.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useMe } from '#web/session/session.tsx'
import { todayHere } from '#web/words/today.ts'
import { PickField } from '#web/fields/pick-field.tsx'
import { REFERRAL_SOURCES_OFFERED } from '../opening/form-step.tsx'
import { MemberPanel } from './member-panel.tsx'
import { emptyFamily, emptyMember, isOpenedNow, type TypedFamily, type TypedMember } from './typed-family.ts'
import { useOpening } from './use-opening.ts'
import { defineScreen } from '#web/navigation/define-screen.ts'

/** A mother and her children: one form, one act, a file for each. No file is nested in another, and nothing crosses between them until somebody decides it. */
function FamilyScreen() {
  const me = useMe()
  const draft = useDraft<TypedFamily>('open-family', emptyFamily(todayHere(), crypto.randomUUID(), crypto.randomUUID()))
  const leave = useNavigation()
  if (!opensFiles(me.roles)) {
    return (
      <Screen title={<Trans>A mother and her children</Trans>} leave="back">
        <EmptyState icon="lock" title={<Trans>Your role does not open files</Trans>} />
      </Screen>
    )
  }
  const done = () => {
    draft.drop()
    leave.replace({ is: 'children' })
  }
  return <Form typed={draft.value} set={draft.set} done={done} />
}

interface FormProps {
  readonly typed: TypedFamily
  readonly set: (typed: TypedFamily) => void
  readonly done: () => void
}

function Form({ typed, set, done }: FormProps) {
  const { t } = useLingui()
  const opening = useOpening(typed, set)
  const count = isOpenedNow(typed).length
  const open = typed.members.some(({ file }) => file !== null)
  return (
    <Screen
      title={<Trans>A mother and her children</Trans>}
      sub={<Trans>One form, a file for each</Trans>}
      leave="close"
      reading
      dock={
        count === 0 && open ? (
          <Button data-main onClick={done}>
            <Trans>Done</Trans>
          </Button>
        ) : (
          <Button
            data-main
            loading={opening.busy}
            because={count === 0 && <Trans>Write down at least one person first.</Trans>}
            onClick={() => void opening.open()}
          >
            {t`${plural(count, { one: 'Open the file', other: 'Open # files' })}`}
          </Button>
        )
      }
    >
      <div className="stack wide opening">
        <Opened members={typed.members} />
        {count > 0 && !open && (
          <p>
            <Trans>
              Write what you know. Everything may stay empty. Nobody counts as safe for anybody until a worker has
              checked. Do not ask who the father is.
            </Trans>
          </p>
        )}
        <Fields typed={typed} set={set} opening={opening} />
        {count > 0 && <WhoGetsFile />}
        <RefusedNote code={opening.refused} />
        {opening.unanswered && (
          <div className="panel due inside stack tight" role="alert">
            <p>
              <Trans>
                A file that you may open is similar to one of these. Say above whether it is the same person.
              </Trans>
            </p>
            <Button variant="outline" onClick={() => void opening.open(true)}>
              <Trans>A bed is needed now: open the files, ask me again tomorrow</Trans>
            </Button>
          </div>
        )}
        {opening.untold !== null && (
          <>
            <RefusedNote code={opening.untold} />
            <p role="alert">
              <Trans>
                The new files are open. Nobody could be added to the files that were open before: write the new people
                there, under “People around the child”.
              </Trans>
            </p>
          </>
        )}
      </div>
    </Screen>
  )
}

function Fields({
  typed,
  set,
  opening,
}: Omit<FormProps, 'done'> & { readonly opening: ReturnType<typeof useOpening> }) {
  const { i18n, t } = useLingui()
  const files = useRead(['files'], 'files', (device) => device.files())
  const lines = files.is === 'read' ? files.value : null
  const mine = typed.members.flatMap(({ file }) => (file === null ? [] : [file]))
  const known = useMemo(() => knownChildren(lines ?? [], todayHere()), [lines])
  const others = known.filter(({ line }) => !mine.includes(line.file))
  const change = (key: string, to: Partial<TypedMember>) =>
    set({ ...typed, members: typed.members.map((member) => (member.key === key ? { ...member, ...to } : member)) })
  const remove = (key: string) => set({ ...typed, members: typed.members.filter((member) => member.key !== key) })
  const [missing, wrong] = [opening.tried && typed.source === '', opening.wrong]
  const children = typed.members.filter(({ is }) => is === 'child')
  const titleOf = (member: TypedMember) =>
    member.is === 'mother' ? t`Mother` : t`Child ${children.indexOf(member) + 1}`
  return (
    <>
      {isOpenedNow(typed).length > 0 && (
        <PickField
          label={<Trans>How did they come?</Trans>}
          value={typed.source}
          set={(source) => set({ ...typed, source: source as ReferralSource | '' })}
          {...(missing && { wrong: <Trans>Choose one. “Not known” is an answer.</Trans> })}
          picks={REFERRAL_SOURCES_OFFERED.map((source) => ({ value: source, words: i18n._(codeWords(source)) }))}
        />
      )}
      {typed.members
        .filter(({ file }) => file === null)
        .map((member) => (
          <MemberPanel
            key={member.key}
            member={member}
            title={titleOf(member)}
            known={others}
            wrong={wrong.get(member.key)}
            change={(to) => change(member.key, to)}
            {...(member.is === 'child' && children.length > 1 && { remove: () => remove(member.key) })}
          />
        ))}
      <Button
        variant="outline"
        leftSection={<Icon name="plus" size="small" />}
        onClick={() => set({ ...typed, members: [...typed.members, emptyMember('child', crypto.randomUUID())] })}
      >
        <Trans>Another child</Trans>
      </Button>
    </>
  )
}

/** Files that are open already: each is read separately. */
function Opened({ members }: { readonly members: readonly TypedMember[] }) {
  const trail = useNavigation()
  const opened = members.flatMap((member) => (member.file === null ? [] : [{ ...member, file: member.file }]))
  if (opened.length === 0) return null
  return (
    <>
      <p role="status" className="row top in-safe">
        <Icon name="done" />
        <span className="grow">
          <Trans>
            Each person has their own file. Nothing is shared between the files until it is decided. How trafficking
            affected each person is written separately, in that person’s file.
          </Trans>
        </span>
      </p>
      <RowList>
        {opened.map(({ key, is, name, file }) => (
          <li key={key}>
            <EntryRow
              lead={<Avatar name={name.trim() === '' ? '?' : name} />}
              title={name.trim() === '' ? <Trans>Without a name yet</Trans> : <Name>{name}</Name>}
              line={is === 'mother' ? <Trans>The mother’s own file</Trans> : <Trans>The child’s own file</Trans>}
              open={() => trail.go({ is: 'child', file, tab: 'overview' })}
            />
          </li>
        ))}
      </RowList>
    </>
  )
}

export const screen = defineScreen('open-family', FamilyScreen)
