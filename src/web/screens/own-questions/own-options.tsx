import { Trans, useLingui } from '@lingui/react/macro'
import { HTCDS_FIELDS } from '#evidence/standards/htcds/fields.ts'
import { Button } from '#web/components/button.tsx'
import { Icon } from '#web/components/icon.tsx'
import { PickField } from '#web/fields/pick-field.tsx'
import { TextField } from '#web/fields/text-field.tsx'
import { MOST_OPTIONS, newOption, type TypedOption } from './typed-question.ts'

/** Codes of HTCDS 2.0 that an answer may say the same as, in the standard's own words. */
const MATCHES = HTCDS_FIELDS.filter(({ deprecated }) => !deprecated).flatMap(({ id, label, codes = {} }) =>
  Object.entries(codes).map(([code, words]) => ({ field: id, code, words: `${label}: ${words}` })),
)

/** The answers of a list, in one language, each with what it is called in HTCDS, or that it has no match there. `ours`: the answers of our list to which they are added. */
export function OwnOptions({
  options,
  language,
  ours,
  set,
}: {
  readonly options: readonly TypedOption[]
  readonly language: string
  readonly ours?: readonly { readonly code: string; readonly words: string }[] | undefined
  readonly set: (options: readonly TypedOption[]) => void
}) {
  const { t } = useLingui()
  const change = (code: string, how: Partial<TypedOption>) =>
    set(options.map((one) => (one.code === code ? { ...one, ...how } : one)))
  return (
    <fieldset className="field">
      <legend className="label">
        <Trans>Answers to choose from</Trans>
      </legend>
      <p className="hint">
        {ours ? (
          <Trans>
            Rules, cards, figures and records read the answer of ours that you choose. Yours is read with the note.
          </Trans>
        ) : (
          <Trans>“Not known” is always there. An answer without a match in HTCDS goes out in your own words.</Trans>
        )}
      </p>
      {options.map(({ code, texts, match, under }, at) => (
        <div key={code} className="part">
          <TextField
            label={<Trans>Answer {at + 1}</Trans>}
            lang={language}
            limit={300}
            value={texts[language] ?? ''}
            set={(words) => change(code, { texts: { ...texts, [language]: words } })}
          />
          {ours && (
            <PickField
              label={<Trans>Counts as</Trans>}
              picks={ours.map((one) => ({ value: one.code, words: one.words }))}
              value={under}
              set={(chosen) => change(code, { under: chosen })}
            />
          )}
          <PickField
            label={<Trans>The same in HTCDS</Trans>}
            picks={[
              { value: NONE, words: t`No match` },
              ...MATCHES.map((one, place) => ({ value: String(place), words: one.words })),
            ]}
            value={
              match ? String(MATCHES.findIndex((one) => one.field === match.field && one.code === match.code)) : NONE
            }
            set={(place) => {
              const chosen = MATCHES[Number(place)]
              change(code, {
                match: chosen && place !== NONE ? { standard: 'htcds', field: chosen.field, code: chosen.code } : null,
              })
            }}
          />
          {options.length > (ours ? 1 : 2) && (
            <button
              type="button"
              className="plain link"
              onClick={() => set(options.filter((one) => one.code !== code))}
            >
              <Trans>Remove this answer</Trans>
            </button>
          )}
        </div>
      ))}
      {options.length < MOST_OPTIONS && (
        <Button
          data-size="sm"
          variant="outline"
          leftSection={<Icon name="plus" size="small" />}
          onClick={() => set([...options, newOption(options.map(({ code }) => code))])}
        >
          <Trans>Add an answer</Trans>
        </Button>
      )}
    </fieldset>
  )
}

const NONE = 'none'
