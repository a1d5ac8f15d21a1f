import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { MOST_COLUMNS } from '#evidence/synthetic/synthesise.ts'
import type { Dataset } from '#evidence/record/dataset.ts'
import { fields } from '#evidence/record/evidence-record.ts'
import { ChoiceField, ManyChoicesField } from '#web/fields/choice-field.tsx'
import { useEvidenceWords } from '../words/use-evidence-words.ts'
import { columnsChosen, type DatasetChoice } from './dataset-choice.ts'
import './datasets.css'

interface ShapeChoiceProps {
  readonly choice: DatasetChoice
  readonly set: (change: Partial<DatasetChoice>) => void
}

/** The format of release, and which of our fields. */
export function ShapeChoice({ choice, set }: ShapeChoiceProps) {
  const words = useEvidenceWords()
  const columns = columnsChosen(choice).length
  return (
    <>
      <ChoiceField
        label={<Trans>In which format?</Trans>}
        choices={[
          { value: 'fields', words: <Trans>Our own fields</Trans>, more: <Trans>CSV with HXL 1.1 hashtags</Trans> },
          {
            value: 'ctdc',
            words: <Trans>A contribution to CTDC</Trans>,
            more: (
              <Trans>
                The 27 columns of its Global Synthetic Dataset, 2024. What a record does not contain stays blank:
                citizenship, means and recruiters are never taken from a file.
              </Trans>
            ),
          },
          {
            value: 'ic-tip',
            words: <Trans>Aligned with IC-TIP</Trans>,
            more: (
              <Trans>
                Events and victims as JSON, mapping 1. Aligned, not conformant: we could not get its official code list.
                Children left behind are not victims of an event and are not included.
              </Trans>
            ),
          },
        ]}
        value={choice.shape === 'file' ? null : choice.shape}
        set={(shape) => set({ shape })}
      />
      {choice.shape === 'fields' && (
        <div className="field-picks">
          <ManyChoicesField
            label={<Trans>Which fields?</Trans>}
            hint={
              <Trans>
                Fewer fields give truer records. A field with several answers takes one column for each: {columns} of at
                most {MOST_COLUMNS} columns.
              </Trans>
            }
            side
            choices={fields.map(({ name }) => ({ value: name, words: words.column(name) }))}
            value={choice.fields}
            set={(chosen) => set({ fields: chosen })}
          />
        </div>
      )}
    </>
  )
}

/** Which columns of a file that was read. */
export function FileColumns({ dataset, choice, set }: ShapeChoiceProps & { readonly dataset: Dataset }) {
  const { t } = useLingui()
  return (
    <ManyChoicesField
      label={<Trans>Which columns?</Trans>}
      hint={<Trans>Fewer columns give truer records. Leave out case numbers and everything that names a person.</Trans>}
      choices={dataset.columns.map(({ name, values }) => ({
        value: name,
        words: <bdi>{name}</bdi>,
        more: t`${plural(values.length - 1, { one: '# value', other: '# different values' })}`,
      }))}
      value={choice.columns}
      set={(columns) => set({ columns })}
    />
  )
}
