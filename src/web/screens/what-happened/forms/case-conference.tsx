import type { CaseFile } from '#domain/file/case-file.ts'
import { stepsOfMinutes } from '#domain/kinds/planning/minutes.ts'
import { caseConference } from '#domain/kinds/follow-up/case-conference.ts'
import { KINDS } from '#domain/kinds.ts'
import type { Draft } from '#domain/entry/entry.ts'
import { whatItReplaces } from '#domain/file/what-it-replaces.ts'
import { FormFrame, type FormProps } from '../form/form-frame.tsx'
import { BodyFields, FolderChoice, WhoseFact } from '../form/kind-form.tsx'
import { draftFromTyped, type FormResult } from '../../../form-model/form-result.ts'
import { randomId } from '#web/device/new-id.ts'

/** Minutes, and who does what by when: each is written as a step of the plan in the same act. */
export function Form(props: FormProps) {
  return (
    <FormFrame {...props} make={({ file, typed }) => withSteps(file, draftFromTyped(props.face, file, typed))}>
      <BodyFields face={props.face} />
      <FolderChoice {...props} />
      <WhoseFact />
    </FormFrame>
  )
}

function withSteps(file: CaseFile, made: FormResult): FormResult {
  const [minutes] = made.drafts
  if (!minutes) return made
  const read = caseConference.schema.safeParse(minutes.body)
  if (!read.success || !read.data.steps) return made
  const { steps, actions } = stepsOfMinutes(read.data.steps, read.data.steps.map(randomId))
  const written = actions.map(
    (body): Draft => ({
      kind: 'action',
      at: minutes.at,
      about: ['child'],
      replaces: whatItReplaces(KINDS, file, { kind: 'action', body }),
      body,
    }),
  )
  return { ...made, drafts: [{ ...minutes, body: { ...read.data, steps } }, ...written] }
}
