import type { CaseFile } from '../file/case-file.ts'
import { fold } from '../file/fold.ts'
import type { Entry } from '../entry/entry.ts'
import { FOLDERS, type DeviceId, type EntryId, type FileId, type MemberId } from '../entry/ids.ts'
import { startOf } from '../entry/plain-date.ts'
import { birth } from '../kinds/registration/birth.ts'
import { card } from '../kinds/registration/card.ts'
import { gender } from '../kinds/registration/gender.ts'
import { name } from '../kinds/registration/name.ts'
import type { MovingChild } from './plan-moving.ts'

/** What says who a child is: enough for the head of a file. */
const SHOWN = [card, name, gender, birth]

/** The file that a child of the list would have, as far as it says who the child is. It is shown, and never written. */
export function previewed({ drafts }: Pick<MovingChild, 'drafts'>): CaseFile {
  const entries = drafts.flatMap((draft, at): Entry[] => {
    const kind = SHOWN.find((one) => one.name === draft.kind)
    if (!kind) return []
    return [
      {
        id: `shown-${String(at)}` as EntryId,
        file: 'shown' as FileId,
        folder: kind.folders[0],
        kind: kind.name,
        version: kind.version,
        at: draft.at,
        recordedAt: `${startOf(draft.at)}T00:00:00Z`,
        by: 'shown' as MemberId,
        device: 'shown' as DeviceId,
        about: ['child'],
        replaces: [],
        body: draft.body,
      },
    ]
  })
  return fold(SHOWN, entries, FOLDERS)
}
