import { waitingForApproval } from '../file/approvals.ts'
import { all } from '../file/values.ts'
import type { CaseFile } from '../file/case-file.ts'
import type { Due } from '../file/due.ts'
import { due } from '../dues/due.ts'
import { FOLDERS, type EntryId, type Folder } from '../entry/ids.ts'
import type { Kind } from '../file/kind.ts'
import { isSheSafe, type SafetyAnswer } from '../safety/safety-answer.ts'
import { alreadyTold } from '../kinds/experience/told-to-whom.ts'
import { openGoals } from '../kinds/planning/goal.ts'
import { contactRuleOf } from '../kinds/registration/safe-contact.ts'
import { agreedWays } from '../rules/marks/agreed-ways.ts'
import { service } from '../kinds/services/service.ts'
import { leading } from '../file/tracks.ts'
import { views } from '../kinds/planning/views.ts'
import { askFirst } from '../kinds/registration/ask-before-acting.ts'
import { collectingRule, type CollectingRule } from '../kinds/care/collecting.ts'
import { marksOf, type CardMark } from '../kinds/registration/do-not.ts'
import { addDays, type PlainDate } from '../entry/plain-date.ts'
import { promises, type Promised } from '../questions/promises.ts'
import { whoIsThis, type WhoIsThis } from '../questions/who-is-this.ts'
import { cardOf } from '../kinds/registration/card.ts'
import type { Say } from '../entry/say.ts'
import { goesAlong, type GoesAlong } from './goes-along.ts'
import { helpedSoFar, type HelpedSoFar } from './helped-so-far.ts'

/**
 * One page for the worker who takes over (P24): who this is, what the child wants, what must never be done, what was
 * promised, what comes next. It says only what the held folders contain, names the folders that are not held, and gives
 * no words from `health`, `therapy`, `origins` or `whereabouts`.
 */
export interface HandOverPage {
  readonly who: WhoIsThis
  /** How we may get in touch, and how never: as on the card. */
  readonly reach: {
    readonly rule: string
    readonly agreed: readonly {
      readonly way: string
      readonly when?: string | undefined
      readonly weAre?: string | undefined
    }[]
    readonly never: readonly string[]
    readonly neverWords: string | null
  } | null
  /** How to speak with the child. */
  readonly speaking: string | null
  readonly safe: SafetyAnswer
  readonly wants: {
    readonly goals: readonly { readonly title: string; readonly wish: Say }[]
    /** The latest of each matter, newest first. */
    readonly views: readonly { readonly matter: string; readonly say: Say }[]
  }
  readonly never: {
    readonly marks: readonly CardMark[]
    readonly askFirst: ReturnType<typeof askFirst>
    readonly collecting: CollectingRule | null
    readonly notToRaise: readonly string[]
  }
  /** What the child has already told, and whom the child need not tell again. */
  readonly toldAlready: { readonly times: number; readonly askAgain: string }
  /**
   * Help that was declined, with the child’s words and whether it may be offered again, so that nobody offers it as if it were new.
   */
  readonly declined: readonly {
    readonly entry: EntryId
    readonly help: string
    readonly words: Say
    readonly door: 'yes' | 'no' | 'no-answer'
  }[]
  /** So that nothing is tried again that did not help. */
  readonly helped: HelpedSoFar
  readonly along: GoesAlong
  readonly promises: readonly Promised[]
  /** What falls due within the days asked for, and what is already late. */
  readonly next: readonly Due[]
  readonly waitsForApproval: number
  readonly notHeld: readonly Folder[]
}

/** Days ahead that the page covers. */
export const AHEAD = 30

const CLOSED: readonly Folder[] = ['health', 'therapy', 'origins', 'whereabouts']

export function handOverPage(kinds: readonly Kind[], file: CaseFile, today: PlainDate, ahead = AHEAD): HandOverPage {
  const closed = new Set(file.entries.filter((entry) => CLOSED.includes(entry.folder)).map((entry) => entry.id))
  const shownOf = <Item extends { readonly entry?: Due['entry'] }>(items: readonly Item[]) =>
    items.filter((item) => item.entry === undefined || !closed.has(item.entry))
  return {
    who: whoIsThis(file, today),
    reach: wayToReach(file),
    speaking: cardOf(file)?.body.speaking ?? null,
    safe: isSheSafe(file),
    wants: {
      goals: openGoals(file).map(({ body }) => ({ title: body.title, wish: body.wish })),
      views: latestViews(file),
    },
    never: {
      marks: marksOf(file),
      askFirst: askFirst(file),
      collecting: collectingRule(file),
      notToRaise: alreadyTold({ ...file, byKind: openly(file) }).notToRaise,
    },
    toldAlready: toldAlready(file),
    declined: declinedIn(file),
    helped: helpedSoFar(file, CLOSED),
    along: goesAlong(file, CLOSED),
    promises: shownOf(promises(file)),
    next: shownOf(due(kinds, file, today)).filter(
      (item) => item.on <= addDays(today, ahead) && item.what !== 'hand-over-waits',
    ),
    waitsForApproval: waitingForApproval(file).length,
    notHeld: FOLDERS.filter((folder) => !file.held.includes(folder)),
  }
}

function wayToReach(file: CaseFile): HandOverPage['reach'] {
  const rule = contactRuleOf(file)?.body
  return rule
    ? {
        rule: rule.rule,
        agreed: agreedWays(file).map(({ way, when, weAre }) => ({ way, when, weAre })),
        never: rule.never,
        neverWords: rule.neverWords ?? null,
      }
    : null
}

function toldAlready(file: CaseFile): HandOverPage['toldAlready'] {
  const { times, askAgain } = alreadyTold(file)
  return { times: times.length, askAgain }
}

/** Help of the sealed folders is left out: that help of such a kind was offered would say what it was about. */
function declinedIn(file: CaseFile): HandOverPage['declined'] {
  return leading(file, service).flatMap(({ id, folder, body }) =>
    body.stage === 'declined' && !CLOSED.includes(folder)
      ? [
          {
            entry: id,
            help: body.provider ?? body.sub ?? body.category,
            words: body.inTheirWords,
            door: body.door.mayWeGetInTouch,
          },
        ]
      : [],
  )
}

function latestViews(file: CaseFile): HandOverPage['wants']['views'] {
  const latest = new Map<string, Say>()
  for (const { body, folder } of all(file, views).toReversed()) {
    if (!CLOSED.includes(folder) && !latest.has(body.matter)) latest.set(body.matter, body.say)
  }
  return [...latest].map(([matter, say]) => ({ matter, say }))
}

/** Current entries without those of the sealed folders. */
const openly = (file: CaseFile): CaseFile['byKind'] =>
  Object.fromEntries(
    Object.entries(file.byKind).map(([kind, entries]) => [
      kind,
      entries.filter((entry) => !CLOSED.includes(entry.folder)),
    ]),
  )
