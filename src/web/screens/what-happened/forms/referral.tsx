import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Entry } from '#domain/entry/entry.ts'
import { startOf } from '#domain/entry/plain-date.ts'
import { withheldFrom } from '#domain/rules/consent/r06-withheld-stays.ts'
import { needsOf, RecipientKind, type SlipField } from '#domain/vocabulary/sharing/recipients.ts'
import { isAboutOthers, slipFor } from '#domain/sharing/slip.ts'
import { mayRead } from '#domain/sharing/who-reads-what.ts'
import { referral } from '#domain/kinds/services/referral.ts'
import { SectionHead } from '#web/components/panel.tsx'
import { entryTitle } from '#web/views/child-file/entry-title.ts'
import { ManyChoicesField } from '#web/fields/choice-field.tsx'
import { useMe, useSession } from '#web/session/session.tsx'
import { useDutyNumbers } from '#web/views/duty-number/duty-number.tsx'
import { SlipPaper } from '#web/views/slip-paper/slip-paper.tsx'
import { SLIP_FIELD_WORDS } from '#web/views/slip-paper/slip-words.ts'
import { missingWords } from '#web/words/missing.ts'
import { todayHere } from '#web/words/today.ts'
import { typedTexts, useFieldWords } from '../../../form-model/field-face.ts'
import { FormFrame, type FormProps } from '../form/form-frame.tsx'
import { BodyFields, FolderChoice } from '../form/kind-form.tsx'
import { useFirstFocus } from '#web/fields/use-first-focus.ts'
import { draftFromTyped } from '../../../form-model/form-result.ts'
import { useFormState, type Typed } from '../../../form-model/form-state.tsx'
import { fieldFace } from '#web/kinds/define-face.ts'

/** Ask somebody outside. What they will read is shown before it goes: the least that they need, and what was chosen in addition. */
export function Form(props: FormProps) {
  const focus = useFirstFocus()
  return (
    <FormFrame
      {...props}
      start={startOfSlip(props)}
      make={({ file, typed }) => draftFromTyped(props.face, file, { ...typed, body: withLeast(typed) })}
    >
      <div ref={focus} className="stack">
        <BodyFields face={props.face} only={['to', 'called', 'asks']} />
      </div>
      <WhatIsTold {...props} />
      <WhichNotes {...props} />
      <BodyFields face={props.face} only={['how', 'lawful', 'passingOn', 'answerBy', 'until', 'category', 'need']} />
      <FolderChoice {...props} />
      <Preview />
    </FormFrame>
  )
}

/** Whom a variant of the form is for: a clinic for a child whose body needs help now; a school. */
const TO: Readonly<Record<string, object>> = {
  clinic: { to: 'hospital', category: 'medical' },
  school: { to: 'school', category: 'education-early-childhood' },
}

/** Of what is new nothing is passed on, until somebody says otherwise: the answer that gives away least. */
const startOfSlip =
  ({ way, from }: FormProps) =>
  (typed: Typed): Typed =>
    from === null
      ? { ...typed, body: { ...typed.body, ...(way !== null && TO[way]), passingOn: 'not-allowed' } }
      : typed

const recipientOf = (typed: Typed) => {
  const read = RecipientKind.safeParse(typed.body['to'])
  return read.success ? read.data : null
}

/** Default: the least that this recipient needs. */
function withLeast(typed: Typed): Typed['body'] {
  const to = recipientOf(typed)
  return {
    ...typed.body,
    facts: typed.body['facts'] ?? [],
    ...(to && typed.body['fields'] === undefined && { fields: needsOf(to).least }),
  }
}

function WhatIsTold({ face }: FormProps) {
  const { typed, change, speak } = useFormState()
  const words = useFieldWords({ face: fieldFace(face.fields['fields'] ?? face.name), path: 'fields' })
  const to = recipientOf(typed)
  if (!to) return null
  const needs = needsOf(to)
  const offered: readonly SlipField[] = [...needs.least, ...needs.may]
  return (
    <ManyChoicesField
      {...words}
      hint={<Trans>The ticked facts are the least they need.</Trans>}
      choices={offered.map((field) => ({ value: field, words: speak.say(SLIP_FIELD_WORDS[field]) }))}
      value={typedTexts(withLeast(typed)['fields']) as readonly SlipField[]}
      set={(fields) => change((now) => ({ ...now, body: { ...now.body, fields } }))}
    />
  )
}

