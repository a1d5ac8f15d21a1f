import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { agencyPack } from '#domain/country-pack/agency-pack.ts'
import { packOf } from '#domain/country-pack/packs.ts'
import type { Entry } from '#domain/entry/entry.ts'
import { FOLDERS, type EntryId, type Folder } from '#domain/entry/ids.ts'
import { startOf } from '#domain/entry/plain-date.ts'
import { countriesChosen } from '#domain/kinds/any/country-pack-chosen.ts'
import { AgencyAsked } from '#domain/kinds/services/agency-hand-over.ts'
import { handedOver, mayBeHandedOver } from '#domain/sharing/agency-hand-over.ts'
import { needsReveal } from '#domain/shown/before-reveal.ts'
import { SectionHead } from '#web/components/panel.tsx'
import { useRead } from '#web/device/use-read.ts'
import { ManyChoicesField } from '#web/fields/choice-field.tsx'
import { fieldFace } from '#web/kinds/define-face.ts'
import { useReveal } from '#web/session/reveal.tsx'
import { entryTitle } from '#web/views/child-file/entry-title.ts'
import { AppWords } from '#web/views/guidance-words/app-words.tsx'
import { folderWords } from '#web/words/folders.ts'
import { typedText, typedTexts, useFieldWords } from '../../../form-model/field-face.ts'
import { draftFromTyped } from '../../../form-model/form-result.ts'
import { useFormState, type Typed } from '../../../form-model/form-state.tsx'
import { CoveredChoices } from '../form/file-fields.tsx'
import { FormFrame, type FormProps } from '../form/form-frame.tsx'
import { BodyFields } from '../form/kind-form.tsx'

/** Another agency is asked to carry the child: what each country says of sending, what goes, what stays. The page that makes the file comes after it. */
export function Form(props: FormProps) {
  return (
    <FormFrame
      {...props}
      make={({ file, typed }) =>
        draftFromTyped(props.face, file, { ...typed, body: { ...typed.body, ...chosenIn(typed) } })
      }
      next={() => ({ is: 'agency-hand-over', file: props.view.file })}
    >
      <BodyFields face={props.face} only={['to', 'called', 'country']} />
      <Border />
      <WhatGoes {...props} />
      <BodyFields face={props.face} only={['lawful', 'limits', 'childTold', 'answerBy']} />
      <p className="hint">
        <Trans>The child stays on your Today until the other agency names who is responsible there.</Trans>
      </p>
    </FormFrame>
  )
}

const chosenIn = ({ body }: Typed) => ({
  parts: typedTexts(body['parts']) as readonly Folder[],
  chosen: typedTexts(body['chosen']) as readonly EntryId[],
})

/** What this country and the other one say of sending a person's data, or that it was not found. */
function Border() {
  const { typed, speak } = useFormState()
  const team = useRead(['files'], 'team', (device) => device.team())
  const there = typedText(typed.body['country'])
  if (there === '' || team.is !== 'read') return null
  const { caseFile } = team.value
  const here = countriesChosen(caseFile).find(({ body }) => body.use === 'leads')?.body.country
  return (
    <div className="panel think inside stack">
      <h2>
        <Trans>What the law says about sending data abroad</Trans>
      </h2>
      {[...new Set([...(here === undefined ? [] : [here]), there])].map((country) => {
        const sending = (agencyPack(caseFile, country)?.pack ?? packOf(country))?.sending ?? []
        return (
          <div key={country}>
            <b>{speak.country(country)}</b>
            {sending.length === 0 && (
              <p>
                <Trans>Not found. Ask your supervisor before you send anything.</Trans>
              </p>
            )}
            {sending.map(({ says, source }) => (
              <p key={says}>
                <AppWords>{says}</AppWords> <span className="block text-small ink-2">{source}</span>
              </p>
            ))}
          </div>
        )
      })}
    </div>
  )
}

const AT_FIRST = 8

/** Whole parts; then one by one what is of others, marks a person, or is of Talks or of what happened. What may not go is not offered. */
function WhatGoes({ face }: FormProps) {
  const { typed, change, file, speak, view } = useFormState()
  const { revealed } = useReveal(view.file)
  const [all, setAll] = useState(false)
  const words = (field: string) => ({ face: fieldFace(face.fields[field] ?? face.name), path: field })
  const partWords = useFieldWords(words('parts'))
  const noteWords = useFieldWords(words('chosen'))
  const to = AgencyAsked.safeParse(typed.body['to'])
  if (!to.success) return null
  const may = [...mayBeHandedOver(file, to.data)]
  const { parts, chosen } = chosenIn(typed)
  const whole = may.flatMap(([entry, how]) => (how === 'with-its-part' ? [entry] : []))
  const each = may.flatMap(([entry, how]) => (how === 'one-by-one' ? [entry] : [])).toReversed()
  const shown = each.filter(
    ({ id, folder }, at) => (revealed || !needsReveal(folder)) && (all || at < AT_FIRST || chosen.includes(id)),
  )
  const { given, left } = handedOver(file, { to: to.data, parts, chosen })
  const set = (body: { readonly parts: readonly Folder[] } | { readonly chosen: readonly EntryId[] }) =>
    change((now) => ({ ...now, body: { ...now.body, ...body } }))
  return (
    <>
      <ManyChoicesField
        {...partWords}
        side
        choices={FOLDERS.filter((folder) => whole.some((entry) => entry.folder === folder)).map((folder) => ({
          value: folder,
          words: speak.say(folderWords(folder)),
          more: whole.filter((entry) => entry.folder === folder).length,
        }))}
        value={parts}
        set={(next) => set({ parts: next })}
      />
      <CoveredChoices among={each}>
        {shown.length > 0 && (
          <ManyChoicesField
            {...noteWords}
            choices={shown.map((entry: Entry) => ({
              value: entry.id,
              words: entryTitle(entry, speak),
              more: speak.day(startOf(entry.at)),
            }))}
            value={chosen}
            set={(next) => set({ chosen: next })}
          />
        )}
      </CoveredChoices>
      {!all && each.length > AT_FIRST && (
        <button type="button" className="plain link" onClick={() => setAll(true)}>
          <Trans>Show all {each.length}</Trans>
        </button>
      )}
      <SectionHead title={<Trans>What they will read</Trans>} side={given.length} />
      <p>
        <Trans>Not on this page:</Trans>{' '}
        {left.map(({ because, count }) => `${speak.code(because)} (${String(count)})`).join(', ')}
      </p>
    </>
  )
}
