import { Trans } from '@lingui/react/macro'
import { Button } from '#web/components/button.tsx'
import type { Stocktaking } from '#domain/stocktaking/stocktaking.ts'
import { STOCK_SORTS } from '#domain/vocabulary/stocktaking/stocktaking-codes.ts'
import { Icon } from '#web/components/icon.tsx'
import { Screen } from '#web/frame/screen.tsx'
import { AppWords } from '#web/views/guidance-words/app-words.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { useSession } from '#web/session/session.tsx'
import { useTimeWords } from '#web/words/times.ts'
import { todayHere } from '#web/words/today.ts'
import { NeedsTable } from './needs-table.tsx'
import { Limits, SortWords, TallyWords } from './parts.tsx'
import { FormsList, ItemsList } from './forms-and-items.tsx'

/** The whole stocktaking on paper. Its limits come first, so that nobody copies a table without them. */
export function StocktakingReport({ taken }: { readonly taken: Stocktaking }) {
  const speak = useSpeak(null)
  const times = useTimeWords()
  const agency = useSession().state.organisation?.name ?? ''
  const place = [speak.country(taken.country), taken.district].filter(Boolean).join(' · ')
  return (
    <Screen title={<Trans>Report</Trans>} sub={<AppWords>{taken.name}</AppWords>} leave="back">
      <article className="print-sheet stocktaking-report panel inside stack">
        <header>
          <h2>
            <AppWords>{taken.name}</AppWords>
          </h2>
          <p>
            {place} · <bdi>{agency}</bdi> · {times.fullDay(todayHere())}
          </p>
        </header>
        <section>
          <h2>
            <Trans>Read these limits first</Trans>
          </h2>
          <Limits taken={taken} />
        </section>
        <section>
          <h2>
            <Trans>Gaps between needs and services</Trans>
          </h2>
          <NeedsTable taken={taken} />
          {taken.figures.map((table) => (
            <p key={table.release} className="text-small ink-2">
              <Trans>
                Children counted in: <bdi>{table.title}</bdi>, released by two people on {times.fullDay(table.letOutOn)}
                .
              </Trans>
            </p>
          ))}
        </section>
        <section>
          <h2>
            <Trans>Forms of trafficking, and routes</Trans>
          </h2>
          {taken.forms.length === 0 ? <Nothing /> : <FormsList forms={taken.forms} />}
        </section>
        {STOCK_SORTS.map((sort) => {
          const items = taken.items.filter(({ leads }) => leads.what === sort)
          return (
            <section key={sort}>
              <h2>
                <SortWords sort={sort} />
              </h2>
              {items.length === 0 ? (
                <Nothing />
              ) : (
                <>
                  <p className="ink-2">
                    <TallyWords items={items} />
                  </p>
                  <ItemsList items={items} />
                </>
              )}
            </section>
          )
        })}
      </article>
      <Button className="no-print" leftSection={<Icon name="print" size="small" />} onClick={() => print()}>
        <Trans>Print it</Trans>
      </Button>
    </Screen>
  )
}

function Nothing() {
  return (
    <p className="ink-2">
      <Trans>Nothing is written yet.</Trans>
    </p>
  )
}
