import { Trans, useLingui } from '@lingui/react/macro'
import type { FileLine } from '#device/files/api.ts'
import { formsToFill } from '#domain/own-questions/forms-to-fill.ts'
import type { OwnForm } from '#domain/vocabulary/own-questions/own-form.ts'
import { ownTextIn } from '#domain/vocabulary/own-questions/own-question.ts'
import { Disclosure } from '#web/components/refusal-panel.tsx'
import { mayWriteIn } from '#web/device/may-write-in.ts'
import { useRead } from '#web/device/use-read.ts'
import type { Speak } from '#web/kinds/speak.ts'
import { ChoiceRow } from './choice-rows.tsx'
import { stepHeading } from '#web/kinds/step-words.ts'

interface OwnFormsProps {
  readonly line: FileLine
  readonly speak: Speak
  /** What is typed into the search; null: none is. */
  readonly asked: string | null
  readonly write: (kind: string) => void
}

/** Small forms of the agency's own, behind all of ours; those in whose part this member may write, and that the search finds. */
export function OwnForms({ line, speak, asked, write }: OwnFormsProps) {
  const { i18n } = useLingui()
  const team = useRead(['files'], 'team', (device) => device.team())
  const all = team.is === 'read' ? formsToFill(team.value.caseFile) : []
  const forms = all.filter(({ form }) => mayWriteIn(line, form.part) && isFound(form, asked))
  if (forms.length === 0) return null
  const rows = (
    <ul className="rows">
      {forms.map(({ form }) => {
        const { language, words } = ownTextIn(form.texts, i18n.locale)
        return (
          <ChoiceRow
            key={form.key}
            icon="paper"
            title={
              <span lang={language}>
                <bdi>{words}</bdi>
              </span>
            }
            line={speak.say(stepHeading(form.step))}
            open={() => write(`own-answers/${form.key}`)}
          />
        )
      })}
    </ul>
  )
  return (
    <div className="panel rows subjects">
      {asked === null ? <Disclosure title={<Trans>Forms of the agency’s own</Trans>}>{rows}</Disclosure> : rows}
    </div>
  )
}

/** Whether a word of its title begins as what is typed, in any of its languages. */
const isFound = ({ texts }: OwnForm, asked: string | null): boolean =>
  asked === null || texts.some(({ words }) => ` ${words.toLowerCase()}`.includes(` ${asked.trim().toLowerCase()}`))
