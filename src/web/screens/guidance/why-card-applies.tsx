import { Trans } from '@lingui/react/macro'
import { endOf } from '#domain/entry/plain-date.ts'
import type { CardFact } from '#guidance/engine/file-on-day.ts'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { Icon } from '#web/components/icon.tsx'
import { faceOf, summaryLine, entryName } from '#web/kinds/face.ts'
import { useTimeWords } from '#web/words/times.ts'

/** The facts for which a card applies: what was written and when, or that nothing was. Facts in folders not held are named and not told. */
export function WhyCardApplies({ facts, child }: { readonly facts: readonly CardFact[]; readonly child: ChildFile }) {
  const eachOnce = new Map(facts.map((fact) => [fact.is === 'entry' ? fact.entry : fact.kind, fact]))
  return (
    <ul className="facts">
      {[...eachOnce].map(([key, fact]) => (
        <li key={key}>
          <OneFact fact={fact} child={child} />
        </li>
      ))}
    </ul>
  )
}

function OneFact({ fact, child }: { readonly fact: CardFact; readonly child: ChildFile }) {
  const times = useTimeWords()
  const { speak, whole: caseFile } = child
  const face = faceOf(fact.kind)
  const name = face ? speak.say(face.name) : fact.kind
  if (fact.is === 'nothing-of') {
    return (
      <>
        <Icon name="unknown" size="small" />
        <span>
          {fact.others === true ? (
            <Trans>{name}: some are written, but none that fits this advice</Trans>
          ) : (
            <Trans>Nothing is written yet: {name}</Trans>
          )}
        </span>
      </>
    )
  }
  const entry = caseFile.entries.find(({ id }) => id === fact.entry)
  if (!entry) return null
  const line = summaryLine(entry, speak)
  return (
    <>
      <Icon name={face?.icon ?? 'paper'} size="small" />
      <span>
        {entryName(entry, speak) ?? name}
        {line !== null && <span className="block text-small ink-2">{line}</span>}
        <span className="block text-small ink-2">
          {times.day(endOf(entry.at))}, {speak.member(entry.by)}
        </span>
      </span>
    </>
  )
}
