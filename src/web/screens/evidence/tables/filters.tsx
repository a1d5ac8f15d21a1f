import { Button } from '#web/components/button.tsx'
import { Trans, useLingui } from '@lingui/react/macro'
import type { TableFilter } from '#evidence/tables/table.ts'
import { Icon } from '#web/components/icon.tsx'
import type { CountableColumn } from '#web/evidence-worker/jobs/columns.ts'
import { ManyChoicesField } from '#web/fields/choice-field.tsx'
import { ChooseOne } from '../choose-one.tsx'
import { levelsInOrder } from '../words/in-order.ts'
import { useEvidenceWords } from '../words/use-evidence-words.ts'

interface FiltersProps {
  readonly columns: readonly CountableColumn[]
  readonly where: readonly TableFilter[]
  readonly set: (where: readonly TableFilter[]) => void
}

const MOST = 3

/** Which people: only those with one of the values. A filter is declared, is in the log, and the audit counts it like a column, because it reveals as much. */
export function Filters({ columns, where, set }: FiltersProps) {
  const { t } = useLingui()
  const words = useEvidenceWords()
  const free = columns.filter(({ column }) => !where.some((filter) => filter.column === column))
  const change = (at: number, filter: TableFilter | null) =>
    set(where.flatMap((one, place) => (place === at ? (filter ? [filter] : []) : [one])))
  return (
    <>
      {where.map((filter, at) => {
        const own = columns.find(({ column }) => column === filter.column)
        return (
          <div key={filter.column} className="stack tight filter">
            <ChooseOne
              label={<Trans>Only those with</Trans>}
              picks={[
                { value: filter.column, words: words.column(filter.column) },
                ...free.map(({ column }) => ({ value: column, words: words.column(column) })),
              ]}
              value={filter.column}
              set={(column) => change(at, { column, values: [] })}
            />
            <ManyChoicesField
              label={words.column(filter.column)}
              choices={levelsInOrder(own?.values ?? []).map(({ level }) => ({
                value: level,
                words: words.code(level),
              }))}
              value={filter.values}
              set={(values) => change(at, { column: filter.column, values })}
              side
            />
            <div>
              <Button
                data-size="sm"
                variant="subtle"
                leftSection={<Icon name="close" size="small" />}
                aria-label={t`Remove this filter: ${words.column(filter.column)}`}
                onClick={() => change(at, null)}
              >
                <Trans>Remove this filter</Trans>
              </Button>
            </div>
          </div>
        )
      })}
      {where.length < MOST && free.length > 0 && (
        <div>
          <Button
            data-size="sm"
            variant="outline"
            leftSection={<Icon name="filter" size="small" />}
            onClick={() => set([...where, { column: free[0]?.column ?? '', values: [] }])}
          >
            <Trans>Only some children</Trans>
          </Button>
        </div>
      )}
    </>
  )
}
