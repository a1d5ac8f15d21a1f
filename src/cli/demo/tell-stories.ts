import type { Device } from '#device/api.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { whatItReplaces } from '#domain/file/what-it-replaces.ts'
import { KINDS } from '#domain/kinds.ts'
import { answered } from '../device/answered.ts'
import type { ChildStory } from './telling/child-story.ts'
import type { Moment } from './telling/moment.ts'
import { withOpenAnswered } from './open-answers.ts'
import { dayFromToday, type CastKey, type Scene } from './scene/scene.ts'
import { teller } from './telling/teller.ts'
import { registrationOf } from './telling/registration.ts'
import type { NewFile } from '#device/files/api.ts'

type Devices = Readonly<Record<CastKey, Device>>
interface Told {
  readonly key: string
  readonly file: FileId
  readonly left: Moment[]
}

/** Files opened in one act: few enough for what a device may write at once. */
const AT_ONCE = 6
const WRITERS = ['drita', 'besa', 'mira'] as const

/**
 * Writes every story through the devices of its members: files are opened, entries written and approvals given, each by the member whose task it is, and
 * delivered by sync. `progress` is called with the number of files and entries written.
 */
export async function tellStories(
  scene: Scene,
  stories: readonly ChildStory[],
  devices: Devices,
  progress: (done: number, of: number) => void,
): Promise<ReadonlyMap<string, FileId>> {
  const told: Told[] = []
  for (const act of acts(stories)) {
    const files = answered(
      await devices.drita.openFiles(
        act.flatMap((household) => household.map((story) => newFile(scene, story, household))),
      ),
      'opening files',
    )
    act.flat().forEach((story, at) => {
      const file = files[at]
      if (file === undefined) throw new Error(`${story.key} has no file`)
      told.push({ key: story.key, file, left: story.acts(teller(scene, story)).toSorted((a, b) => a.on - b.on) })
    })
  }
  answered(await devices.drita.sync(), 'sending the files')
  await tellMoments(scene, told, devices, progress)
  return new Map(told.map(({ key, file }) => [key, file]))
}

async function tellMoments(
  scene: Scene,
  told: readonly Told[],
  devices: Devices,
  progress: (done: number, of: number) => void,
): Promise<void> {
  const all = told.reduce((sum, { left }) => sum + left.length, 0)
  const left = () => told.reduce((sum, story) => sum + story.left.length, 0)
  while (left() > 0) {
    const before = left()
    for (const by of WRITERS) {
      if (!told.some((story) => story.left[0]?.by === by)) continue
      answered(await devices[by].sync(), `the sync of ${by}`)
      for (const story of told) await writeWhileTurn(scene, story, by, devices[by])
      answered(await devices[by].sync(), `the sync of ${by}`)
      progress(all - left(), all)
    }
    if (left() === before) throw new Error('nobody can go on with the stories')
  }
  for (const by of WRITERS) answered(await devices[by].sync(), `the last sync of ${by}`)
}

async function writeWhileTurn(scene: Scene, story: Told, by: CastKey, device: Device): Promise<void> {
  for (let next = story.left[0]; next?.by === by; next = story.left[0]) {
    await writeMoment(scene, story, next, device)
    story.left.shift()
  }
}

async function writeMoment(scene: Scene, { key, file }: Told, moment: Moment, device: Device): Promise<void> {
  const { caseFile } = answered(await device.file(file), `the file of ${key}`)
  const drafts = moment.tellings
    .flatMap((telling) => telling(dayFromToday(scene, moment.on), caseFile))
    .map((draft) => withOpenAnswered(caseFile, draft, dayFromToday(scene, 0)))
  const act = drafts.map((draft) => ({
    file,
    draft: { about: ['child'] as const, ...draft, replaces: whatItReplaces(KINDS, caseFile, draft) },
  }))
  // Nobody leaves at a move: who reads the invented children is said in their story.
  answered(await device.write(act, { leaving: { [file]: [] } }), `${key}, day ${String(moment.on)}`)
}

function newFile(scene: Scene, story: ChildStory, household: readonly ChildStory[]): NewFile {
  const drafts = registrationOf(scene, story, household).map((draft) => ({ about: ['child'] as const, ...draft }))
  return {
    drafts,
    ...(story.mira && { grants: [{ member: scene.members.mira, rights: { card: 'read', therapy: 'write' } }] }),
  }
}

/** Groups whole households into acts. A household comes first in its act, because its files name each other by their position in it. */
function acts(stories: readonly ChildStory[]): readonly (readonly (readonly ChildStory[])[])[] {
  const households = [...Map.groupBy(stories, (story) => story.household ?? story.key).values()]
  const together = households.filter((household) => household.length > 1)
  const alone = households.filter((household) => household.length === 1)
  const inTurn = Array.from({ length: Math.ceil(alone.length / AT_ONCE) }, (_, at) =>
    alone.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  )
  return [...together.map((household) => [household]), ...inTurn]
}
