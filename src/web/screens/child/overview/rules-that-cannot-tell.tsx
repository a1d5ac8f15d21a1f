import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { cannotTell, rulingsToday } from '#domain/questions/rulings-on-file.ts'
import type { ChildFile } from '#web/views/child-file/child-file.ts'
import { Icon } from '#web/components/icon.tsx'
import { Name } from '#web/components/name.tsx'
import { Disclosure } from '#web/components/refusal-panel.tsx'
import { folderWords } from '#web/words/folders.ts'
import { asksWords } from '#web/words/rules/rule-asks.ts'
import type { BetweenFiles } from './use-between-files.ts'

/** The third answer of a rule: neither fine nor missing. Names the folder that would tell, and nothing of its content. */
export function RulesThatCannotTell({
  child,
  between,
}: {
  readonly child: ChildFile
  readonly between: readonly BetweenFiles[]
}) {
  const { t } = useLingui()
  const { whole: caseFile, day, speak } = child
  const open = cannotTell(rulingsToday(caseFile, day))
  const elsewhere = between.flatMap((one) => cannotTell([one.ruling]).map((told) => ({ ...told, ...one })))
  const count = open.reduce((sum, { rules }) => sum + rules.length, elsewhere.length)
  if (count === 0) return null
  return (
    <section className="panel" aria-label={t`Not answered by the parts you can open`}>
      <Disclosure
        title={
          <span className="row">
            <span className="ink-3">
              <Icon name="unknown" size="small" />
            </span>
            <span className="grow">{t`${plural(count, { one: '# question cannot be answered from the parts you can open', other: '# questions cannot be answered from the parts you can open' })}`}</span>
          </span>
        }
      >
        <div className="stack">
          <p className="hint">
            <Trans>
              This may be fine or may be missing: you cannot open the part of the file that would show it. The person
              who keeps the file can check.
            </Trans>
          </p>
          {open.map(({ dependsOn, rules }) => (
            <div key={dependsOn.join(' ')}>
              <b className="block">{speak.list(dependsOn.map((folder) => speak.say(folderWords(folder))))}</b>
              <ul>
                {rules.map((rule) => (
                  <li key={rule}>{speak.say(asksWords(rule))}</li>
                ))}
              </ul>
            </div>
          ))}
          {elsewhere.map((one) => (
            <div key={one.file}>
              <b className="block">
                <Trans>
                  The file of <Name>{one.called}</Name>
                </Trans>
              </b>
              <b className="block">{speak.list(one.dependsOn.map((folder) => speak.say(folderWords(folder))))}</b>
              <ul>
                {one.rules.map((rule) => (
                  <li key={rule}>{speak.say(asksWords(rule))}</li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      </Disclosure>
    </section>
  )
}
