import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '#web/components/button.tsx'
import type { FileView } from '#device/files/api.ts'
import type { AgencyPack } from '#domain/country-pack/agency-pack.ts'
import { BODY_ROLES, type BodyRole } from '#domain/vocabulary/country-pack/pack.ts'
import type { CountryFactChanged } from '#domain/kinds/any/country-fact-changed.ts'
import { Panel } from '#web/components/panel.tsx'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { LabelledField, NO_BROWSER_MEMORY } from '#web/fields/field.tsx'
import { TextField } from '#web/fields/text-field.tsx'
import { AppWords } from '#web/views/guidance-words/app-words.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { useDraft } from '#web/session/drafts/drafts.tsx'
import { useChangeCountryFacts } from './use-country.ts'

interface OwnLinesProps {
  readonly view: FileView
  readonly agency: AgencyPack
  readonly may: boolean
}

/** What the agency changed, which changes no longer match the pack, and a way to add an office, a paper or a duty. */
export function OwnLines({ view, agency, may }: OwnLinesProps) {
  const { takeBack, busy, refused } = useChangeCountryFacts(view)
  const rows = [
    ...agency.changes.map((change) => ({ change, unfit: false })),
    ...agency.unfit.map(({ change }) => ({ change, unfit: true })),
  ].filter(({ change: { body }, unfit }) => unfit || body.is === 'leaves-out' || body.is.startsWith('adds'))
  if (rows.length === 0 && !may) return null
  return (
    <Panel title={<Trans>What your agency knows better</Trans>} inside>
      <div className="stack">
        {rows.length > 0 && (
          <ul className="sources">
            {rows.map(({ change, unfit }) => (
              <li key={change.id}>
                <b className="block">
                  <AppWords>{nameOf(change, agency)}</AppWords>
                </b>
                <bdi>{wordsOf(change)}</bdi>
                <span className="block ink-2">
                  {unfit ? (
                    <Trans>This no longer matches these facts and is not used.</Trans>
                  ) : change.body.is === 'leaves-out' ? (
                    <Trans>This does not apply here.</Trans>
                  ) : (
                    <Trans>Said by your agency</Trans>
                  )}
                </span>
                {may && (
                  <Button variant="outline" data-size="sm" loading={busy} onClick={() => void takeBack(change.id)}>
                    <Trans>Go back to the app’s facts</Trans>
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
        <RefusedNote code={refused} />
        {may && <Add view={view} country={agency.pack.country} />}
      </div>
    </Panel>
  )
}

/** A line that is left out keeps the pack's name. */
function nameOf({ body }: CountryFactChanged, { base }: AgencyPack): string {
  if ('name' in body && body.name !== undefined) return body.name
  return 'line' in body ? (base[body.list]?.find(({ id }) => id === body.line)?.name ?? body.line) : ''
}

const wordsOf = ({ body }: CountryFactChanged) =>
  body.is === 'rang' ? body.number : 'says' in body ? body.says : body.because

const SORTS = ['adds-body', 'adds-paper', 'adds-duty'] as const

/** What is typed, kept while the device is locked. */
interface TypedLine {
  readonly sort: (typeof SORTS)[number] | ''
  readonly role: BodyRole | ''
  readonly name: string
  readonly says: string
}
const NO_LINE: TypedLine = { sort: '', role: '', name: '', says: '' }

function Add({ view, country }: { readonly view: FileView; readonly country: string }) {
  const { t } = useLingui()
  const speak = useSpeak(null)
  const { say, busy, refused } = useChangeCountryFacts(view)
  const draft = useDraft<TypedLine>(`country-line ${country}`, NO_LINE)
  const set = (change: Partial<TypedLine>) => draft.set({ ...draft.value, ...change })
  const { sort, role, name, says } = draft.value
  const save = async () => {
    const line = { country, added: crypto.randomUUID(), name: name.trim(), says: says.trim() }
    if (sort === '') return
    const written = await say({
      kind: 'country-fact-changed',
      body: sort === 'adds-body' ? { is: sort, ...line, roles: role === '' ? [] : [role] } : { is: sort, ...line },
    })
    if (!written) return
    draft.set(NO_LINE)
    draft.drop()
  }
  return (
    <>
      <LabelledField label={<Trans>Add to it</Trans>}>
        {(wiring) => (
          <select
            {...wiring}
            {...NO_BROWSER_MEMORY}
            value={sort}
            onChange={(event) => set({ sort: SORTS.find((one) => one === event.currentTarget.value) ?? '' })}
          >
            <option value="">{t`Choose one`}</option>
            <option value="adds-body">{t`An office or body`}</option>
            <option value="adds-paper">{t`A paper`}</option>
            <option value="adds-duty">{t`A duty to report`}</option>
          </select>
        )}
      </LabelledField>
      {sort !== '' && (
        <>
          <TextField
            label={<Trans>What is it called?</Trans>}
            value={name}
            set={(words) => set({ name: words })}
            limit={300}
          />
          {sort === 'adds-body' && (
            <LabelledField label={<Trans>What is it for?</Trans>}>
              {(wiring) => (
                <select
                  {...wiring}
                  {...NO_BROWSER_MEMORY}
                  value={role}
                  onChange={(event) => set({ role: BODY_ROLES.find((one) => one === event.currentTarget.value) ?? '' })}
                >
                  <option value="">{t`Choose one`}</option>
                  {BODY_ROLES.map((one) => (
                    <option key={one} value={one}>
                      {speak.code(one)}
                    </option>
                  ))}
                </select>
              )}
            </LabelledField>
          )}
          <TextField
            label={<Trans>What do you know of it?</Trans>}
            hint={<Trans>And how you know it</Trans>}
            value={says}
            set={(words) => set({ says: words })}
            limit={300}
          />
          <RefusedNote code={refused} />
          <Button
            variant="outline"
            loading={busy}
            missing={[
              name.trim() === '' && <Trans key="a">What is it called?</Trans>,
              sort === 'adds-body' && role === '' && <Trans key="b">What is it for?</Trans>,
              says.trim() === '' && <Trans key="c">What do you know of it?</Trans>,
            ]}
            onClick={() => void save()}
          >
            <Trans>Save for the agency</Trans>
          </Button>
        </>
      )}
    </>
  )
}
