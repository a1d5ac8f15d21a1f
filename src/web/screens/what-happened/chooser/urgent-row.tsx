import { useLingui } from '@lingui/react/macro'
import { Icon } from '#web/components/icon.tsx'
import type { Speak } from '#web/kinds/speak.ts'
import { URGENT, type Choice } from './choice.ts'

/** What cannot wait, in the same order and place for every child. */
export function UrgentRow({ speak, open }: { readonly speak: Speak; readonly open: (choice: Choice) => void }) {
  const { t } = useLingui()
  return (
    <ul className="urgent-row" aria-label={t`What cannot wait`}>
      {URGENT.map((choice) => (
        <li key={JSON.stringify(choice.opens)}>
          <button type="button" className="plain urgent-choice" onClick={() => open(choice)}>
            <Icon name={choice.icon} />
            <span>{speak.say(choice.ask)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
