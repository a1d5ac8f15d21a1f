import { Trans, useLingui } from '@lingui/react/macro'
import type { FileLine } from '#device/files/api.ts'
import { likelyActs, type LikelyAct } from '#domain/likely/likely-acts.ts'
import type { EntryId } from '#domain/entry/ids.ts'
import { KINDS } from '#domain/kinds.ts'
import { SectionHead } from '#web/components/panel.tsx'
import type { Face } from '#web/kinds/define-face.ts'
import type { Speak } from '#web/kinds/speak.ts'
import { wordsForToday } from '#web/views/child-file/due-words.ts'
import { useTimeWords, type TimeWords } from '#web/words/times.ts'
import { todayHere } from '#web/words/today.ts'
import { ChoiceRow } from './choice-rows.tsx'
import { choiceOf, talked } from './choice.ts'

interface LikelyProps {
  readonly line: FileLine
  readonly faces: readonly Face[]
  readonly speak: Speak
  readonly write: (kind: string, from?: EntryId) => void
}

/** What is likely to be written next about this child. */
export function LikelyNow({ line, faces, speak, write }: LikelyProps) {
  const { t } = useLingui()
  const times = useTimeWords()
  const acts = likelyActs(KINDS, line.line, todayHere(), {
    may: (kind) => faces.some((face) => face.kind.name === kind),
    answers: ({ what }) => wordsForToday(what).writes,
  })
  if (acts.length === 0) return null
  return (
    <section className="stack tight">
      <SectionHead title={<Trans>Suggested forms</Trans>} />
      <ul className="panel rows" aria-label={t`Suggested forms`}>
        {acts.map((act) => {
          const face = faces.find((one) => one.kind.name === act.kind)
          const choice = face ? choiceOf(face) : talked()
          return (
            <ChoiceRow
              key={`${act.kind} ${'entry' in act.because ? (act.because.entry ?? '') : ''}`}
              icon={choice.icon}
              title={act.because.is === 'promise' ? act.because.words : speak.say(choice.ask)}
              line={<Because act={act} speak={speak} times={times} usual={choice.more && speak.say(choice.more)} />}
              open={() => write(act.kind, continued(act))}
            />
          )
        })}
      </ul>
    </section>
  )
}

/** The entry that the form continues. */
function continued({ because }: LikelyAct): EntryId | undefined {
  if (because.is === 'promise') return because.entry
  return because.is === 'due' && wordsForToday(because.what).continues ? because.entry : undefined
}

interface BecauseProps {
  readonly act: LikelyAct
  readonly speak: Speak
  readonly times: TimeWords
  readonly usual: string | undefined
}

function Because({ act: { because }, speak, times, usual }: BecauseProps) {
  switch (because.is) {
    case 'planned':
      return <Trans>Planned: {times.nearDay(because.on)}</Trans>
    case 'promise':
      return because.on === null ? <Trans>Promised</Trans> : <Trans>Promised: {times.nearDay(because.on)}</Trans>
    case 'due':
      return (
        <>
          {speak.say(wordsForToday(because.what).says)}, {times.nearDay(because.on)}
        </>
      )
    case 'usual':
      return usual
  }
}
