import type { Draft } from '#domain/entry/entry.ts'
import type { PlainDate } from '#domain/entry/plain-date.ts'

/** The child’s own yes to being counted: without it no record of the file leaves a device. */
export const yesToStatistics = (at: PlainDate) =>
  ({
    kind: 'consent',
    at,
    body: {
      purpose: 'statistics',
      by: 'child',
      answer: 'yes',
      capacity: 'child',
      as: 'consent',
      how: 'spoken',
      explained: ['purpose'],
      notAsked: [],
    },
  }) satisfies Draft

/** A file of nothing but its opening and that yes. */
export const countedFile = (opened: PlainDate, saidYes: PlainDate = opened): readonly Draft[] => [
  { kind: 'file-opened', at: opened, body: { source: 'school', askedAboutOthers: 'none-there', othersThere: [] } },
  yesToStatistics(saidYes),
]
