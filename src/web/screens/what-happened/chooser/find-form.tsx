import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { indexTerms, searchTerms } from '#names/terms/term-search.ts'
import { SectionHead } from '#web/components/panel.tsx'
import type { Speak } from '#web/kinds/speak.ts'
import { ChoiceRow } from './choice-rows.tsx'
import { aliasesOf, termsOf, type Choice } from './choice.ts'

/** How many results are shown. */
const SHOWN = 8
/** How many where no form holds all the words. */
const SHOWN_NEAR = 3

interface FindFormProps {
  /** What is typed so far. */
  readonly asked: string
  readonly choices: readonly Choice[]
  readonly speak: Speak
  readonly open: (choice: Choice) => void
}

/** The forms that a word finds, nearest first. It searches no child and no note. */
export function FindForm({ asked, choices, speak, open }: FindFormProps) {
  const { t } = useLingui()
  const [index] = useState(() => indexTerms(choices.map((choice) => ({ item: choice, terms: termsOf(choice, speak) }))))
  const found = searchTerms(asked, index, SHOWN)
  const whole = found.filter((one) => one.whole)
  const shown = whole.length > 0 ? whole : found.slice(0, SHOWN_NEAR)
  return (
    <section className="stack tight">
      <div role="status">
        {whole.length > 0 ? (
          <SectionHead
            title={t({
              context: 'forms to fill in, found by a word',
              message: plural(whole.length, { one: '# form', other: '# forms' }),
            })}
          />
        ) : (
          <p>
            <Trans>No form for “{asked}”. You can write it as a note.</Trans>
          </p>
        )}
      </div>
      {shown.length > 0 && (
        <ul className="panel rows found-forms">
          {shown.map(({ item, term }) => (
            <ChoiceRow
              key={JSON.stringify(item.opens)}
              icon={item.icon}
              title={speak.say(item.ask)}
              line={aliasesOf(item, speak).includes(term) ? <mark>{term}</mark> : item.more && speak.say(item.more)}
              open={() => open(item)}
            />
          ))}
        </ul>
      )}
    </section>
  )
}
