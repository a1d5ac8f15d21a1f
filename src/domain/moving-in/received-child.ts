import type { Draft } from '../entry/entry.ts'
import type { Folder } from '../entry/ids.ts'
import type { PlainDate } from '../entry/plain-date.ts'
import type { Kind } from '../file/kind.ts'
import { fromEarlierList } from '../kinds/before/from-earlier-list.ts'
import { birth } from '../kinds/registration/birth.ts'
import { card } from '../kinds/registration/card.ts'
import { doNot } from '../kinds/registration/do-not.ts'
import { gender } from '../kinds/registration/gender.ts'
import { name } from '../kinds/registration/name.ts'
import type { FactHanded, HandOverFile } from '../sharing/agency-hand-over-file.ts'
import { wordsDrafts } from './cell-words.ts'

/** Kinds that become facts of the new file as they are. No agreement, no decision and no answer is one of them. */
const AS_THEY_ARE: readonly Kind[] = [card, name, birth, gender, doNot]

/** What a sending app writes of an entry besides its words; undefined for all but the few kinds that may become facts elsewhere. */
export function bodyToHand({ kind, body }: { readonly kind: string; readonly body?: unknown }): unknown {
  if (!AS_THEY_ARE.some((one) => one.name === kind) || typeof body !== 'object' || body === null) return undefined
  // Who a marked person is in the sending agency says nothing elsewhere.
  if (kind === doNot.name) return Object.fromEntries(Object.entries(body).filter(([field]) => field !== 'member'))
  // A name or a birth of somebody else stays words.
  return 'who' in body && body.who !== 'child' ? undefined : body
}

/** Where the words of a part stand in the new file: what has no place of its own stays in the narrowest part. */
function folderHere(folder: Folder): Folder {
  if (folder === 'card') return 'care'
  return fromEarlierList.folders.includes(folder) ? folder : 'origins'
}

/** One row of moving in: the child of a hand-over, each fact with who wrote it where and when. */
export interface ReceivedChild {
  readonly row: 1
  readonly handedOver: boolean
  readonly key: string
  readonly content: string
  readonly at: PlainDate
  readonly drafts: readonly Draft[]
}

/**
 * The file that a hand-over becomes. Its words are kept as they came, each with its author and day; what a person here
 * has not read yet makes nothing due and is no agreement (`moved-in-looked`). `head`: what goes for the whole: from
 * whom, on which ground, with which limits, what was left out.
 */
export function receivedChild(
  file: HandOverFile,
  head: { readonly title: string; readonly words: string },
  today: PlainDate,
): ReceivedChild {
  const list = file.agency
  return {
    row: 1,
    handedOver: true,
    key: file.handOver,
    content: file.handOver,
    at: today,
    drafts: [
      ...wordsDrafts({ list, column: head.title, folder: 'care', at: today }, head.words),
      ...file.facts.flatMap((fact) => [...asItIs(fact), ...inWords(fact, list)]),
    ],
  }
}

const asItIs = (fact: FactHanded): readonly Draft[] => {
  const kind = AS_THEY_ARE.find((one) => one.name === fact.kind)
  const body = kind?.schema.safeParse(bodyToHand(fact))
  return kind && body?.success === true ? [{ kind: kind.name, at: fact.at, about: ['child'], body: body.data }] : []
}

const inWords = ({ folder, at, by, title, words }: FactHanded, list: string): readonly Draft[] =>
  wordsDrafts({ list, column: `${title} (${by})`, folder: folderHere(folder), at }, words.trim() || title)
