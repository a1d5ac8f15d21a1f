import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { FileLine, Rights } from '#device/api.ts'
import type { Step } from '#domain/kind.ts'
import { SectionHead } from '#web/components/card.tsx'
import { Icon, type IconName } from '#web/components/icon.tsx'
import type { Face } from '#web/kinds/define-face.ts'
import { FACES, faceOf } from '#web/kinds/face.ts'
import { useSpeak } from '#web/kinds/speak.ts'

/** In which order the steps stand under "More"; each with the words over it. */
const STEP_WORDS: readonly (readonly [Step, MessageDescriptor])[] = [
  ['follow-up', msg`Visits and worries`],
  ['first-72-hours', msg`The first days`],
  ['planning', msg`The plan`],
  ['assessment', msg`Looking at how it is`],
  ['services', msg`Help`],
  ['care', msg`Where the child lives`],
  ['registration', msg`Who the child is, and who is around`],
  ['rights', msg`Papers, school, health, justice`],
  ['experience', msg`Sealed: what lies behind`],
  ['any', msg`Sharing and handing over`],
  ['closure', msg`Closing and opening`],
]

interface Verb {
  readonly write: string
  readonly icon: IconName
  readonly ask: MessageDescriptor
  readonly more: MessageDescriptor | undefined
}

const mayWrite = (face: Face, rights: Rights) => face.kind.folders.some((folder) => rights[folder] === 'write' || rights[folder] === 'keep')
const inOrder = (a: Face, b: Face) => a.order - b.order

/** Four verbs, what changed, and the rest one touch further. Only what this person holds the key for. */
export function Chooser({ line, write }: { readonly line: FileLine; readonly write: (kind: string) => void }) {
  const [all, setAll] = useState(false)
  const speak = useSpeak(line.line)
  const offered = FACES.filter((face) => mayWrite(face, line.rights)).sort(inOrder)
  const rare = offered.filter((face) => face.group === 'rare')
  return (
    <>
      <div className="verbs">
        {verbs(line.rights).map((verb) => (
          <button key={verb.write} type="button" className="plain verb" onClick={() => write(verb.write)}>
            <Icon name={verb.icon} />
            <b>{speak.say(verb.ask)}</b>
            {verb.more && <span className="more">{speak.say(verb.more)}</span>}
          </button>
        ))}
      </div>
      <SectionHead title={<Trans>Something changed</Trans>} />
      <Choices faces={offered.filter((face) => face.group === 'changed')} write={write} speak={speak} />
      {all ? (
        STEP_WORDS.map(([step, words]) => {
          const faces = rare.filter((face) => face.kind.step === step)
          return (
            faces.length > 0 && (
              <section key={step} className="stack tight">
                <SectionHead title={speak.say(words)} />
                <Choices faces={faces} write={write} speak={speak} />
              </section>
            )
          )
        })
      ) : (
        <div className="card">
          <button type="button" className="plain entry-row" aria-expanded={false} onClick={() => setAll(true)}>
            <span className="grow">
              <Trans>More: names, papers, dangers, closing</Trans>
            </span>
            <Icon name="down" size="small" />
          </button>
        </div>
      )}
    </>
  )
}

/** A visit has two verbs: what was seen, and what was said over a distance. */
function verbs(rights: Rights): readonly Verb[] {
  const faces = FACES.filter((face) => face.group === 'verb' && mayWrite(face, rights)).sort(inOrder)
  const shown = faces.map((face): Verb => ({ write: face.kind.name, icon: face.icon, ask: face.ask, more: face.askMore }))
  const talked: Verb = { write: 'visit/by-phone', icon: 'call', ask: msg`We talked`, more: msg`phone, message` }
  const visit = faceOf('visit')
  return visit && mayWrite(visit, rights) ? [...shown.slice(0, 1), talked, ...shown.slice(1)] : shown
}

function Choices({ faces, write, speak }: { readonly faces: readonly Face[]; readonly write: (kind: string) => void; readonly speak: ReturnType<typeof useSpeak> }) {
  return (
    <ul className="card rows">
      {faces.map((face) => (
        <li key={face.kind.name}>
          <button type="button" className="plain choose" onClick={() => write(face.kind.name)}>
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
