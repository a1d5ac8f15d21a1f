import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { XlsQuestion, QuestionsOfForm } from '#evidence/standards/records/form-questions.ts'
import { Button } from '#web/components/button.tsx'
import { DueNote } from '#web/components/due-note.tsx'
import { EntryRow, RowList } from '#web/components/entry-row.tsx'
import { useJob } from '#web/evidence-worker/use-job.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useSpeak } from '#web/kinds/speak.ts'
import { ChooseFile } from '#web/views/import-export/choose-file.tsx'
import { readBytes } from '#web/views/import-export/read-chosen.ts'
import { ANSWER_TYPES } from './question-words.ts'

/** A question is taken over from an XLSForm, one at a time: each is looked at before it is sent. */
export function FromForm({ take }: { readonly take: (question: XlsQuestion) => void }) {
  const { i18n } = useLingui()
  const job = useJob('read-form')
  const speak = useSpeak(null)
  const [open, setOpen] = useState(false)
  const [files, setFiles] = useState<readonly File[]>([])
  const [form, setForm] = useState<QuestionsOfForm | null>(null)
  const [wrong, setWrong] = useState<'unread' | 'no-form' | null>(null)
  const [gone, setGone] = useState<'file-gone' | null>(null)
  const choose = async ([file]: readonly File[]) => {
    setFiles(file ? [file] : [])
    setForm(null)
    setWrong(null)
    setGone(null)
    if (!file) return
    const held = await readBytes(file)
    if (!held.ok) {
      setGone(held.code)
      return
    }
    const read = await job.run({ bytes: held.value })
    if (!read) return
    if (read.ok) setForm(read.value)
    else setWrong(read.code === 'no-form' ? 'no-form' : 'unread')
  }
  if (!open)
    return (
      <Button variant="outline" onClick={() => setOpen(true)}>
        <Trans>From an XLSForm</Trans>
      </Button>
    )
  const textOf = ({ texts }: XlsQuestion) => texts[i18n.locale] ?? texts['en'] ?? Object.values(texts)[0] ?? ''
  return (
    <section className="panel inside stack">
      <p>
        <Trans>
          Choose a form of ODK or Kobo (.xlsx, .ods). One question from it is filled in here for you to check.
        </Trans>
      </p>
      <ChooseFile files={files} set={(chosen) => void choose(chosen)} accept=".xlsx,.xlsm,.ods" />
      {job.progress && (
        <p role="status">
          <Trans>Reading …</Trans>
        </p>
      )}
      {job.broke && (
        <DueNote icon="info" role="alert">
          <Trans>This part of the app is not on this device. Connect to the network and choose the file again.</Trans>
        </DueNote>
      )}
      {wrong && (
        <p className="wrong" role="alert">
          {wrong === 'no-form' ? (
            <Trans>There is no sheet “survey” with the columns type and name in it.</Trans>
          ) : (
            <Trans>This file cannot be read as a form. It may have a password, or be of another kind.</Trans>
          )}
        </p>
      )}
      <RefusedNote code={gone} />
      {form && form.questions.length === 0 && (
        <p className="ink-2">
          <Trans>No question of this form can be asked here.</Trans>
        </p>
      )}
      {form && form.questions.length > 0 && (
        <RowList>
          {form.questions.map((question, at) => {
            const type = ANSWER_TYPES.find(([is]) => is === question.is)
            const left = speak.list(question.left)
            return (
              <li key={`${question.name} ${String(at)}`}>
                <EntryRow
                  title={<bdi>{textOf(question)}</bdi>}
                  line={
                    <>
                      {type && i18n._(type[1])}
                      {question.left.length > 0 && (
                        <>
                          {' · '}
                          <Trans>left out: {left}</Trans>
                        </>
                      )}
                    </>
                  }
                  open={() => {
                    take(question)
                    setOpen(false)
                  }}
                />
              </li>
            )
          })}
        </RowList>
      )}
      {form && form.others.length > 0 && (
        <p className="hint">
          <Trans>Not to be asked here: {speak.list(form.others)}</Trans>
        </p>
      )}
    </section>
  )
}
