import { z } from 'zod'
import type { CaseFile } from '../../case-file.ts'
import { isUnderWay } from '../../case-status.ts'
import { Doer } from '../../doer.ts'
import type { Due } from '../../due.ts'
import { defineKind, saferFirst } from '../../kind.ts'
import { PlainDate, startOf } from '../../plain-date.ts'
import { Line, Say, Words } from '../../said.ts'
import { leading, TrackKey } from '../../tracks.ts'

/** What a person decided about a report. A report is never sent by itself, neither to police nor to family (N8): the law is shown, a person decides. */
const Report = z.discriminatedUnion('decided', [
  z.strictObject({ decided: z.literal('reported'), to: Line, on: PlainDate, by: Doer, reference: Line.optional() }),
  z.strictObject({ decided: z.literal('not-reported'), by: Doer, because: Words }),
  z.strictObject({ decided: z.literal('not-yet') }),
])

const episode = { episode: TrackKey, since: PlainDate, words: Words.optional() }

/** A child is not where she should be. A fact, with its end when there is one; on return she is asked, not questioned. */
export const missingEpisode = defineKind({
  name: 'missing-episode',
  folders: ['care', 'whereabouts'],
  step: 'care',
  version: 1,
  nature: 'fact',
  schema: z.discriminatedUnion('is', [
    z.strictObject({ is: z.literal('missing'), ...episode, lastSeen: Words, perhapsWith: Words.optional(), lawAsksReport: z.enum(['yes', 'no', 'not-known']), report: Report }),
    z.strictObject({ is: z.literal('known-elsewhere'), ...episode, report: Report, safeThere: z.enum(['yes', 'no', 'not-known']) }),
    z.strictObject({ is: z.literal('back'), ...episode, backOn: PlainDate, childSays: Say, whatHelped: Words.optional() }),
  ]),
  single: { key: (body) => body.episode, safer: (a, b) => saferFirst(['missing', 'known-elsewhere', 'back'])(a.is, b.is) },
  due: decisionsDue,
})

export const isMissing = (file: CaseFile): boolean => leading(file, missingEpisode).some((entry) => entry.body.is === 'missing')

function decisionsDue(file: CaseFile): readonly Due[] {
  if (!isUnderWay(file)) return []
  return leading(file, missingEpisode).flatMap(({ id, at, body }) =>
    body.is !== 'back' && body.report.decided === 'not-yet' ? [{ what: 'decide-about-report', on: startOf(at), entry: id }] : [],
  )
}
