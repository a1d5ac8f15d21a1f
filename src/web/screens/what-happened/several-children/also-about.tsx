import { Button } from '#web/components/button.tsx'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { FileLine } from '#device/files/api.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { mentionsOfOthers, type FilePart } from '#domain/families/divided-note.ts'
import { whoIsThis } from '#domain/questions/who-is-this.ts'
import { Panel } from '#web/components/panel.tsx'
import { Name } from '#web/components/name.tsx'
import { ManyChoicesField } from '#web/fields/choice-field.tsx'
import type { Face } from '#web/kinds/define-face.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import { todayHere } from '#web/words/today.ts'
import { BodyFields } from '../form/kind-form.tsx'
import { draftFromTyped, type FormResult } from '../../../form-model/form-result.ts'
import { folderOfOther } from '#web/form-model/proposed-folder.ts'
import type { Values } from '../../../form-model/typed-body.ts'
import { useFormState, FormStateProvider, type Typed } from '../../../form-model/form-state.tsx'
import { lostParts, otherParts, partsToRead, bodyOfOther } from './parts-of-others.ts'

/** What a visit says of each child separately; where and when it was is the same for all. */
const OWN_PART = ['child', 'childSays', 'saw', 'anythingNotSafe'] as const

/** One act over several files (P6): each child gets an entry of their own, and not a word of another's. */
export function AlsoAbout({
  face,
  family,
  own,
}: {
  readonly face: Face
  readonly family: readonly FileLine[]
  readonly own: FileId
}) {
  const { typed, change } = useFormState()
  const parts = otherParts(typed)
  if (family.length === 0) return <LostParts family={family} />
  const choose = (chosen: readonly string[]) =>
    change((now) => ({
      ...now,
      beside: {
        ...now.beside,
        alsoAbout: Object.fromEntries(
          [
            ...chosen,
            ...lostParts(
              now,
              family.map((line) => line.file),
            ),
          ].map((one) => [one, otherParts(now)[one] ?? {}]),
        ),
      },
    }))
  return (
    <div className="stack tight">
      <ManyChoicesField
        label={<Trans>Is this also about another person in this family?</Trans>}
        hint={<Trans>Each person gets a separate note in their own file.</Trans>}
        choices={family.map((line) => ({ value: line.file, words: <NameAndAge line={line} /> }))}
        value={Object.keys(parts)}
        set={choose}
      />
      {family
        .filter((line) => line.file in parts)
        .map((line) => (
          <OnePart key={line.file} face={face} line={line} />
        ))}
      <LostParts family={family} />
      <NamesOfOthers
        parts={partsToRead(
          own,
          typed,
          family.map((line) => line.file),
        )}
        family={family}
      />
    </div>
  )
}

export function NameAndAge({ line }: { readonly line: FileLine }) {
  const who = whoIsThis(line.line, todayHere())
  return who.called ? (
    <Name {...(who.called.language !== undefined && { lang: who.called.language })}>{who.called.text}</Name>
  ) : (
    <Trans>A child without a name yet</Trans>
  )
}

function OnePart({ face, line }: { readonly face: Face; readonly line: FileLine }) {
  const writing = useFormState()
  const speak = useSpeak(line.line)
  const { t } = useLingui()
  const path = `alsoAbout.${line.file}.`
  const wrong = Object.fromEntries(
    Object.entries(writing.wrong).flatMap(([where, words]) =>
      where.startsWith(path) ? [[where.slice(path.length), words]] : [],
    ),
  )
  const change = (how: (typed: Typed) => Typed) =>
    writing.change((now) => {
      const body = how({ ...now, body: otherParts(now)[line.file] ?? {} }).body
      return { ...now, beside: { ...now.beside, alsoAbout: { ...otherParts(now), [line.file]: body } } }
    })
  return (
    <div role="group" aria-label={t`Part about another person`}>
      <Panel title={<NameAndAge line={line} />} inside>
        <FormStateProvider
          value={{
            ...writing,
            file: line.line,
            speak,
            wrong,
            change,
            typed: { ...writing.typed, body: otherParts(writing.typed)[line.file] ?? {} },
          }}
        >
          <div className="stack">
            <BodyFields face={face} only={OWN_PART} />
          </div>
        </FormStateProvider>
      </Panel>
    </div>
  )
}

