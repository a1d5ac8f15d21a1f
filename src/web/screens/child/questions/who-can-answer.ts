import type { FileView } from '#device/files/api.ts'
import type { Folder, MemberId } from '#domain/entry/ids.ts'
import { ASKED_IN } from '#domain/kinds/planning/colleague-asked.ts'
import { mayWriteIn } from '#web/device/may-write-in.ts'

/** Colleagues who hold a part so that they can read a question there and answer it there. Nobody else can be asked. */
export const whoCanAnswer = (view: Pick<FileView, 'grants'>, folder: Folder, me: MemberId): FileView['grants'] =>
  view.grants.filter((one) => one.member !== me && mayWriteIn(one, folder))

/** The parts of a file in which this member can ask somebody. */
export const partsToAskIn = (view: Pick<FileView, 'grants' | 'rights'>, me: MemberId): readonly Folder[] =>
  ASKED_IN.filter((folder) => mayWriteIn(view, folder) && whoCanAnswer(view, folder, me).length > 0)
