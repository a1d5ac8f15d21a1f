import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { CaseFile } from '#domain/file/case-file.ts'
import { PRINCIPLES } from '#domain/vocabulary/principles.ts'
import { ethicsPattern } from '#guidance/ethics/patterns.ts'
import { SectionHead } from '#web/components/panel.tsx'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { principleWords } from '#web/views/guidance-words/card-words.ts'
import { useSpeak } from '#web/kinds/speak.ts'

/** The fewest that show a pattern. */
const SHOWN = 7

/** What the team reflects on: dilemmas of one child and those of the agency together, as counts without a child, a colleague or a question. */
export function TeamReflections({
  files,
  logs,
}: {
  readonly files: readonly CaseFile[]
  readonly logs: readonly CaseFile[]
}) {
  const { t } = useLingui()
  const { say, list } = useSpeak(null)
  const { reflections, agency, stillThinking, lookedBack, childHeard, wouldNotAgain, pairs, principles } =
    ethicsPattern(files, logs)
  if (reflections + agency === 0) return null
  const times = (count: number) => t`${plural(count, { one: '# time', other: '# times' })}`
  const never = PRINCIPLES.filter((one) => !principles.some(({ principle }) => principle === one))
  const heard =
    reflections > 0 ? ` ${t`The child was heard: ${childHeard}. Would not do it again: ${wouldNotAgain}.`}` : ''
  return (
    <section className="stack tight">
      <SectionHead title={<Trans>What we think through</Trans>} side={<Trans>No names are shown</Trans>} />
      <RowList>
        <li>
          <EntryRow
            title={t`About one child: ${reflections}. About the agency: ${agency}.`}
            line={`${t`Still open: ${stillThinking}. Reviewed: ${lookedBack}.`}${heard}`}
          />
        </li>
        {pairs.slice(0, SHOWN).map(({ between, times: count }) => (
          <li key={between.join(' ')}>
            <EntryRow title={list(between.map((principle) => say(principleWords(principle))))} line={times(count)} />
          </li>
        ))}
        {never.length > 0 && (
          <li>
            <EntryRow
              title={<Trans>Never questioned: are they kept, or forgotten?</Trans>}
              line={list(never.map((principle) => say(principleWords(principle))))}
            />
          </li>
        )}
      </RowList>
    </section>
  )
}
