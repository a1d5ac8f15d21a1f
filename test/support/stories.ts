import { MemberId } from '../../src/domain/entry/ids.ts'
import type { Draft, Entry } from '../../src/domain/entry/entry.ts'
import { PlainDate } from '../../src/domain/entry/plain-date.ts'
import type { CaseFile } from '../../src/domain/file/case-file.ts'
import { whatItReplaces } from '../../src/domain/file/what-it-replaces.ts'
import { KINDS } from '../../src/domain/kinds.ts'
import { dayFromToday, personOfStory, type Scene } from '../../src/cli/demo/scene/scene.ts'
import { STORIES } from '../../src/cli/demo/stories/stories.ts'
import { registrationOf } from '../../src/cli/demo/telling/registration.ts'
import type { ChildStory } from '../../src/cli/demo/telling/child-story.ts'
import { teller } from '../../src/cli/demo/telling/teller.ts'
import { entryOf, fileOf } from './entries.ts'
import { anasFile } from './people.ts'

const member = (key: string) => MemberId.parse(personOfStory('members', key))
/** The invented agency on a fixed day. */
export const SCENE: Scene = {
  today: PlainDate.parse('2026-11-25'),
  members: { drita: member('drita'), besa: member('besa'), mira: member('mira'), arben: member('arben') },
}

/** As the device does: an id in the place of a file that is opened in the same act. */
const withFiles = (body: unknown): unknown =>
  JSON.parse(JSON.stringify(body).replaceAll(/\{"fileOf":\d+\}/g, JSON.stringify(anasFile)))

/** The entry that a device makes of a draft: it replaces what stood in the file. */
function entryFrom(draft: Draft, before: readonly Entry[]): Entry {
  const known = KINDS.find(({ name }) => name === draft.kind)
  if (!known) throw new Error(`no kind ${draft.kind}`)
  return entryOf(known, withFiles(draft.body), {
    folder: draft.folder ?? known.folders[0],
    at: draft.at,
    replaces: [...(draft.replaces ?? whatItReplaces(KINDS, fileOf(...before), draft))],
  })
}

/** The drafts of one story, each made from the entries that its file had before it. */
export function draftsOf(story: ChildStory): readonly Draft[] {
  return told(story).drafts
}

/** The file of one story on the day of the scene. */
export function fileOfStory(story: ChildStory): CaseFile {
  return fileOf(...told(story).entries)
}

function told(story: ChildStory): { readonly drafts: readonly Draft[]; readonly entries: readonly Entry[] } {
  const drafts: Draft[] = []
  const entries: Entry[] = []
  const write = (more: readonly Draft[]) => {
    for (const draft of more) {
      drafts.push(draft)
      entries.push(entryFrom(draft, entries))
    }
  }
  write(registrationOf(SCENE, story, STORIES))
  for (const { on, tellings } of story.acts(teller(SCENE, story)).toSorted((a, b) => a.on - b.on)) {
    const file = fileOf(...entries)
    write(tellings.flatMap((telling) => telling(dayFromToday(SCENE, on), file)))
  }
  return { drafts, entries }
}
