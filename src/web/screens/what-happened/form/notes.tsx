import { Trans } from '@lingui/react/macro'
import type { MarkToWrite } from '#domain/questions/marks-to-write.ts'
import type { Draft } from '#domain/entry/entry.ts'
import { ownAnswers } from '#domain/kinds/assessment/own-answers.ts'
import type { Ruling } from '#domain/entry/ruling.ts'
import type { Folder } from '#domain/entry/ids.ts'
import { BY_NEED_ONLY } from '#domain/entry/by-need-only.ts'
import { Panel } from '#web/components/panel.tsx'
import { Icon } from '#web/components/icon.tsx'
import { SealedFolderBadge } from '#web/components/sealed-folder-badge.tsx'
import { YesNoField } from '#web/fields/choice-field.tsx'
import { TextField } from '#web/fields/text-field.tsx'
import { missingWords } from '#web/words/missing.ts'
import { ruleWords } from '#web/words/rules/rule-words.ts'
import { nameOnMark, markPath, type FormResult } from '../../../form-model/form-result.ts'
import { useFormState, type Typed } from '../../../form-model/form-state.tsx'

/** Before saving: who can open it, and which holders of this file cannot. */
export function WhoWillRead({ folders }: { readonly folders: readonly Folder[] }) {
  const { view, me } = useFormState()
  const others = view.grants.filter((grant) => grant.member !== me)
  return (
    <div className="stack tight">
      {folders.map((folder) => (
        <SealedFolderBadge
          key={folder}
          folder={folder}
          can={others.filter((grant) => grant.rights[folder] !== undefined).map((grant) => grant.name)}
          cannot={others.filter((grant) => grant.rights[folder] === undefined).map((grant) => grant.name)}
        />
      ))}
      {folders.includes('therapy') && (
        <p className="hint">
          <Trans>
            This is part of the file: the child may ask to read it, and a court may demand it. Do not write your own
            working notes here.
          </Trans>
        </p>
      )}
    </div>
  )
}

/** A fact that goes around a rule is saved all the same, and a supervisor who can open it sees it (P1). */
export function AroundNote({
  rulings,
  folders: written,
}: {
  readonly rulings: readonly Ruling[]
  readonly folders: readonly Folder[]
}) {
  const { speak } = useFormState()
  if (rulings.length === 0) return null
  const refused = rulings.filter((ruling) => ruling.answer === 'refused')
  const folders = [...new Set(rulings.flatMap((ruling) => (ruling.answer === 'cannot-judge' ? ruling.dependsOn : [])))]
  const around = [...new Set(refused.map((ruling) => speak.say(ruleWords(ruling.rule))))]
  const lacking = [
    ...new Set(refused.flatMap((ruling) => ruling.missing.map((code) => speak.say(missingWords(code).what)))),
  ]
  return (
    <div className="panel think inside" role="status">
      <div className="row top">
        <span className="ink-2">
          <Icon name="info" />
        </span>
        <div className="grow stack tight">
          {refused.length > 0 && (
            <p>
              <b>{around.join(' ')}</b>{' '}
              {written.some((folder) => BY_NEED_ONLY.includes(folder)) ? (
                <Trans>
                  It happened, so it is saved all the same. A supervisor who can open this part sees it and can help.
                </Trans>
              ) : (
                <Trans>It happened, so it is saved all the same. Your supervisor sees it and can help.</Trans>
              )}{' '}
              {speak.list(lacking)}.
            </p>
          )}
          {folders.length > 0 && (
            <p className="ink-2">
              <Trans>
                The app cannot check this fully, because you cannot open: {speak.codes(folders)}. It is saved.
              </Trans>
            </p>
          )}
        </div>
      </div>
    </div>
  )
}

/** What everyone must obey is written to the card, without its reason; a person decides. */
export function MarksPanel({ proposed }: { readonly proposed: readonly MarkToWrite[] }) {
  const { speak, typed, change, wrong } = useFormState()
  if (proposed.length === 0) return null
  return (
    <Panel title={<Trans>Put this on the card, too?</Trans>} inside>
      <p className="text-small ink-2">
        <Trans>Everyone who works with this file sees the card. It shows no reason.</Trans>
      </p>
      {proposed.map((mark) => {
        const called = nameOnMark(typed, mark)
        const write = typed.marks[mark.person]?.write ?? true
        const open = wrong[markPath(mark.person)]
        const put = (next: { write: boolean; called: string }) =>
          change((now) => ({ ...now, marks: { ...now.marks, [mark.person]: next } }))
        return (
          <div key={mark.person} className="stack tight">
            <p>
              <b>{called || speak.who(mark.person)}</b>: {speak.codes(mark.never)}
              {mark.numbers.length > 0 && (
                <>
                  {' '}
                  <bdi>{mark.numbers.join(', ')}</bdi>
                </>
              )}
            </p>
            <TextField
              label={<Trans>How can anyone at the door recognise this person?</Trans>}
              hint={<Trans>Write no reason, and no more than is needed</Trans>}
              wrong={open && speak.say(open)}
              value={typed.marks[mark.person]?.called ?? mark.called ?? ''}
              set={(text) => put({ write, called: text })}
            />
            <YesNoField
              label={<Trans>Put it on the card?</Trans>}
              value={write ? 'yes' : 'no'}
              set={(answer) => put({ write: answer === 'yes', called })}
            />
          </div>
        )
      })}
    </Panel>
  )
}

export function NotYours() {
  return (
    <div className="panel due inside" role="alert">
      <p>
        <Trans>You cannot write in this part of the file. Ask a colleague who keeps it.</Trans>
      </p>
    </div>
  )
}

/** The parts into which a form writes, each with its own readers. */
export function openedBy(
  result: FormResult,
  typed: Typed,
  folders: readonly Folder[],
  marks: boolean,
): readonly Folder[] {
  const isOwnAnswer = ({ kind }: Draft) => kind === ownAnswers.name
  const foldersOf = (drafts: readonly Draft[]) => drafts.flatMap(({ folder }) => (folder ? [folder] : []))
  const own = foldersOf(result.drafts.filter((one) => !isOwnAnswer(one)))
  const main = own.length > 0 ? own : [typed.folder ?? folders[0]].filter((folder) => folder !== undefined)
  return [
    ...new Set([
      ...main,
      ...foldersOf(result.drafts.filter(isOwnAnswer)),
      ...(typed.people.length > 0 ? (['identity'] as const) : []),
      ...(marks ? (['card'] as const) : []),
    ]),
  ]
}