const AT_FIRST = 8

/** Entries that may go to them, newest first. What is withheld from them, or may be on no paper, is not offered at all. */
function WhichNotes({ face }: FormProps) {
  const { typed, change, file, speak } = useFormState()
  const [all, setAll] = useState(false)
  const [others, setOthers] = useState(false)
  const words = useFieldWords({ face: fieldFace(face.fields['facts'] ?? face.name), path: 'facts' })
  const to = recipientOf(typed)
  if (!to) return null
  const { recipient, never } = needsOf(to)
  const currentEntries = new Set(Object.values(file.byKind).flat())
  const may = file.entries
    .filter(
      (entry) =>
        currentEntries.has(entry) &&
        !(entry.id in file.replaced) &&
        !never.includes(entry.folder) &&
        mayRead(to, entry.kind),
    )
    .toReversed()
  const hidden = new Set(withheldFrom(file, { recipient }, may))
  const open = may.filter((entry) => !hidden.has(entry))
  const chosen = typedTexts(typed.body['facts'])
  const about = open.filter((entry) => others || !isAboutOthers(entry) || chosen.includes(entry.id))
  const shown = about.filter((entry, at) => all || at < AT_FIRST || chosen.includes(entry.id))
  if (open.length === 0) return null
  return (
    <div>
      <ManyChoicesField
        {...words}
        choices={shown.map((entry) => ({
          value: entry.id,
          words: entryTitle(entry, speak),
          more: speak.day(startOf(entry.at)),
        }))}
        value={chosen as readonly Entry['id'][]}
        set={(facts) => change((now) => ({ ...now, body: { ...now.body, facts } }))}
      />
      {shown.length < about.length && (
        <button type="button" className="plain link" onClick={() => setAll(true)}>
          <Trans>Show all {about.length}</Trans>
        </button>
      )}
      {!others && about.length < open.length && (
        <button type="button" className="plain link" onClick={() => setOthers(true)}>
          <Trans>Show notes about other people: their story belongs to them</Trans>
        </button>
      )}
    </div>
  )
}

/** The page itself, as soon as there is enough for one. */
function Preview() {
  const { t } = useLingui()
  const { typed, file, speak } = useFormState()
  const me = useMe()
  const agency = useSession().state.organisation?.name ?? ''
  const duty = useDutyNumbers()
  const read = referral.schema.safeParse(withLeast(typed))
  if (!read.success) return null
  const body = read.data
  const slip = slipFor(
    file,
    { to: body.to, facts: body.facts, fields: body.fields, lawful: body.lawful, evenAboutOthers: true },
    todayHere(),
  )
  const missing = slip.ok
    ? []
    : slip.detail.rulings.flatMap((ruling) => (ruling.answer === 'refused' ? ruling.missing : []))
  return (
    <>
      <SectionHead title={<Trans>What they will read</Trans>} />
      {slip.ok ? (
        <>
          <SlipPaper
            slip={slip.value}
            body={body}
            file={file}
            speak={speak}
            from={me.name}
            agency={agency}
            duty={duty}
            on={todayHere()}
          />
          {slip.value.left.length > 0 && (
            <div className="panel think inside">
              <p>
                <Trans>Not on this page:</Trans>{' '}
                {slip.value.left
                  .map(
                    ({ what, because }) =>
                      `${'field' in what ? speak.say(SLIP_FIELD_WORDS[what.field]) : t`a note`} (${speak.code(because)})`,
                  )
                  .join(', ')}
              </p>
            </div>
          )}
        </>
      ) : (
        <div className="panel due inside" role="status">
          <p>
            <Trans>The slip cannot go out yet.</Trans>{' '}
            {missing.map((code) => speak.say(missingWords(code).what)).join('. ')}
          </p>
        </div>
      )}
    </>
  )
}
