import { z } from 'zod'
import type { CaseFile } from '../../file/case-file.ts'
import type { Entry } from '../../entry/entry.ts'
import { mayBeSought } from '../../file/case-status.ts'
import { Doer } from '../../entry/doer.ts'
import type { Due } from '../../file/due.ts'
import { defineKind, type EntryOf, saferFirst } from '../../file/kind.ts'
import { addDays, endOf, PlainDate, startOf } from '../../entry/plain-date.ts'
import { Line, Say, Words } from '../../entry/say.ts'
import { leading, TrackKey, tracks } from '../../file/tracks.ts'
import { YesNo } from '../../vocabulary/answer.ts'

/**
 * What a person decided about a report. A report is never sent automatically, neither to police nor to family (N8): the
 * law is shown, a person decides.
 */
const Report = z.discriminatedUnion('decided', [
  z.strictObject({ decided: z.literal('reported'), to: Line, on: PlainDate, by: Doer, reference: Line.optional() }),
  z.strictObject({ decided: z.literal('not-reported'), by: Doer, because: Words }),
  z.strictObject({ decided: z.literal('not-yet') }),
])

/** Whom somebody asked or told, and who decided that it is safe: nobody of the family is told automatically (N8). */
const Asked = z.strictObject({ whom: Doer, on: PlainDate, decidedBy: Doer, cameOfIt: Line.optional() })

/** What draws or drives a child away: for understanding, never for blame. */
const PULLS = z.enum([
  'looks-for-somebody',
  'afraid-of-somebody-here',
  'unhappy-here',
  'friends',
  'debt-or-promise',
  'called-or-fetched',
  'money',
  'wants-home',
  'not-known',
])

/** After coming back the child is asked how it is by a person of the child's choice; the child may say no. */
const ReturnTalk = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('offered'), by: Doer, on: PlainDate }),
  z.strictObject({ is: z.literal('had'), with: Doer, on: PlainDate, chosenByChild: YesNo }),
  z.strictObject({ is: z.literal('child-did-not-want') }),
])

/**
 * Days after the last word about a child who is missing, or in a place that is not known to be safe, after which a
 * person checks again. Our own figure [D].
 */
export const LOOK_EVERY = 1

/** Days after coming back within which the talk is offered. Our own figure [D]. */
export const OFFER_TALK_WITHIN = 3

const episode = { episode: TrackKey, since: PlainDate.optional(), words: Words.optional() }

/**
 * A child is not where she should be. A fact, with its end when there is one; on return she is asked, not questioned.
 * That she is missing is enough to save it, and every rule counts it as a running episode; what is not known yet
 * remains open, and the report is then still to be decided.
 */
export const missingEpisode = defineKind({
  name: 'missing-episode',
  folders: ['care', 'whereabouts'],
  step: 'care',
  version: 3,
  nature: 'fact',
  schema: z.discriminatedUnion('is', [
    z.strictObject({
      is: z.literal('missing'),
      ...episode,
      lastSeen: Words.optional(),
      perhapsWith: Words.optional(),
      lawAsksReport: z.enum(['yes', 'no', 'not-known']).optional(),
      report: Report.optional(),
      leads: Doer.optional(),
      asked: z.array(Asked).max(30).optional(),
      phoneOn: YesNo.optional(),
      pulledBy: z.array(PULLS).max(9).optional(),
    }),
    z.strictObject({
      is: z.literal('known-elsewhere'),
      ...episode,
      report: Report.optional(),
      safeThere: z.enum(['yes', 'no', 'not-known']).optional(),
      leads: Doer.optional(),
      asked: z.array(Asked).max(30).optional(),
    }),
    z.strictObject({
      is: z.literal('back'),
      ...episode,
      backOn: PlainDate.optional(),
      childSays: Say.optional(),
      whatHelped: Words.optional(),
      talk: ReturnTalk.optional(),
      wasHarmed: YesNo.optional(),
      wentBecause: z.array(PULLS).max(9).optional(),
    }),
  ]),
  single: {
    key: (body) => body.episode,
    safer: (a, b) => saferFirst(['missing', 'known-elsewhere', 'back'])(a.is, b.is),
  },
  due: decisionsDue,
})

export const isMissing = (file: CaseFile): boolean =>
  leading(file, missingEpisode).some((entry) => entry.body.is === 'missing')

/** Whether the entry says, to everybody who works with the child, that the child is missing; also one that was struck. */
export const saysMissing = ({ kind, folder, body }: Entry): boolean =>
  kind === missingEpisode.name && folder === 'care' && (body as { readonly is?: unknown }).is === 'missing'

/**
 * Since when the child is missing, by what everybody reads who works with her; undefined where she is not, or only a
 * closed part says so. What a closed part says beside it, under the same episode, does not take that away.
 */
export const missingSince = (file: CaseFile): PlainDate | undefined =>
  tracks(file, missingEpisode).flatMap(({ now, history }) => {
    const open = now.find(saysMissing) ?? (now[0]?.body.is === 'missing' ? lastInCare(history) : undefined)
    return open && saysMissing(open) ? [open.body.since ?? startOf(open.at)] : []
  })[0]

const lastInCare = (history: readonly EntryOf<typeof missingEpisode>[]) =>
  history.findLast(({ folder }) => folder === 'care')

function decisionsDue(file: CaseFile): readonly Due[] {
  return leading(file, missingEpisode).flatMap(({ id, at, body }): Due[] => {
    if (body.is !== 'back') {
      const lookedFor: readonly Due[] =
        body.is === 'missing' || body.safeThere !== 'yes'
          ? [
              {
                what: 'still-missing',
                on: addDays(endOf(at), LOOK_EVERY),
                entry: id,
                ...(body.leads && { also: [body.leads] }),
              },
            ]
          : []
      return [
        ...((body.report?.decided ?? 'not-yet') === 'not-yet'
          ? [
              {
                what: 'decide-about-report' as const,
                on: startOf(at),
                entry: id,
                ...(body.leads && { also: [body.leads] }),
              },
            ]
          : []),
        ...lookedFor,
      ]
    }
    if (!mayBeSought(file)) return []
    if (body.talk?.is === 'offered')
      return [{ what: 'talk-after-coming-back', on: body.talk.on, entry: id, who: body.talk.by }]
    return body.talk === undefined
      ? [{ what: 'talk-after-coming-back', on: addDays(body.backOn ?? startOf(at), OFFER_TALK_WITHIN), entry: id }]
      : []
  })
}
