import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Device } from '#device/api.ts'
import type { WhyRefused } from '#domain/deciding/decide.ts'
import { type FileId, PersonId } from '#domain/entry/ids.ts'
import type { FamilyPart } from '#domain/families/family-files.ts'
import { withFileIds } from '#domain/families/file-of.ts'
import { STAND_IN } from '#domain/families/judge-family.ts'
import { accept, type Result } from '#result.ts'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { randomId } from '#web/device/new-id.ts'
import { focusFirstWrong } from '#web/fields/field.tsx'
import { useMe } from '#web/session/session.tsx'
import { todayHere } from '#web/words/today.ts'
import { whoMayBeKnown } from '../opening/asked-for.ts'
import { askAgainDraft } from '../opening/opening-drafts.ts'
import {
  type ByMember,
  isOpenedNow,
  fileParts,
  type TypedFamily,
  type MemberErrors,
  memberErrors,
} from './typed-family.ts'
import type { Refusal } from '#device/platform/refusals.ts'

const NONE: ReadonlyMap<string, MemberErrors> = new Map()

/** Opens everyone's file as one act, or reports whose part is refused; the draft then records the file of each member that was opened. */
export function useOpening(typed: TypedFamily, set: (typed: TypedFamily) => void) {
  const { t } = useLingui()
  const { member } = useMe()
  const [tried, setTried] = useState(false)
  const [untold, setUntold] = useState<Refusal | null>(null)
  const [unanswered, setUnanswered] = useState<readonly string[]>([])
  const action = useDeviceAction<Opened, Refusal, WhyRefused>()
  const by: ByMember = {
    holder: member,
    nameless: { mother: t`the mother`, child: t`a child` },
    newPerson: () => PersonId.parse(randomId()),
  }
  const wrong = tried ? memberErrors(typed, by) : NONE
  const lookAgain = t`Look with your supervisor: does this child already have a file?`
  /** `passOver`: nobody answers now whether they are known already; where that is open, the question comes again as a task. */
  const open = async (passOver = false) => {
    setTried(true)
    setUnanswered([])
    if (typed.source === '' || memberErrors(typed, by).size > 0) {
      focusFirstWrong(document.body)
      return
    }
    const parts = fileParts(typed, by)
    const done = await action.run(async (device) => {
      const maybe = await whoMayBeKnown(device, isOpenedNow(typed))
      if (maybe.length > 0 && !passOver) return accept({ files: [], untold: null, unanswered: maybe })
      return openAll(
        device,
        parts.map((part) =>
          maybe.includes(part.key) && part.file === undefined
            ? { ...part, drafts: [...part.drafts, askAgainDraft(member, todayHere(), lookAgain)] }
            : part,
        ),
      )
    })
    if (!done) return
    if (done.value.unanswered.length > 0) {
      setUnanswered(done.value.unanswered)
      return
    }
    const files = new Map(isOpenedNow(typed).map(({ key }, at) => [key, done.value.files[at]]))
    setTried(false)
    setUntold(done.value.untold)
    set({ ...typed, members: typed.members.map((one) => ({ ...one, file: files.get(one.key) ?? one.file })) })
  }
  return {
    open,
    wrong,
    tried,
    busy: action.busy,
    untold,
    unanswered: unanswered.length > 0,
    refused: action.refused?.code,
  }
}

interface Opened {
  readonly files: readonly FileId[]
  /** Why the earlier files were not told of the new ones: the new ones are open all the same. */
  readonly untold: Refusal | null
  /** Keys of members who may have a file already, where nobody has said whose it is: then nothing was opened. */
  readonly unanswered: readonly string[]
}

/** New files and their first entries as one act; then the new people are written into the files that were open before. Those are checked first: if one refuses, nothing is opened. */
async function openAll(device: Device, parts: readonly FamilyPart[]): Promise<Result<Opened, Refusal, WhyRefused>> {
  const fresh = parts.filter(({ file }) => file === undefined)
  const act = (fileAt: (place: number) => FileId | undefined) =>
    parts.flatMap(({ file, drafts }) =>
      file === undefined
        ? []
        : drafts.map((draft) => ({ file, draft: { ...draft, body: withFileIds(draft.body, fileAt) } })),
    )
  const asked = await device.consider(act(() => STAND_IN))
  if (!asked.ok) return asked
  const opened = await device.openFiles(fresh.map(({ drafts }) => ({ drafts })))
  if (!opened.ok) return opened
  const written = await device.write(act((place) => opened.value[place]))
  return accept({ files: opened.value, untold: written.ok ? null : written.code, unanswered: [] })
}
