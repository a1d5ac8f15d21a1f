import { all } from '../file/values.ts'
import type { CaseFile } from '../file/case-file.ts'
import type { Entry } from '../entry/entry.ts'
import type { EntryId, Folder } from '../entry/ids.ts'
import { closure } from '../kinds/closure/closure.ts'
import { caseConference } from '../kinds/follow-up/case-conference.ts'
import { service } from '../kinds/services/service.ts'
import { voicesOnHelp, type HelpedSeen } from '../kinds/services/what-helped.ts'
import { endOf, type PlainDate } from '../entry/plain-date.ts'
import type { ServiceCategory } from '../vocabulary/services/service-category.ts'

/** What somebody wrote about it in a review, at closing, or where one help ended. */
export interface HelpedWords {
  readonly entry: EntryId
  readonly on: PlainDate
  readonly from: 'review' | 'closure' | 'help'
  /** The help that it is about, if that ended. */
  readonly category: ServiceCategory | null
  readonly helped: string | null
  readonly didNotHelp: string | null
}

/**
 * What helped and what did not, from every place where it was asked, newest first: each voice separately, and what was
 * written in words. No rating is made of it.
 */
export interface HelpedSoFar {
  readonly voices: readonly HelpedSeen[]
  readonly words: readonly HelpedWords[]
}

export function helpedSoFar(file: CaseFile, without: readonly Folder[] = []): HelpedSoFar {
  const open = (entry: Entry) => !without.includes(entry.folder)
  const written = [
    ...all(file, caseConference)
      .filter(open)
      .map((entry) => wordsOf(entry, 'review', null, entry.body)),
    ...all(file, closure)
      .filter(open)
      .map((entry) => wordsOf(entry, 'closure', null, entry.body)),
    ...all(file, service)
      .filter(open)
      .flatMap((entry) =>
        entry.body.stage === 'completed' || entry.body.stage === 'discontinued'
          ? [wordsOf(entry, 'help', entry.body.category, entry.body)]
          : [],
      ),
  ]
  return {
    voices: voicesOnHelp(file).filter(({ entry }) => open(entry)),
    words: written
      .filter(({ helped, didNotHelp }) => helped !== null || didNotHelp !== null)
      .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : a.entry < b.entry ? 1 : -1)),
  }
}

function wordsOf(
  entry: Entry,
  from: HelpedWords['from'],
  category: ServiceCategory | null,
  said: { readonly helped?: string | undefined; readonly didNotHelp?: string | undefined },
): HelpedWords {
  return {
    entry: entry.id,
    on: endOf(entry.at),
    from,
    category,
    helped: said.helped ?? null,
    didNotHelp: said.didNotHelp ?? null,
  }
}
