import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { CARDS } from '#guidance/cards.ts'
import { laidAsideOver } from '#guidance/engine/laid-aside.ts'
import { ethicsPattern } from '#guidance/ethics/patterns.ts'
import { SectionHead } from '#web/components/card.tsx'
import { EntryRow, Rows } from '#web/components/entry-row.tsx'
import { useRead } from '#web/device/use-read.ts'
import { inWords, principleWords } from '#web/guidance/words.ts'
import { useSpeak } from '#web/kinds/speak.ts'

/** What is enough to see a pattern in. */
const SHOWN = 7

/** For whoever leads: what the team thinks through, and what it lays aside. Counts over the files on this device, without a child or a colleague. */
export function TeamPatterns() {
  const files = useRead(['files'], 'files', (device) => device.files())
  const lines = files.is === 'read' ? files.value : null
  const folded = useMemo(() => lines?.map(({ line }) => line) ?? [], [lines])
  const pattern = useMemo(() => ethicsPattern(folded), [folded])
  const aside = useMemo(() => laidAsideOver(CARDS, folded), [folded])
  return (
    <>
      {pattern.reflections > 0 && <Thought pattern={pattern} />}
      {aside.length > 0 && <Aside these={aside} />}
    </>
  )
}

function Thought({ pattern }: { readonly pattern: ReturnType<typeof ethicsPattern> }) {
  const { t } = useLingui()
  const { say, list } = useSpeak(null)
  const { reflections, stillThinking, lookedBack, childHeard, wouldNotAgain } = pattern
  const times = (count: number) => t`${plural(count, { one: '# time', other: '# times' })}`
  return (
    <section className="stack tight">
      <SectionHead title={<Trans>What we think through</Trans>} />
      <Rows>
        <li>
          <EntryRow
            title={t`${plural(reflections, { one: '# hard question', other: '# hard questions' })}`}
            line={t`Still open: ${stillThinking}. Looked back on: ${lookedBack}. The child was heard: ${childHeard}. Would not do it again: ${wouldNotAgain}.`}
          />
        </li>
        {pattern.pairs.slice(0, SHOWN).map(({ between, times: count }) => (
          <li key={between.join(' ')}>
            <EntryRow title={list(between.map((principle) => say(principleWords(principle))))} line={times(count)} />
          </li>
        ))}
      </Rows>
    </section>
  )
}

function Aside({ these }: { readonly these: ReturnType<typeof laidAsideOver> }) {
  const { say, code, list } = useSpeak(null)
  return (
    <section className="stack tight">
      <SectionHead title={<Trans>What we lay aside</Trans>} />
      <Rows>
        {these.slice(0, SHOWN).map(({ card, because }) => (
          <li key={card.id}>
            <EntryRow title={say(inWords(card.title))} line={list(because.map(({ reason, times }) => `${code(reason)} (${String(times)})`))} />
          </li>
        ))}
      </Rows>
    </section>
  )
}
