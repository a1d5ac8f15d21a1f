import '#web/views/guidance-words/guiding.css'
import type { FileView } from '#device/files/api.ts'
import { mostSensitive } from '#guidance/engine/file-on-day.ts'
import { offeredReflections, type OfferedReflection } from '#guidance/ethics/offered.ts'
import type { Tension } from '#guidance/ethics/tension.ts'
import { Panel } from '#web/components/panel.tsx'
import { libraryMessage } from '#web/views/guidance-words/card-words.ts'
import { useSpeak, type Speak } from '#web/kinds/speak.ts'
import { todayHere } from '#web/words/today.ts'
import type { FormProps } from '../form/form-frame.tsx'
import { KindForm } from '../form/kind-form.tsx'
import { writableFolders } from '../../../form-model/form-start.ts'
import type { Typed } from '../../../form-model/form-state.tsx'

/** A dilemma. Opened from a card, it is preset with that question and with what is often forgotten there; every answer is still to be given. */
export function Form(props: FormProps) {
  const speak = useSpeak(props.view.caseFile)
  const offered = offeredReflections(props.view.caseFile, todayHere()).find(({ tension }) => tension.id === props.way)
  if (!offered) return <KindForm {...props} />
  return (
    <KindForm
      {...props}
      start={(typed) => beginning(typed, offered, props, speak)}
      lead={<ThinkOf tension={offered.tension} speak={speak} />}
    />
  )
}

/**
 * The question and its principles, in the folder of the most sensitive fact that raised it, because the question may reveal that fact. A member who may not write there
 * starts with an empty form.
 */
function beginning(
  typed: Typed,
  { tension, facts }: OfferedReflection,
  { face, view }: { readonly face: FormProps['face']; readonly view: FileView },
  speak: Speak,
): Typed {
  const most = mostSensitive(facts)
  const folder = face.kind.folders.includes(most) ? most : 'care'
  if (!writableFolders(face, view).includes(folder)) return typed
  return {
    ...typed,
    folder,
    body: { ...typed.body, question: speak.say(libraryMessage(tension.question)), principles: tension.between },
  }
}

/** The question in full, because its field shows one line of it; and what to consider. */
function ThinkOf({ tension, speak }: { readonly tension: Tension; readonly speak: Speak }) {
  return (
    <Panel tone="think" inside>
      <h2 className="guidance-question">{speak.say(libraryMessage(tension.question))}</h2>
      <ul className="points">
        {tension.think.map((line) => (
          <li key={line}>{speak.say(libraryMessage(line))}</li>
        ))}
      </ul>
    </Panel>
  )
}