/** The other children's entries, or what is still missing in their parts. */
export function entriesOfOthers(
  face: Face,
  typed: Typed,
  family: readonly FileLine[],
): { readonly elsewhere: readonly FilePart[]; readonly wrong: FormResult['wrong'] } {
  const made = Object.entries(otherParts(typed)).flatMap(([file, part]) => {
    const line = family.find((one) => one.file === file)
    const own = { ...typed, people: [], marks: {}, track: null }
    const body = bodyOfOther(typed, part)
    return line
      ? [
          {
            file: line.file,
            ...draftFromTyped(
              face,
              line.line,
              {
                ...own,
                folder: folderOfOther(face.kind, { rights: line.rights, caseFile: line.line }, { ...own, body }),
              },
              body,
              `alsoAbout.${file}`,
            ),
          },
        ]
      : []
  })
  const lost = Object.fromEntries(
    lostParts(
      typed,
      family.map((line) => line.file),
    ).map((file) => [`alsoAbout.${file}`, NOT_WRITABLE]),
  )
  return {
    elsewhere: made.flatMap(({ file, drafts }) => drafts.map((draft) => ({ file, draft }))),
    wrong: Object.assign(lost, ...made.map(({ wrong }) => wrong)) as FormResult['wrong'],
  }
}

const NOT_WRITABLE = msg`You cannot write in this part of the file. Ask a colleague who keeps it.`

/** After an attempt to save: parts whose file can no longer be written in, with what was typed, until the person removes them. */
function LostParts({ family }: { readonly family: readonly FileLine[] }) {
  const { typed, change, wrong, speak } = useFormState()
  const lost = lostParts(
    typed,
    family.map((line) => line.file),
  ).filter((file) => wrong[`alsoAbout.${file}`])
  const takeOff = (file: string) =>
    change((now) => ({
      ...now,
      beside: {
        ...now.beside,
        alsoAbout: Object.fromEntries(Object.entries(otherParts(now)).filter(([other]) => other !== file)),
      },
    }))
  return lost.map((file) => {
    const saw = otherParts(typed)[file]?.['saw']
    return (
      <div key={file} className="panel due inside stack tight" role="alert">
        <p>{speak.say(NOT_WRITABLE)}</p>
        {typeof saw === 'string' && <p className="ink-2">{saw}</p>}
        <Button variant="outline" onClick={() => takeOff(file)}>
          <Trans>Remove this child</Trans>
        </Button>
      </div>
    )
  })
}

/** A name in another child's part tells the readers of that file of them: warns before saving, refuses nothing. */
export function NamesOfOthers({
  parts,
  family,
}: {
  readonly parts: readonly { readonly file: FileId; readonly body: Values }[]
  readonly family: readonly FileLine[]
}) {
  const { view } = useFormState()
  if (parts.length < 2) return null
  const names = new Map<FileId, readonly string[]>([
    [view.file, namesIn(view.caseFile)],
    ...family.map((line) => [line.file, namesIn(line.line)] as const),
  ])
  const typed = parts.map(({ file, body }) => ({ file, draft: { kind: 'visit', at: todayHere(), body } }))
  if (mentionsOfOthers(typed, names).length === 0) return null
  return (
    <p className="strip-note" role="status">
      <Trans>One child’s name is written in another child’s part. Everyone who can read that file will see it.</Trans>
    </p>
  )
}

function namesIn(file: FileLine['line']): readonly string[] {
  const who = whoIsThis(file, todayHere())
  return [...(who.called ? [who.called.text] : []), ...who.names.map((name) => name.body.text)]
}
