import { Trans, useLingui } from '@lingui/react/macro'
import type { FileLine } from '#device/files/api.ts'
import type { CaseFile } from '#domain/file/case-file.ts'
import { KINDS } from '#domain/kinds.ts'
import { task } from '#domain/kinds/follow-up/task.ts'
import { sameTaskIn, taskElsewhere } from '#domain/families/family-task.ts'
import { whatItReplaces } from '#domain/file/what-it-replaces.ts'
import { mayWriteIn } from '#web/device/may-write-in.ts'
import { useFamilyFiles } from '#web/views/child-file/family-files.ts'
import { ManyChoicesField } from '#web/fields/choice-field.tsx'
import { NameAndAge, NamesOfOthers } from '../several-children/also-about.tsx'
import { typedTexts } from '../../../form-model/field-face.ts'
import type { FormProps } from '../form/form-frame.tsx'
import { KindForm } from '../form/kind-form.tsx'
import type { FormResult } from '../../../form-model/form-result.ts'
import { useFormState, type Typed } from '../../../form-model/form-state.tsx'

/** A task for this child or for the family as a whole (P6): then it is in each of their files, and doing it once completes it for all. */
export function Form(props: FormProps) {
  const { t } = useLingui()
  const family = useFamilyFiles(props.view.caseFile)
  return (
    <KindForm
      {...props}
      also={(made, typed) => inEach(made, typed, props.view.caseFile, family, t`the child`)}
      more={<ForWhom family={family} />}
    />
  )
}

/** Files in whose same folder this member may write. */
const writable = (typed: Typed, family: readonly FileLine[]) =>
  family.filter((line) => mayWriteIn(line, typed.folder ?? 'care'))

/** Default: the files that it is in already. */
function chosen(typed: Typed, all: readonly FileLine[]): readonly FileLine[] {
  const family = writable(typed, all)
  const files = typed.beside['alsoFor']
  if (Array.isArray(files)) return family.filter(({ file }) => typedTexts(files).includes(file))
  const { task: key } = typed.body
  return typeof key === 'string' ? sameTaskIn(family, key).map((one) => one.in) : []
}

function inEach(
  made: FormResult,
  typed: Typed,
  own: CaseFile,
  family: readonly FileLine[],
  nameless: string,
): FormResult {
  const [draft] = made.drafts
  const read = task.schema.safeParse(draft?.body)
  if (!draft || !read.success) return made
  const body = taskElsewhere(read.data, own, nameless)
  const elsewhere = chosen(typed, family).map(({ file, line }) => ({
    file,
    draft: {
      ...draft,
      about: ['child' as const],
      body,
      replaces: whatItReplaces(KINDS, line, { kind: task.name, body }),
    },
  }))
  return { ...made, elsewhere }
}

function ForWhom({ family }: { readonly family: readonly FileLine[] }) {
  const { typed, change, view } = useFormState()
  const offered = writable(typed, family)
  if (offered.length === 0) return null
  const now = chosen(typed, family)
  return (
    <div className="stack tight">
      <ManyChoicesField
        label={<Trans>Who else in this family is it for?</Trans>}
        hint={<Trans>The task is in each of their files. Done once, it is done for all.</Trans>}
        choices={offered.map((line) => ({ value: line.file, words: <NameAndAge line={line} /> }))}
        value={now.map(({ file }) => file)}
        set={(files) => change((before) => ({ ...before, beside: { ...before.beside, alsoFor: files } }))}
      />
      <NamesOfOthers parts={[view, ...now].map(({ file }) => ({ file, body: typed.body }))} family={family} />
    </div>
  )
}
