import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '#web/components/button.tsx'
import { STOCKTAKING_EXAMPLES } from '#domain/stocktaking/examples/examples.ts'
import { Panel } from '#web/components/panel.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { useBeginStocktaking } from './use-begin.ts'

/** Worked examples that come with the app: each statement keeps its source and how sure it is. */
export function BeginStocktakingFromExample() {
  const { t } = useLingui()
  const speak = useSpeak(null)
  const { begin, busy, ready, refused } = useBeginStocktaking()
  return (
    <Panel inside>
      <ul className="stack">
        {STOCKTAKING_EXAMPLES.map((example) => (
          <li key={example.country} className="row wraps">
            <span className="grow">
              <b className="block">{speak.country(example.country)}</b>
              <span className="text-small ink-2">{t`${plural(example.forms.length + example.items.length, { one: '# statement', other: '# statements' })}`}</span>
            </span>
            <Button variant="outline" data-size="sm" loading={busy || !ready} onClick={() => void begin(example)}>
              <Trans>Begin with {speak.country(example.country)}</Trans>
            </Button>
          </li>
        ))}
      </ul>
      <RefusedNote code={refused} />
    </Panel>
  )
}
