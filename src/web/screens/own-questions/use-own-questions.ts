import type { FileView } from '#device/files/api.ts'
import type { Refusal } from '#device/platform/refusals.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import type { EntryId } from '#domain/entry/ids.ts'
import type { BodyOf } from '#domain/file/kind.ts'
import { whatItReplaces } from '#domain/file/what-it-replaces.ts'
import { formOrder } from '#domain/kinds/assessment/form-order.ts'
import { ownForm } from '#domain/kinds/assessment/own-form.ts'
import { ownQuestion } from '#domain/kinds/assessment/own-question.ts'
import { dutyByLaw } from '#domain/kinds/services/duty-by-law.ts'
import { KINDS } from '#domain/kinds.ts'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { todayHere } from '#web/words/today.ts'

interface Said {
  readonly kind: string
  readonly body: unknown
  readonly replaces?: readonly EntryId[]
}

/** What is said in the team's file of what a custodian writes and a supervisor agrees to: a version or its end, a yes, or that it is not enough yet. */
export function useSayOfQuestions(team: FileView) {
  const action = useDeviceAction<readonly EntryId[], Refusal, WhyRefused>()
  const write = (...drafts: readonly Said[]) =>
    action.run((device) =>
      device.write(
        drafts.map((draft) => ({ file: team.file, draft: { ...draft, folder: 'care', at: todayHere(), about: [] } })),
      ),
    )
  const version = (kind: string, body: unknown): Said => ({
    kind,
    body,
    replaces: whatItReplaces(KINDS, team.caseFile, { kind, body }),
  })
  return {
    busy: action.busy,
    refused: action.refused?.code,
    say: (body: BodyOf<typeof ownQuestion>) => write(version(ownQuestion.name, body)),
    /** A form, and versions of its questions that go with it. */
    form: (body: BodyOf<typeof ownForm>, questions: readonly BodyOf<typeof ownQuestion>[] = []) =>
      write(version(ownForm.name, body), ...questions.map((one) => version(ownQuestion.name, one))),
    order: (...bodies: readonly BodyOf<typeof formOrder>[]) =>
      write(...bodies.map((body) => version(formOrder.name, body))),
    duty: (body: BodyOf<typeof dutyByLaw>) => write(version(dutyByLaw.name, body)),
    agree: (entry: EntryId) => write({ kind: 'approved', body: { entry } }),
    sendBack: (entry: EntryId, words: string) => write({ kind: 'returned', body: { entry, words, first: [] } }),
  }
}

export type SayOfQuestions = ReturnType<typeof useSayOfQuestions>
