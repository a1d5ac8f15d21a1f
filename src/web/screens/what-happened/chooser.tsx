import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useState, type ReactNode } from 'react'
import type { FileLine } from '#device/files/api.ts'
import { SectionHead } from '#web/components/panel.tsx'
import { Icon, type IconName } from '#web/components/icon.tsx'
import type { Face } from '#web/kinds/define-face.ts'
import { FACES } from '#web/kinds/face.ts'
import { kindsToOffer } from '#web/kinds/offered.ts'
import { useSpeak, type Speak } from '#web/kinds/speak.ts'
import { useThisChild } from '#web/kinds/this-child.ts'
import { NoteFirst } from './note-first.tsx'
import { STEP_HEADINGS } from './step-words.ts'

interface Verb {
  readonly write: string
  readonly icon: IconName
  readonly ask: MessageDescriptor
  readonly more: MessageDescriptor | undefined
}

/**
 * The chooser: words alone, four verbs, what changed, and the rest one tap further: first what this child's age, group and step call for, then all others. Only kinds
 * whose folder this member can write.
 */
export function Chooser({ line, write }: { readonly line: FileLine; readonly write: (kind: string) => void }) {
  const speak = useSpeak(line.line)
  const { fitting, others } = kindsToOffer(FACES, line.rights, useThisChild(line.line))
  const words = fitting.find((face) => face.group === 'words')
  return (
    <>
      {words && (
        <NoteFirst key={line.file} face={words} line={line} speak={speak} more={() => write(words.kind.name)} />
      )}
      <SectionHead title={<Trans>Or say what it was</Trans>} />
      <div className="first-steps">
        {verbs(fitting).map((verb) => (
          <button key={verb.write} type="button" className="plain first-step" onClick={() => write(verb.write)}>
            <Icon name={verb.icon} />
            <b>{speak.say(verb.ask)}</b>
            {verb.more && <span className="more">{speak.say(verb.more)}</span>}
          </button>
        ))}
      </div>
      <SectionHead title={<Trans>Something changed</Trans>} />
      <Choices faces={fitting.filter((face) => face.group === 'changed')} write={write} speak={speak} />
      <Unfold
        words={<Trans>More: names, papers, dangers, closing</Trans>}
        faces={fitting.filter((face) => face.group === 'rare')}
        write={write}
        speak={speak}
      />
      <Unfold
        words={<Trans>All others</Trans>}
        more={<Trans>Seldom needed at this age or at this time. Any of it can be written.</Trans>}
        faces={others}
        write={write}
        speak={speak}
      />
    </>
  )
}

interface ChoicesProps {
  readonly faces: readonly Face[]
  readonly write: (kind: string) => void
  readonly speak: Speak
}

/** One tap, then everything under its step. */
function Unfold({ words, more, ...choices }: ChoicesProps & { readonly words: ReactNode; readonly more?: ReactNode }) {
  const [open, setOpen] = useState(false)
  if (choices.faces.length === 0) return null
  if (open) return <ByStep {...choices} />
  return (
    <div className="panel">
      <button type="button" className="plain entry-row" aria-expanded={false} onClick={() => setOpen(true)}>
        <span className="grow">
          {words}
          {more !== undefined && <span className="more block">{more}</span>}
        </span>
        <Icon name="down" size="small" />
      </button>
    </div>
  )
}

function ByStep({ faces, write, speak }: ChoicesProps) {
  return STEP_HEADINGS.map(([step, words]) => {
    const here = faces.filter((face) => face.kind.step === step)
    return (
      here.length > 0 && (
        <section key={step} className="stack tight">
          <SectionHead title={speak.say(words)} />
          <Choices faces={here} write={write} speak={speak} />
        </section>
      )
    )
  })
}

function talked(): Verb {
  return { write: 'visit/by-phone', icon: 'call', ask: msg`We talked`, more: msg`phone, message` }
}

/** A visit has two verbs: what was seen, and what was said over a distance. */
function verbs(fitting: readonly Face[]): readonly Verb[] {
  const faces = fitting.filter((face) => face.group === 'verb')
  const shown = faces.map(
    (face): Verb => ({ write: face.kind.name, icon: face.icon, ask: face.ask, more: face.askMore }),
  )
  return faces.some((face) => face.kind.name === 'visit') ? [...shown.slice(0, 1), talked(), ...shown.slice(1)] : shown
}

function Choices({ faces, write, speak }: ChoicesProps) {
  return (
    <ul className="panel rows">
      {faces.map((face) => (
        <li key={face.kind.name}>
          <button type="button" className="plain choose-form" onClick={() => write(face.kind.name)}>
            <Icon name={face.icon} />
            <span className="grow">
              {speak.say(face.ask)}
              {face.askMore && <span className="more block">{speak.say(face.askMore)}</span>}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
