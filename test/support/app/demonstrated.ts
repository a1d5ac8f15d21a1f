import { INVENTED_MEMBERS } from '#cli/demo/scene/cast.ts'
import type { ChildStory } from '#cli/demo/telling/child-story.ts'
import type { Agency } from '#cli/demo/scene/found-agency.ts'
import { tellStories } from '#cli/demo/tell-stories.ts'
import type { FileId } from '#domain/entry/ids.ts'
import { PlainDate } from '#domain/entry/plain-date.ts'
import type { RunningServer } from '#server/start.ts'
import { LAPTOP, openPersonsBrowser, PHONE, type PersonsBrowser } from '../browser.ts'
import { comeInAgain, meetSupervisor } from './coming-in.ts'
import { foundedAgency } from './founded.ts'

/**
 * The demonstration with some of its stories on a separate server, and its caseworker in a browser with everything she
 * has there.
 */
export interface Demonstrated {
  readonly server: RunningServer
  readonly drita: PersonsBrowser
  /** The authors of the stories, each with the device that wrote. */
  readonly agency: Agency
  /** The file of each story, by its key. */
  readonly files: ReadonlyMap<string, FileId>
  close(): Promise<void>
}

export async function demonstrated(
  stories: readonly ChildStory[],
  screen: 'phone' | 'laptop' = 'phone',
): Promise<Demonstrated> {
  const { server, agency } = await foundedAgency()
  const files = await tellStories(
    { today: PlainDate.parse(new Date().toISOString().slice(0, 10)), members: agency.members },
    stories,
    agency.devices,
    () => undefined,
  )
  const drita = await openPersonsBrowser(screen === 'phone' ? PHONE : LAPTOP)
  await comeInAgain(drita.page, {
    url: server.url,
    account: agency.accounts.drita,
    passphrase: INVENTED_MEMBERS.drita.passphrase,
  })
  await meetSupervisor(
    drita.page,
    INVENTED_MEMBERS.besa.name,
    (await agency.devices.besa.state()).organisation?.fingerprint ?? '',
  )
  return {
    server,
    drita,
    agency,
    files,
    async close() {
      await drita.close()
      await server.stop()
    },
  }
}
