import { Trans } from '@lingui/react/macro'
import type { OfferedReflection } from '#guidance/ethics/offered.ts'
import { Panel } from '#web/components/panel.tsx'
import { libraryMessage, principleWords } from '#web/views/guidance-words/card-words.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { SourcesList } from './sources.tsx'
import { WhyCardApplies } from './why-card-applies.tsx'

/** A point where principles conflict for this child. It asks, and does not say which principle wins. */
export function DilemmaPanel({ offered, child }: { readonly offered: OfferedReflection; readonly child: ChildFile }) {
  const trail = useNavigation()
  const { tension, facts } = offered
  const { say, list } = child.speak
  return (
    <Panel inside>
      <p className="text-small ink-2">{list(tension.between.map((principle) => say(principleWords(principle))))}</p>
      <h3 className="guidance-question">{say(libraryMessage(tension.question))}</h3>
      <ul className="points">
        {tension.think.map((line) => (
          <li key={line}>{say(libraryMessage(line))}</li>
        ))}
      </ul>
      <details>
        <summary>
          <Trans>Why you see this</Trans>
        </summary>
        <WhyCardApplies facts={facts} child={child} />
      </details>
      <details>
        <summary>
          <Trans>Sources</Trans>
        </summary>
        <SourcesList sources={tension.sources} speak={child.speak} />
      </details>
      <button
        type="button"
        className="plain link"
        onClick={() => trail.go({ is: 'write', kind: `ethical-reflection/${tension.id}`, file: child.file })}
      >
        <Trans>Think it through together</Trans>
      </button>
    </Panel>
  )
}
