import { Trans } from '@lingui/react/macro'
import { Suspense, useState } from 'react'
import type { FileLine } from '#device/files/api.ts'
import type { EntryId } from '#domain/entry/ids.ts'
import { later, Nothing } from '#web/components/later.tsx'
import { Disclosure } from '#web/components/refusal-panel.tsx'
import type { Face } from '#web/kinds/define-face.ts'
import { FACES } from '#web/kinds/face.ts'
import { kindsToOffer } from '#web/kinds/offered.ts'
import { useSpeak, type Speak } from '#web/kinds/speak.ts'
import { useThisChild } from '#web/kinds/this-child.ts'
import type { Route } from '#web/navigation/routes.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { useMe } from '#web/session/session.tsx'
import { opensFiles } from '#web/views/child-file/known-child.ts'
import { DraftsOfChild } from '#web/views/drafts/drafts-kept.tsx'
import { ChoiceRow } from './choice-rows.tsx'
import { choicesToFind, ELSEWHERE, REPORT_HARM, talked, choiceOf, type Choice } from './choice.ts'
import { FindForm } from './find-form.tsx'
import { LikelyNow } from './likely-now.tsx'
import { NoteFirst } from './note-first.tsx'
import { STEP_HEADINGS } from '#web/kinds/step-words.ts'

const OwnForms = later(async () => (await import('./own-forms.tsx')).OwnForms, Nothing)

export type Write = (kind: string, from?: EntryId) => void

interface ChooserProps {
  readonly line: FileLine
  /** What is typed into the search. */
  readonly asked: string
  readonly write: Write
}

/**
 * The chooser: what a word finds; else words alone, what is likely for this child, and all forms by their subject. Only
 * kinds whose folder this member can write.
 */
export function Chooser({ line, asked, write }: ChooserProps) {
  const me = useMe()
  const open = useOpen(write)
  const speak = useSpeak(line.line)
  const { fitting, others } = kindsToOffer(FACES, line.rights, useThisChild(line.line))
  const faces = [...fitting, ...others]
  const words = fitting.find((face) => face.group === 'words')
  const note = words && (
    <NoteFirst key={line.file} face={words} line={line} speak={speak} more={() => write(words.kind.name)} />
  )
  const own = (typed: string | null) => (
    <Suspense fallback={null}>
      <OwnForms line={line} speak={speak} asked={typed} write={write} />
    </Suspense>
  )
  if (asked.trim() !== '') {
    const elsewhere = [...(opensFiles(me.roles) ? ELSEWHERE : []), REPORT_HARM]
    return (
      <>
        <FindForm asked={asked} choices={choicesToFind(faces, elsewhere)} speak={speak} open={open} />
        {own(asked)}
        {note}
      </>
    )
  }
  return (
    <>
      {note}
      <LikelyNow line={line} faces={faces} speak={speak} write={write} />
      <DraftsOfChild file={line.file} caseFile={line.line} without={words?.kind.name ?? ''} write={write} />
      <AllForms faces={faces} speak={speak} open={open} />
      {own(null)}
    </>
  )
}

/** Opens the form of a choice, or the screen on which it is written. */
export function useOpen(write: Write): (choice: Choice) => void {
  const trail = useNavigation()
  return ({ opens }) => {
    if (typeof opens === 'string') write(opens)
    else trail.go(opens satisfies Route)
  }
}

interface AllFormsProps {
  readonly faces: readonly Face[]
  readonly speak: Speak
  readonly open: (choice: Choice) => void
}

/** Every form that this member can write, by its subject; those that this child calls for come first in each. */
function AllForms({ faces, speak, open }: AllFormsProps) {
  const [shown, setShown] = useState(false)
  if (faces.length === 0) return null
  if (!shown)
    return (
      <ul className="panel rows">
        <ChoiceRow icon="menu" title={<Trans>All forms, by subject</Trans>} open={() => setShown(true)} />
      </ul>
    )
  return (
    <div className="panel rows subjects">
      {STEP_HEADINGS.map(([step, words]) => {
        const here = faces.filter((face) => face.kind.step === step && face.group !== 'words')
        return (
          here.length > 0 && (
            <Disclosure key={step} title={speak.say(words)}>
              <ul className="rows">
                {here
                  .flatMap((face) => withTalk(face))
                  .map((choice) => (
                    <ChoiceRow
                      key={JSON.stringify(choice.opens)}
                      icon={choice.icon}
                      title={speak.say(choice.ask)}
                      line={choice.more && speak.say(choice.more)}
                      open={() => open(choice)}
                    />
                  ))}
              </ul>
            </Disclosure>
          )
        )
      })}
    </div>
  )
}

const withTalk = (face: Face): readonly Choice[] =>
  face.kind.name === 'visit' ? [choiceOf(face), talked()] : [choiceOf(face)]
